"""Without declared names, the usual spelling is the one to keep."""

from __future__ import annotations

from lxplan.checks.organisations.undeclared_spellings import other_spellings
from tests.checks.marked import marked


def found(*names: str) -> list[tuple[str, str | None]]:
    rows = "".join(f"\n    - {{noi_dung: a{place}, phoi_hop: [{name}]}}" for place, name in enumerate(names))
    case = marked(f"ke_hoach_thang:\n  10/2018:{rows}\n")
    lines = case.text.split("\n")
    return [
        (lines[finding.span.line - 1][finding.span.column - 1 : finding.span.end_column - 1], finding.suggestion)
        for finding in other_spellings(case.subject())
    ]


def test_the_minority_is_reported_with_the_majority_as_its_correction() -> None:
    assert found("Hội Phụ nữ", "Hội phụ nữ", "Hội Phụ nữ") == [("Hội phụ nữ", "Hội Phụ nữ")]


def test_the_commune_may_be_left_out_of_a_name() -> None:
    assert found("Hội Nông dân", "Hội Nông dân xã", "Hội Nông dân") == [("Hội Nông dân xã", "Hội Nông dân")]


def test_two_levels_are_two_bodies() -> None:
    assert found("Công an", "Công an xã", "Công an huyện") == []


def test_nothing_is_declared_for_the_secretary() -> None:
    assert all(
        finding.replacement is None
        for finding in other_spellings(
            marked("ke_hoach_thang: {10/2018: [{noi_dung: a, phoi_hop: [TT Y tế, Trung tâm Y tế]}]}").subject()
        )
    )
