"""What belongs to the twelve months before a plan, and was perhaps copied from them."""

from __future__ import annotations

from lxplan.plan.values import Month, Period
from lxplan.vietnamese.day_mentions import DayMention, date_of


def is_left_over(day: DayMention, period: Period) -> bool:
    """Tell whether a day with its year lies in the twelve months before `period`."""
    known = date_of(day.last, day.year) if day.year and not day.is_anniversary else None
    return known is not None and is_in_last_period(Month.of(known), period)


def is_in_last_period(month: Month, period: Period) -> bool:
    """Tell whether a month is one of the twelve before `period`."""
    return Month(period.first.year - 1, period.first.number) <= month < period.first
