"""Words with i and with y are weighed against each other, those with qu apart."""

from __future__ import annotations

import pytest

from lxplan.checks.wording.i_or_y import mixed_i_and_y
from tests.checks.marked import marked


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("kĩ, kỹ, lý", [("kỹ", "kỹ")]),
        ("kĩ, lí, ký", [("kí", "kí")]),
        ("kĩ, kỹ", [("kỹ", None)]),
        ("KĨ, lý, kỳ", [("KỸ", "KỸ")]),
        ("qui, quy, quý, kĩ", [("quy", "quy")]),
    ],
)
def test_i_and_y_are_weighed_apart_from_qui_and_quy(
    words: str, expected: list[tuple[str, str | None]]
) -> None:
    subject = marked(f"ket: {words}\nke_hoach_thang: {{}}").subject()
    assert [
        (finding.suggestion, finding.replacement) for finding in mixed_i_and_y.find(subject)
    ] == expected
