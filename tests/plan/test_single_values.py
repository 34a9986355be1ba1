"""The shapes of single values. (What each kind reads: `test_kinds.py`.)"""

from __future__ import annotations

from datetime import date

from lxplan.plan.fault_notes import Reading
from lxplan.plan.single_values import PatternKind
from lxplan.plan.values import Month
from lxplan.source import read_source


class DayOfMonth(PatternKind[date]):
    """A day without its month: the month of the schedule says the rest."""

    label = "ngày"
    rule = "ngay-sai"
    hint = "viết ngày từ 1 đến 31"
    pattern = "^[0-9]+$"

    def parse(self, text: str, month: Month | None) -> date | None:
        return None if month is None else month.first_day.replace(day=int(text))


def test_a_kind_may_ask_for_the_month_above_it() -> None:
    source, _ = read_source("p", b"20\n")
    assert source.root is not None
    reading = Reading(source)
    assert DayOfMonth().read(source.root, reading.in_month(Month(2018, 10))) == date(2018, 10, 20)
    assert DayOfMonth().read(source.root, reading) is None
    assert [fault.message for fault in reading.faults] == [
        "ngày «20» không đúng; viết ngày từ 1 đến 31"
    ]
