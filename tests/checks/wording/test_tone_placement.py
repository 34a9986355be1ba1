"""Which of two ways is the lesser one, and when that is sure."""

from __future__ import annotations

import pytest

from lxplan.checks.wording.tone_placement import mixed_tone_styles
from tests.checks.marked import marked


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("hóa, hòa, ủy, hoá", [("hóa", "hóa")]),
        ("hóa, hoà, hoá", [("hoá", "hoá")]),
        ("hóa, hoá", [("hóa", None)]),
        ("hóa, hóa, hóa, hoà, hoá", [("hòa", None), ("hóa", None)]),
        ("HOÁ, hóa, hòa", [("HÓA", "HÓA")]),
    ],
)
def test_the_lesser_style_is_named_and_mended_when_the_other_is_twice_as_common(
    words: str, expected: list[tuple[str, str | None]]
) -> None:
    subject = marked(f"ket: {words}").subject()
    assert [
        (finding.suggestion, finding.replacement) for finding in mixed_tone_styles.find(subject)
    ] == expected
