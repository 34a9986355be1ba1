"""From a day that a sentence names to a date of the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lxplan.plan.model import Plan
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month, Period
from lxplan.vietnamese.day_mentions import DayMention, date_of


def year_in(period: Period, month: int) -> int:
    """Return the year in which a period of twelve months has the month of this number."""
    return period.first.year + (month < period.first.number)


def dates_of(mention: DayMention, period: Period) -> tuple[date, date] | None:
    """Return the first and last date of a mention, in the years of `period` where none is written."""
    last = date_of(mention.last, year_in(period, mention.last[1]))
    first = date_of(mention.first, mention.last[2] or year_in(period, mention.first[1]))
    if first is not None and last is not None and first > last and not mention.first[2]:
        first = date_of(mention.first, last.year - 1)
    return (first, last) if first is not None and last is not None and first <= last else None


def months_of(dates: tuple[date, date]) -> tuple[Month, Month]:
    """Return the months of a first and a last date."""
    return Month.of(dates[0]), Month.of(dates[1])


def each_day(first: date, last: date) -> Iterator[date]:
    """Return every date from `first` to `last`, at most a year of them."""
    for number in range(min((last - first).days, 366) + 1):
        yield first + timedelta(number)


def stated_period(plan: Plan) -> Period | None:
    """Return the period of a plan; None when neither `nam_hoc` nor `nam` could be read."""
    return plan.period if plan.school_year or plan.year else None


def rows_in_period(plan: Plan) -> Iterator[tuple[Month, Activity]]:
    """Return the activities with their months, without the months that are outside the period, which is a fault already."""
    period = stated_period(plan)
    return ((month, activity) for month, activity in plan.activities if period is None or month in period)


def held_on(activity: Activity) -> tuple[date, ...]:
    """Return the dates that an activity's keys span; none when they are missing or reversed."""
    first = activity.day or activity.first_day
    last = activity.day or activity.last_day or first
    return tuple(each_day(first, last)) if first and last and first <= last else ()
