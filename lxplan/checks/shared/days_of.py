"""On which days a plan holds its activities, and of which months they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lxplan.plan.agenda import days_of
from lxplan.plan.model import Plan
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month, Period


def each_day(first: date, last: date) -> Iterator[date]:
    """Return every date from `first` to `last`, at most a year of them."""
    for number in range(min((last - first).days, 366) + 1):
        yield first + timedelta(number)


def stated_period(plan: Plan) -> Period | None:
    """Return the period of a plan; None when neither `nam_hoc` nor `nam` could be read."""
    return plan.period if plan.school_year or plan.year else None


def rows_in_period(plan: Plan) -> Iterator[tuple[Month, Activity]]:
    """Return the activities with their months, without months outside the period (a fault)."""
    period = stated_period(plan)
    every = plan.activities
    return (each for each in every if period is None or each[0] in period)


def held_on(activity: Activity) -> tuple[date, ...]:
    """Return the dates that an activity's keys span; none when they are missing or reversed."""
    days = days_of(activity)
    return () if days is None else tuple(days.each())
