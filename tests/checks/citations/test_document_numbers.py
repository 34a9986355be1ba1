"""A malformed number is offered its right form, never changed by itself."""

from __future__ import annotations

from lxplan.checks.citations.document_numbers import well_formed_numbers
from lxplan.checks.citations.one_paper_one_number import same_number_everywhere
from tests.checks.marked import marked


def test_the_right_form_is_offered() -> None:
    (finding,) = well_formed_numbers.find(
        marked("can_cu: [Căn cứ Quyết định số 09/2008/QĐ/BGD-ĐT]").subject()
    )
    assert (finding.suggestion, finding.replacement) == ("09/2008/QĐ-BGDĐT", None)


def test_a_circular_takes_its_year_from_its_date() -> None:
    (finding,) = well_formed_numbers.find(
        marked("can_cu: [Căn cứ Thông tư số 40/TT-BGDĐT ngày 30/12/2010]").subject()
    )
    assert finding.suggestion == "40/2010/TT-BGDĐT"


def test_a_circular_without_a_date_keeps_its_number() -> None:
    assert not list(
        well_formed_numbers.find(marked("can_cu: [Căn cứ Thông tư số 40/TT-BGDĐT]").subject())
    )


def test_the_first_mention_is_shown() -> None:
    subject = marked("can_cu: [Căn cứ số 259/KH-PGDĐT]\nket: Thực hiện số 295/KH-PGDĐT").subject()
    (finding,) = same_number_everywhere.find(subject)
    (related,) = finding.related
    assert related.span.line == finding.span.line - 1
