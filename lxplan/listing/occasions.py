"""When an activity is held, as a calendar asks it: a day, a span of days, or sessions every
week.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from lxplan.plan import Activity
from lxplan.plan.agenda import days_of
from lxplan.plan.kinds import WEEKDAYS
from lxplan.vietnamese.hours import Hours, parse_hours
from lxplan.vietnamese.typed_days import runs


class Occasion(NamedTuple):
    """The (first) time an activity is held, in local time.

    Datetimes where the plan says the hours, else whole days; `end` is exclusive for days, and None
    when the plan says only when it begins. `last_start` is when the last session of a weekly
    repetition begins, on `weekdays` (Monday 0).
    """

    start: date
    end: date | None
    weekdays: tuple[int, ...] = ()
    last_start: date | None = None

    @property
    def is_timed(self) -> bool:
        return isinstance(self.start, datetime)


def occasions_of(activity: Activity) -> tuple[Occasion, ...]:
    """Return when an activity is held; several times where its days do not follow each other, or
    have hours.

    None when the plan gives it no date. A span of days without weekdays is one occasion of whole
    days, since the plan does not say which of them has the hours; so is one whose weekdays it does
    not contain.
    """
    days = days_of(activity)
    if days is None:
        return ()
    hours = parse_hours(activity.time) if activity.time else None
    if days.listed:
        spans = [(day, day) for day in days.listed] if hours else runs(days.listed)
        return tuple(
            Occasion(_within(first, hours)[0], _within(last, hours)[1]) for first, last in spans
        )
    return (_of_span(days.first, days.last, activity.weekdays, hours),)


def _of_span(first: date, last: date, weekly: tuple[str, ...], hours: Hours | None) -> Occasion:
    sessions = [first] if first == last else _sessions(first, last, weekly)
    if not sessions:
        return Occasion(first, _next(last))
    start, end = _within(sessions[0], hours)
    if len(sessions) == 1:
        return Occasion(start, end)
    weekdays = tuple(sorted(WEEKDAYS.index(weekday) for weekday in weekly))
    return Occasion(start, end, weekdays, _within(sessions[-1], hours)[0])


def _sessions(first: date, last: date, weekdays: tuple[str, ...]) -> list[date]:
    days = (
        (first + timedelta(number) for number in range((last - first).days + 1)) if weekdays else ()
    )
    return [day for day in days if WEEKDAYS[day.weekday()] in weekdays]


def _within(day: date, hours: Hours | None) -> tuple[date, date | None]:
    """Return the start and end of one session."""
    if hours is None:
        return day, _next(day)
    midnight = datetime.combine(day, time())
    ends = midnight + timedelta(minutes=hours.ends) if hours.ends is not None else None
    return midnight + timedelta(minutes=hours.begins), ends


def _next(day: date) -> date:
    return day + timedelta(days=1)
