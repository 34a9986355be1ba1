"""From a day that a sentence names to the calendar: its dates, and whether it is of the last period."""

from __future__ import annotations

from datetime import date

from lxplan.plan.periods import Period
from lxplan.plan.values import Month
from lxplan.vietnamese.day_mentions import DayMention, date_of


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


def is_left_over(day: DayMention, period: Period) -> bool:
    """Tell whether a day with its year lies before the first of `period`, in no month earlier than twelve before it."""
    known = date_of(day.last, day.year) if day.year and not day.is_anniversary else None
    return known is not None and known < period.begins and _is_near(Month.of(known), period)


def is_in_last_period(month: Month, period: Period) -> bool:
    """Tell whether a month is one of the twelve before `period`."""
    return month < period.first and _is_near(month, period)


def _is_near(month: Month, period: Period) -> bool:
    return Month(period.first.year - 1, period.first.number) <= month
