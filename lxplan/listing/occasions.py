"""When an activity is held, as a calendar asks it: a day, a span of days, or sessions every
week.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from lxplan.named_tuple import NamedTuple
from lxplan.plan import Activity
from lxplan.plan.agenda import Days, days_of
from lxplan.plan.kinds import WEEKDAYS
from lxplan.vietnamese.hours import Hours, sittings
from lxplan.vietnamese.typed_days import runs

_MOST_DAYS = 14
"""In a longer stretch of days hardly every one has the hours."""


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
    have hours, and for each sitting of a day.

    None when the plan gives it no date. Days in a row with hours are as many times, up to two weeks
    and unless `so_buoi` says fewer; longer ones without weekdays are one occasion of whole days,
    since the plan does not say which of them have the hours; so is one whose weekdays it does not
    contain.
    """
    days = days_of(activity)
    if days is None:
        return ()
    found = sittings(activity.time) if activity.time else ()
    if days.listed:
        return tuple(_of_days(days.listed, found))
    if _is_every_day(activity, days, len(found)):
        return tuple(_of_days(tuple(days.each()), found))
    each = found or (None,)
    spans = (_of_span(days.first, days.last, activity.weekdays, hours) for hours in each)
    return tuple(dict.fromkeys(spans))


def _of_days(days: tuple[date, ...], found: tuple[Hours, ...]) -> Iterator[Occasion]:
    """Return each sitting of each day, or runs of whole days where no hours are said."""
    if not found:
        yield from (Occasion(first, _next(last)) for first, last in runs(days))
        return
    for day in days:
        for hours in found:
            yield Occasion(*_within(day, hours))


def _is_every_day(activity: Activity, days: Days, count: int) -> bool:
    """Tell whether an activity with hours is held on each day of a stretch."""
    length = (days.last - days.first).days + 1
    if activity.weekdays or not count or not 1 < length <= _MOST_DAYS:
        return False
    return activity.sessions is None or activity.sessions >= length


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
