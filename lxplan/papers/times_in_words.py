"""Days, months and hours as an official paper writes them: `từ 07 giờ 30 đến 11 giờ 00`, `ngày 05
tháng 9 năm 2018`.
"""

from __future__ import annotations

import re
from datetime import date

from lxplan.plan.values import Month
from lxplan.word.paragraphs import NO_BREAK_SPACE
from lxplan.word.standards import Standard

_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:hg](\d{2})|\s?h(\d{2})?|g|\s?giờ\s(\d{2})(?:\sphút)?)(?!\w)", re.IGNORECASE
)
_MONTH_IN_NUMBERS = r"(?<=\b\d\d/)\d\d(?=/\d{4}\b|,|\b(?!/))"
_TO = re.compile(r"\s*[-–—]\s*(?=\d{2}\sgiờ)")


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


def dates_in_paper(text: str, standard: Standard) -> str:
    """Return days in numbers as every paper writes them, `11/9/2026` or `15/02/2026`: the month with
    a zero only where the standard wants one.
    """
    return re.sub(_MONTH_IN_NUMBERS, lambda month: padded_month(int(month[0]), standard), text)


def hours_in_words(text: str) -> str:
    """Return clock times as an official paper writes them: `từ 07 giờ 30 đến 11 giờ 00`; other
    words stay.
    """
    joined, ranges = _TO.subn(" đến ", _CLOCK.sub(_clock_in_words, text))
    return f"từ {joined}" if ranges and joined[0].isdecimal() else joined


def short_hours(text: str) -> str:
    """Return clock times as a table's cell has them: `07 giờ 30 - 11 giờ 00`, no time broken over
    two lines; other words stay.

    The hour is written out in every paper, for a decree writes it so; `7h30` and `07:30` are for
    notes. The dash saves the cell the words `từ … đến`.
    """

    def held(clock: re.Match[str]) -> str:
        return _clock_in_words(clock).replace(" ", NO_BREAK_SPACE)

    return _TO.sub(" - ", _CLOCK.sub(held, text))


def _clock_in_words(clock: re.Match[str]) -> str:
    minutes = next((group for group in clock.groups()[1:] if group), "00")
    return f"{int(clock[1]):02} giờ {minutes}"
