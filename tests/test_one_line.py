"""Text of a stranger's as one harmless line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.diagnostics import Diagnostic, Related, Review, Severity, Span
from lxplan.failures import Failure
from lxplan.one_line import one_line
from lxplan.report import FORMATS, render


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Hội Nông dân", "Hội Nông dân"),
        ("Hội\n::error::Y tế", "Hội ::error::Y tế"),
        ("a \r\n\t b\u2028c\x85d", "a b c d"),
        ("\x1b[31mđỏ\x07", "\\x1b[31mđỏ\\x07"),
        ("\u202eyaml.exe\u2066", "\\u202eyaml.exe\\u2066"),
        ("a\u00a0b\u200bc", "a\u00a0b\u200bc"),
        ("\udcff", "\\udcff"),
    ],
)
def test_line_ends_are_spaces_and_what_steers_is_written_out(text: str, line: str) -> None:
    assert one_line(text) == line


@given(st.text())
def test_any_text_is_one_line_and_stays_it(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in line)
    assert one_line(line) == line


FORGED = "Hội\n::error::Y tế\x1b[2J\u202e"


def test_no_report_can_be_forged_by_what_a_plan_or_its_name_says() -> None:
    span = Span(1, 1, 1, 4)
    found = Diagnostic(
        f"a{FORGED}.yaml", span, Severity.WARNING, "ten-ghep", FORGED, FORGED,
        related=(Related(span, FORGED),),
    )  # fmt: skip
    review = Review((found,), 1, {found.path: {1: f"x{FORGED}"}})
    for form in FORMATS:
        text = render(review, form)
        assert "\x1b" not in text
        assert not any(line.lstrip().startswith("::error") for line in text.splitlines()), form
    for form in ("full", "concise", "github"):
        assert "\u202e" not in render(review, form)
    assert len(render(review, "concise").splitlines()) == 1


def test_no_failure_says_more_than_a_line() -> None:
    assert str(Failure(f"không có tệp {FORGED}")).count("\n") == 0
