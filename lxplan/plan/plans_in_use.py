"""Which of several plans of a centre a month's rows are counted from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxplan.plan.model import Plan
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.periods import Period
from lxplan.plan.totals import WHOLE, Counted, Stretch, rows_of
from lxplan.plan.values import Month


def rows_in_use(plans: Sequence[Plan]) -> tuple[Counted, ...]:
    """Return the rows of a centre's plans that were read without a fault, each activity once: those
    of a month from the plan that is in use there (see `Period.is_used_before`).
    """
    return tuple(row for plan in plans for row in rows_of(plan) if _in_place_of(row, plans) is None)


def months_left_out(
    plans: Sequence[Plan], stretch: Stretch
) -> Mapping[tuple[int, int], tuple[Month, ...]]:
    """Return the months of a stretch in which rows of a plan are not counted, as another plan is in
    use, by the places of the two plans.
    """
    found: dict[tuple[int, int], set[Month]] = {}
    for place, plan in enumerate(plans):
        for row in rows_of(plan):
            other = _in_place_of(row, plans)
            if other is not None and (row.planned_in in stretch or row.held_in in stretch):
                found.setdefault((place, other), set()).add(row.planned_in)
    return {places: tuple(sorted(months)) for places, months in found.items()}


def _in_place_of(row: Counted, plans: Sequence[Plan]) -> int | None:
    """Return the place of the plan that is in use instead of a row's own, None where it is in use;
    of a row of no month, in the time of its whole plan.
    """
    mine = row.plan.sound_period
    months = (row.planned_in,) if row.entry.month is not None else mine.months
    return next(
        (
            place
            for place, other in enumerate(plans)
            if other.sound_period.is_used_before(mine, months)
        ),
        None,
    )


def months_without_plan(plans: Sequence[Plan], months: Sequence[Month]) -> tuple[Month, ...]:
    """Return those of some months that the period of no plan touches."""
    return tuple(month for month in months if not any(month in plan.sound_period for plan in plans))


def period_of_report(plan: Plan, report: PeriodReport) -> Period | None:
    """Return the period that a plan's report is for: its own, else the plan's; None where the days
    that it states are at fault.
    """
    own = report.stated_period.period
    return own if own is not None or report.stated_period.places.values else plan.sound_period


def stretch_of(plan: Plan, period: Period) -> Stretch:
    """Return the months that a report of a plan counts for a period: all that became of the plan
    where the period has its months, whenever it was held.
    """
    if plan.sound_period.months == period.months:
        return WHOLE
    return Stretch(period.first, period.last)


def words_for(plans: Sequence[Plan], period: Period) -> PeriodReport | None:
    """Return the words that one of some plans, the last first, has for the report of a period: its
    months are those; one that states none is for its plan's.
    """
    for plan in reversed(plans):
        for report in plan.reports:
            own = period_of_report(plan, report)
            if own is not None and own.months == period.months:
                return report
    return None
