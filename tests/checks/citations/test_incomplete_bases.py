"""What a basis lacks is said in one sentence."""

from __future__ import annotations

from unicodedata import normalize

from lxplan.checks.citations.incomplete_bases import dated_and_issued
from tests.checks.marked import marked


def test_all_that_is_missing_is_said_at_once() -> None:
    (finding,) = dated_and_issued.find(
        marked("can_cu: [Căn cứ Kế hoạch số 15/KH-UBND về việc học]").subject()
    )
    assert "ngày ban hành và cơ quan ban hành" in finding.message


def test_a_basis_in_decomposed_letters_is_not_said_to_lack_anything() -> None:
    plan = normalize(
        "NFD", "can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]"
    )
    subject = marked(plan).subject()
    assert not list(dated_and_issued.find(subject))
