"""Faults noted while a plan is read. (Whole messages: `tests/plans/bad`.)"""

from __future__ import annotations

from lxplan.plan.fault_notes import shortened


def test_a_quoted_value_is_short_and_printable() -> None:
    assert shortened("a\x1b[31m\n b") == "a [31m b"
    assert shortened("x" * 50) == "x" * 39 + "…"
