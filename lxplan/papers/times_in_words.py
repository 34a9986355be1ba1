"""Days, months and hours as an official paper writes them: `từ 07 giờ 30 đến 11 giờ 00`, `ngày 05
tháng 9 năm 2018`.
"""

from __future__ import annotations

import re
from datetime import date

from lxplan.plan.values import Month
from lxplan.word.standards import Standard

_CLOCK = re.compile(r"\b(\d{1,2})(?:[:hg](\d{2})|[hg])(?!\w)", re.IGNORECASE)
_TO = re.compile(r"\s*[-–—]\s*(?=\d{2} giờ)")


def padded_month(number: int, standard: Standard) -> str:
    """Return the number of a month as a paper writes it: with a zero before it only where the
    standard wants one.
    """
    return f"{number:02}" if number in standard.padded_months else str(number)


def month_in_words(month: Month, standard: Standard) -> str:
    """Return `tháng 10 năm 2018`."""
    return f"tháng {padded_month(month.number, standard)} năm {month.year}"


def date_in_words(day: date, standard: Standard) -> str:
    """Return `ngày 05 tháng 9 năm 2018`."""
    return f"ngày {day.day:02} {month_in_words(Month.of(day), standard)}"


def hours_in_words(text: str) -> str:
    """Return clock times as an official paper writes them: `từ 07 giờ 30 đến 11 giờ 00`; other
    words stay.
    """
    said = _CLOCK.sub(lambda clock: f"{int(clock[1]):02} giờ {clock[2] or '00'}", text)
    joined, ranges = _TO.subn(" đến ", said)
    return f"từ {joined}" if ranges and joined[0].isdecimal() else joined
