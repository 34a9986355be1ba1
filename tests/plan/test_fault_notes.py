"""Faults noted while a plan is read. (Whole messages: `tests/plans/bad`.)"""

from __future__ import annotations

from lxplan.plan.fault_notes import Reading, shortened
from lxplan.plan.values import Month
from lxplan.source import read_source


def test_a_quoted_value_is_short_and_printable() -> None:
    assert shortened("a\x1b[31m\n b") == "a [31m b"
    assert shortened("x" * 50) == "x" * 39 + "…"


def test_what_stands_under_a_month_knows_it_and_notes_its_faults_with_the_others() -> None:
    source, _ = read_source("p", b"a: b\n")
    reading = Reading(source)
    below = reading.in_month(Month(2018, 10))
    below.fault(source.span(0, 1), "ngay-sai", "ngày sai")
    below.unplaced.append("a")
    assert (reading.month, below.month) == (None, Month(2018, 10))
    assert [fault.rule for fault in reading.faults] == ["ngay-sai"]
    assert reading.unplaced == ["a"]
