"""Quarters, months and years as sentences name them, with the characters they take up."""

from __future__ import annotations

import re

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.remembering import remembered
from lxplan.vietnamese.sentences import lowered

_ONE = "(?:iv|i{1,3}|[1-4])"
_QUARTERS = rf"quý\s*({_ONE}(?:\s*(?:,|và|-|,\s*quý|và quý|đến quý|đến)\s*{_ONE})*)(?!\w)(?:\s*(?:,?\s*năm|/|-|,)?\s*(\d{{4}})(?!\d))?"
_MONTH = r"tháng\s+(\d{1,2})\s?(?:/|-|,?\s*năm)\s?(\d{4})(?!\d)"
_YEAR = r"(?<!\w)năm\s+(\d{4})(?!\s*-\s*\d|\d)"
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class QuarterMention(NamedTuple):
    """Quarters named together: `Quý III, IV năm 2018`; a year is 0 where none is written."""

    start: int
    end: int
    numbers: tuple[int, ...]
    year: int
    year_span: tuple[int, int]


class YearMention(NamedTuple):
    """A year, or a month of one (0 where none is named), from `start` to `end`."""

    start: int
    end: int
    year: int
    month: int = 0


@remembered(1024)
def quarters_in(text: str) -> tuple[QuarterMention, ...]:
    """Return the quarters that a sentence names, in order; of a stretch (`quý I-III`) every one."""
    lower = lowered(text)
    return (
        tuple(_quarters(match) for match in re.finditer(_QUARTERS, lower)) if "quý" in lower else ()
    )


def _quarters(match: re.Match[str]) -> QuarterMention:
    named = [_NUMBERS.get(number) or int(number) for number in re.findall(_ONE, match[1])]
    is_stretch = len(named) == 2 and ("-" in match[1] or "đến" in match[1]) and named[0] < named[1]
    numbers = tuple(range(named[0], named[1] + 1)) if is_stretch else tuple(named)
    return QuarterMention(*match.span(), numbers, int(match[2] or 0), match.span(2))


@remembered(1024)
def months_in(text: str) -> tuple[YearMention, ...]:
    """Return the months with their year that a sentence names, those of days left out: `tháng 8 năm
    2027`.
    """
    lower = lowered(text)
    if "tháng" not in lower:
        return ()
    found = (
        YearMention(match.start(1), match.end(2), int(match[2]), int(match[1]))
        for match in re.finditer(_MONTH, lower)
    )
    return tuple(each for each in found if 1 <= each.month <= 12 and not _is_of_day(text, each))


@remembered(1024)
def years_in(text: str) -> tuple[YearMention, ...]:
    """Return the years that a sentence names by the word `năm`, without those of days, months and
    quarters.
    """
    lower = lowered(text)
    if "năm" not in lower:
        return ()
    taken = [quarter.year_span for quarter in quarters_in(text)] + [
        month[:2] for month in months_in(text)
    ]
    found = (YearMention(*match.span(1), int(match[1])) for match in re.finditer(_YEAR, lower))
    apart = (year for year in found if not any(start <= year.start < end for start, end in taken))
    return tuple(year for year in apart if not _is_of_day(text, year))


def _is_of_day(text: str, mention: YearMention) -> bool:
    return any(day.start <= mention.start < day.end for day in days_in(text))
