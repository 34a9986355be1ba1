"""From a day that a sentence names to the calendar: its dates, and whether it is of another time
than the plan's.
"""

from __future__ import annotations

import re
from datetime import date

from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.days_of_papers import is_of_paper, recalls
from lxplan.vietnamese.sentences import lowered

UNTIL = ("trước", "đến", "hết", "hạn")
"""How the words before a day end by which something is to be done."""
_A_YEAR = 300
_MONTH_OR_YEAR = r"(?<![\d/.-])(?:(0?[1-9]|1[0-2])(?: ?[/.-] ?| năm ))?(20\d\d)(?!\d|\s*-\s*\d)"
_SHORT = 200
"""Of a period of fewer days the months tell what lies before it, whatever year is meant."""


def dates_of(mention: DayMention, period: Period) -> tuple[date, date] | None:
    """Return the first and last date of a mention, in the years of `period` if none is written."""
    last = date_of(mention.last, period.year_of(mention.last[1]))
    first = date_of(mention.first, mention.last[2] or period.year_of(mention.first[1]))
    if first is not None and last is not None and first > last and not mention.first[2]:
        first = date_of(mention.first, last.year - 1)
    return (first, last) if first is not None and last is not None and first <= last else None


def months_of(dates: tuple[date, date]) -> tuple[Month, Month]:
    """Return the months of a first and a last date."""
    return Month.of(dates[0]), Month.of(dates[1])


def is_left_over(text: str, day: DayMention, period: Period) -> bool:
    """Tell whether a day with its year lies before `period`, and is neither a paper's nor what a
    feast recalls.
    """
    known = date_of(day.last, day.year) if day.year else None
    if known is None or known >= period.begins:
        return False
    return not recalls(text, day, period.begins.year) and not is_of_paper(text, day)


def day_elsewhere(text: str, month: Month, period: Period) -> DayMention | None:
    """Return the first day of a time in words when none of its days is in its row's month, or when it goes on for a year or
    more: `từ ngày 03/7 đến ngày 28/7` in August; None where a time fits, or is a day by which all is done.
    """
    found = [(day, dates) for day in days_in(text) if (dates := dates_of(day, period))]
    if not found:
        return None
    fits = any(
        months_of(dates)[0] <= month <= months_of(dates)[1]
        or (_is_until(text, day) and month <= months_of(dates)[1].following)
        for day, dates in found
    )
    day, (first, last) = found[0]
    return day if not fits or (last - first).days > _A_YEAR else None


def _is_until(text: str, day: DayMention) -> bool:
    return lowered(text)[: day.start].rstrip().removesuffix("ngày").rstrip().endswith(UNTIL)


def falls_before(text: str, day: DayMention, period: Period) -> bool:
    """Tell whether a day without its year lies before a period that is much shorter than a year, in the year that is nearest
    to it, and is neither a paper's nor what a feast recalls.
    """
    dates = dates_of(day, period) if period.length < _SHORT else None
    if dates is None or dates[1] >= period.begins:
        return False
    return not recalls(text, day, period.begins.year) and not is_of_paper(text, day)


def is_ahead(text: str, day: DayMention, period: Period) -> bool:
    """Tell whether a day with its year lies after `period`, and is no paper's; in a short plan only
    in a later year.
    """
    known = date_of(day.last, day.year) if day.year and not day.is_anniversary else None
    return known is not None and is_after(known, period) and not is_of_paper(text, day)


def is_after(day: date, period: Period) -> bool:
    """Tell whether a day is after a period: a plan of less than a year may look ahead within its
    year.
    """
    return day > period.ends and (period.unit == "năm" or day.year > period.ends.year)


def month_elsewhere(keyed: KeyedText, period: Period, *, ahead: bool) -> list[tuple[int, int]]:
    """Return the first month or year in the time of a row that names neither days nor any time of the period, but only
    earlier ones, or with `ahead` only later ones: `Tháng 7/2023` in 2024.
    """
    text = keyed.text
    if keyed.path[-1] != "thoi_gian" or "20" not in text or days_in(text):
        return []
    found = list(re.finditer(_MONTH_OR_YEAR, lowered(text)))
    for match in found:
        year = int(match[2])
        first, last = (Month(year, int(match[1] or month)) for month in (1, 12))
        if not (first > Month.of(period.ends) if ahead else last < Month.of(period.begins)):
            return []
    return [match.span() for match in found[:1]]
