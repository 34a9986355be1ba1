"""From the period of one plan to that of the next of its kind."""

from __future__ import annotations

from datetime import timedelta

from lxplan.named_tuple import NamedTuple
from lxplan.plan import Month, Period

_WEEK = 7
_USUAL_LENGTHS = (1, 3, 6, 12)
"""How many whole months a period has after which it is clear which comes next."""


class Step(NamedTuple):
    """A step from one period to a later one of its kind: so many months, or for weeks days."""

    old: Period
    new: Period
    months: int = 0

    @property
    def years(self) -> int:
        """How many whole years it is; 0 where it is none."""
        return self.months // 12 if self.months % 12 == 0 else 0

    def month(self, month: Month) -> Month:
        """Return the month that takes the place of one of the old period."""
        return after(month, self.months) if self.months else self.new.first


def after(month: Month, months: int) -> Month:
    """Return the month so many months after another."""
    count = month.year * 12 + month.number - 1 + months
    return Month(count // 12, count % 12 + 1)


def next_step(old: Period) -> Step | None:
    """Return the step to the period right after one; None where it is not clear which that is.

    A year, half a year, a quarter and a month are followed by the next; so is a week, when both lie
    in one month each.
    """
    length = _whole_months(old)
    if length in _USUAL_LENGTHS:
        return _by_months(old, length)
    if old.length != _WEEK:
        return None
    new = Period(old.begins + timedelta(_WEEK), old.ends + timedelta(_WEEK))
    return Step(old, new) if old.first == old.last and new.first == new.last else None


def step_to(old: Period, new: Period) -> Step | None:
    """Return the step to a certain later period; None where that is not of the same kind, or not
    later.
    """
    length = _whole_months(old)
    if length not in _USUAL_LENGTHS:
        following = next_step(old)
        is_next = following is not None and following.new[:2] == new[:2]
        return following if is_next else None
    months = _count(new.first) - _count(old.first)
    is_alike = _whole_months(new) == length and months % length == 0
    return _by_months(old, months) if is_alike and months > 0 else None


def step_after(step: Step) -> Step:
    """Return a step that is as long, from where one ends."""
    if step.months:
        return _by_months(step.new, step.months)
    days = timedelta((step.new.begins - step.old.begins).days)
    return Step(step.new, Period(step.new.begins + days, step.new.ends + days))


def _by_months(old: Period, months: int) -> Step:
    first, last = after(old.first, months), after(old.last, months)
    return Step(old, Period(first.first_day, last.last_day), months)


def _whole_months(period: Period) -> int:
    """Return how many whole months a period is; 0 when it begins or ends within one."""
    is_whole = period.begins == period.first.first_day and period.ends == period.last.last_day
    return _count(period.last) - _count(period.first) + 1 if is_whole else 0


def _count(month: Month) -> int:
    return month.year * 12 + month.number
