"""What is certain about a name is mended, what is a judgement is offered."""

from __future__ import annotations

from unicodedata import normalize

from lxplan.checks.organisations.name_spellings import one_name_each
from tests.checks.marked import marked
from tests.checks.organisations.declared import DECLARED, the_finding


def test_a_declared_spelling_of_a_partner_is_mended() -> None:
    assert the_finding(one_name_each, "phoi_hop: [HND]").replacement == "Hội Nông dân"


def test_a_quoted_spelling_is_mended_inside_its_quotes() -> None:
    finding = the_finding(one_name_each, 'phoi_hop: ["HND"]')
    assert finding.replacement == "Hội Nông dân"
    assert finding.span.end_column - finding.span.column == len("HND")


def test_an_audience_is_only_offered_the_name() -> None:
    finding = the_finding(one_name_each, "doi_tuong: hội nông dân")
    assert (finding.suggestion, finding.replacement) == ("Hội Nông dân", None)


def test_a_name_that_needs_quotes_is_only_offered_as_a_list() -> None:
    finding = the_finding(one_name_each, "phoi_hop: [Trường TH THCS]")
    assert (finding.suggestion, finding.replacement) == ("[Trường Tiểu học, Trường THCS]", None)


def test_letters_composed_otherwise_are_no_other_spelling() -> None:
    row = (
        "ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, phoi_hop: ["
        + normalize("NFD", "Hội Nông dân")
        + "]}]}"
    )
    assert not list(one_name_each.find(marked(DECLARED + row).subject()))


def found(*names: str) -> list[tuple[str, str | None]]:
    rows = "".join(
        f"\n    - {{noi_dung: a{place}, phoi_hop: [{name}]}}" for place, name in enumerate(names)
    )
    case = marked(f"ke_hoach_thang:\n  10/2018:{rows}\n")
    lines = case.text.split("\n")
    return [
        (
            lines[finding.span.line - 1][finding.span.column - 1 : finding.span.end_column - 1],
            finding.suggestion,
        )
        for finding in one_name_each.find(case.subject())
    ]


def test_the_minority_is_reported_with_the_majority_as_its_correction() -> None:
    assert found("Hội Phụ nữ", "Hội phụ nữ", "Hội Phụ nữ") == [("Hội phụ nữ", "Hội Phụ nữ")]


def test_the_commune_may_be_left_out_of_a_name() -> None:
    assert found("Hội Nông dân", "Hội Nông dân xã", "Hội Nông dân") == [
        ("Hội Nông dân xã", "Hội Nông dân")
    ]


def test_two_levels_are_two_bodies() -> None:
    assert found("Công an", "Công an xã", "Công an huyện") == []


def test_nothing_is_declared_for_the_secretary() -> None:
    assert all(
        finding.replacement is None
        for finding in one_name_each.find(
            marked(
                "ke_hoach_thang: {10/2018: [{noi_dung: a, phoi_hop: [TT Y tế, Trung tâm Y tế]}]}"
            ).subject()
        )
    )
