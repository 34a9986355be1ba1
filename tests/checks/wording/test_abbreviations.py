"""One note for the whole plan, at the first abbreviation that nobody spells out."""

from __future__ import annotations

from lxplan.checks.wording.abbreviations import unexplained
from tests.checks.marked import marked


def test_all_are_listed_in_the_order_of_the_file_at_the_first() -> None:
    case = marked("ket: Phong trào ⟦TDTT⟧, học CNTT, TDTT và hội NCT")
    (finding,) = unexplained.find(case.subject())
    assert finding.span == case.spans[0]
    assert "TDTT, CNTT, NCT;" in finding.message


def test_the_plan_s_own_short_name_needs_no_words() -> None:
    with_name = (
        "trung_tam: {ten: Trung tâm học tập cộng đồng, viet_tat: TTHTCĐ}\nket: Kế hoạch của TTHTCĐ"
    )
    assert not list(unexplained.find(marked(with_name).subject()))
    assert list(unexplained.find(marked(with_name.replace(", viet_tat: TTHTCĐ", "")).subject()))
