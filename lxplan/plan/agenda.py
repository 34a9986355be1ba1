"""The one answer to: when is an activity held, and what is on in a month.

The reader, the checks, the lists, the papers and the calendars all ask here, so that they never
disagree.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date, timedelta

from lxplan.named_tuple import NamedTuple
from lxplan.plan.declaration import worked_out_once
from lxplan.plan.model import Plan
from lxplan.plan.periods import Period
from lxplan.plan.results import CANCELLED, MOVED, POSTPONED
from lxplan.plan.schedule import Activity, MonthPlan
from lxplan.plan.values import Month
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.hours import parse_hours

_TEN_YEARS = 3653

_AFTER_ALL_MONTHS = Month(9999, 12)

_ALL_DAY = -1
"""Stands for the hour of what lasts all day, so that it comes before what has an hour."""


class Entry(NamedTuple):
    """An activity where the plan has it: its month, and its number in that month, from 1 in the
    file's order.

    The number is what lists show and commands ask for; it does not change when a date is filled in.
    An activity of no month (`thuong_xuyen`) has None for it, and a number among its like. One that
    stands in the month it was moved to has that as `moved_to`, and as `planned` what the plan has.
    """

    month: Month | None
    number: int
    activity: Activity
    moved_to: Month | None = None
    planned: Activity | None = None

    @property
    def label(self) -> str:
        """What names the entry anywhere, such as `10/2018 3` or `thường xuyên 1`."""
        return f"{self.month or STANDING.lower()} {self.number}"

    @property
    def stands_in(self) -> Month | None:
        """The month in whose list the entry stands."""
        return self.moved_to or self.month

    @property
    def as_planned(self) -> Entry:
        """The entry where the plan has it, whatever became of it."""
        return self if self.planned is None else Entry(self.month, self.number, self.planned)


class Days(NamedTuple):
    """The first and the last day on which an activity is held, as far as the plan says; one day
    where it says one.

    Where it lists several, they are all in `listed`.
    """

    first: date
    last: date
    listed: tuple[date, ...] = ()

    @property
    def months(self) -> tuple[Month, Month]:
        """The months of the first and of the last day."""
        return Month.of(self.first), Month.of(self.last)

    def each(self) -> Iterator[date]:
        """Return every day from the first to the last; none where they are the wrong way round,
        which is a fault.

        So are days that lie decades apart: no more than ten years of them are returned.
        """
        if self.listed:
            yield from self.listed
            return
        for number in range(min((self.last - self.first).days, _TEN_YEARS) + 1):
            yield self.first + timedelta(number)


RUNNING = "Đang tiếp diễn"
"""What stands above `OnInMonth.running`, wherever a month is shown."""


STANDING = "Thường xuyên"
"""What stands above, or for the month of, the activities of no month."""


class OnInMonth(NamedTuple):
    """What is on in a month: its own entries, by date and hour, and those of other months that run
    into it.
    """

    own: tuple[Entry, ...]
    running: tuple[Entry, ...]


@worked_out_once
def entries_of(plan: Plan) -> tuple[Entry, ...]:
    """Return every activity of the plan as an entry, in the file's order; those of no month
    last.
    """
    in_months = (
        Entry(month.month, number, activity)
        for month in plan.schedule
        for number, activity in enumerate(month.activities, 1)
    )
    return (
        *in_months,
        *(Entry(None, number, activity) for number, activity in enumerate(plan.standing, 1)),
    )


def entries_under(plan: Plan, month: Month) -> tuple[Entry, ...]:
    """Return the entries that stand under a month, by their numbers."""
    return tuple(entry for entry in entries_of(plan) if entry.month == month)


def entry_coded(plan: Plan, code: str) -> Entry | None:
    """Return the entry whose lasting code (`ma`) is `code`, in any case; None where none has it."""
    wanted = fold(code)
    coded = (entry for entry in entries_of(plan) if entry.activity.code is not None)
    return next((entry for entry in coded if fold(str(entry.activity.code)) == wanted), None)


def planned_months(plan: Plan) -> tuple[MonthPlan, ...]:
    """Return the months of the signed plan, in the file's order: without what came up outside it
    (`phat_sinh`).
    """
    planned = (
        entry._replace(activities=tuple(each for each in entry.activities if not each.is_unplanned))
        for entry in plan.schedule
    )
    # A month that stands empty in the file is an empty row on the paper; one with nothing but the
    # unplanned is none.
    return tuple(
        now
        for now, entry in zip(planned, plan.schedule, strict=True)
        if now.activities or not entry.activities
    )


def days_of(activity: Activity) -> Days | None:
    """Return the days of an activity; None when the plan gives it no date. A range with one end is
    that day.
    """
    if activity.days:
        return Days(activity.days[0], activity.days[-1], activity.days[1:] and activity.days)
    first = activity.first_day or activity.last_day
    last = activity.last_day or activity.first_day
    return Days(first, last) if first is not None and last is not None else None


def held_on(activity: Activity) -> tuple[date, ...]:
    """Return every day on which an activity is held; none when the plan gives it no date."""
    days = days_of(activity)
    return () if days is None else tuple(days.each())


@worked_out_once
def in_period(plan: Plan) -> tuple[tuple[Month, int, Activity], ...]:
    """Return the entries that have a month, without those of months outside the period, which is a
    fault already.
    """
    period = plan.period
    months = {entry.month for entry in plan.schedule if period is None or entry.month in period}
    return tuple(
        (entry.month, entry.number, entry.activity)
        for entry in entries_of(plan)
        if entry.month is not None and entry.month in months
    )


def first_day_of(activity: Activity) -> date | None:
    """Return the day on which an activity begins, as far as the plan says."""
    days = days_of(activity)
    return None if days is None else days.first


def key_of_days(activity: Activity) -> str:
    """Return the key that says last on which days an activity is held: where a person would change
    them.
    """
    return next(key for key in ("ngay", "den_ngay", "tu_ngay") if key in activity.places.values)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries by month, then date and hour, what lasts all day first; undated ones last,
    else as they come.

    Those of no month stand after all months.
    """
    return tuple(sorted(entries, key=_order))


def _order(entry: Entry) -> tuple[Month, bool, date, int]:
    days = days_of(entry.activity)
    month = entry.stands_in or _AFTER_ALL_MONTHS
    if days is None:
        return month, True, date.min, 0
    hours = parse_hours(entry.activity.time) if entry.activity.time else None
    return month, False, days.first, hours.begins if hours else _ALL_DAY


def on_in(plan: Plan, *months: Month) -> OnInMonth:
    """Return what is on in a month of a plan, or in some, in order, also what was moved there; what
    runs into them from another month stands apart.
    """
    entries = entries_of(plan)
    moved = moved_into(plan, months)
    own = (*(entry for entry in entries if entry.month in months), *moved)
    listed = {entry.label for entry in own}
    return OnInMonth(
        in_order(own),
        in_order(
            entry
            for entry in entries
            if entry.label not in listed and any(is_on(entry, month) for month in months)
        ),
    )


def moved_into(plan: Plan, months: Container[Month]) -> tuple[Entry, ...]:
    """Return the entries that were moved from elsewhere to one of `months`, as they stand there."""
    now = map(as_now_held, entries_of(plan))
    return tuple(entry for entry in now if entry.moved_to is not None and entry.moved_to in months)


def held_in(entry: Entry) -> Month | None:
    """Return the month in which an entry is held, as far as is known: that of the first day on which
    it was, else the one it was moved to, else its own; None for one of no month.
    """
    result = entry.activity.result
    return Month.of(result.days[0]) if result.days else result.moved_to or entry.month


def as_now_held(entry: Entry) -> Entry:
    """Return an entry as it stands in the month to which it was moved, or itself where it stays in
    its own.

    What was held in a month into which the plan lets it run was not moved.
    """
    to = held_in(entry)
    if to is None or to == entry.month or not _was_moved(entry, to):
        return entry
    return Entry(
        entry.month, entry.number, on_held_days(entry.activity), to, planned=entry.activity
    )


def _was_moved(entry: Entry, to: Month) -> bool:
    result = entry.activity.result
    if result.status == MOVED:
        return True
    is_off = result.status == CANCELLED or (result.status == POSTPONED and not result.has_figures)
    return not is_off and entry.month is not None and not is_on(entry, to)


def on_held_days(activity: Activity) -> Activity:
    """Return an activity on the days on which it was held, else without any: those of the plan hold
    no more.
    """
    days = activity.result.days
    return activity.changed(days=days, first_day=None, last_day=None, weekdays=(), time_words=None)


def is_on(entry: Entry, month: Month) -> bool:
    """Tell whether an entry is held in a month: it is the month's own, or its days reach into it.

    What belongs to no month is in none's list, whatever days it states.
    """
    if entry.month is None or entry.month == month:
        return entry.month is not None
    days = days_of(entry.activity)
    if days is None:
        return False
    if days.listed:
        return any(Month.of(day) == month for day in days.listed)
    first, last = days.months
    return first <= month <= last


def empty_months(plan: Plan, period: Period) -> tuple[Month, ...]:
    """Return the months of a period in which nothing is on."""
    entries = entries_of(plan)
    stated = {entry.month for entry in entries}
    return tuple(
        month
        for month in period.months
        if month not in stated and not any(is_on(entry, month) for entry in entries)
    )
