"""Which of several plans of a centre a month's rows are counted from."""

from __future__ import annotations

from collections.abc import Sequence

from lxplan.plan.model import Plan
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.periods import Period
from lxplan.plan.totals import WHOLE, Counted, Stretch, rows_of
from lxplan.plan.values import Month

_DAYS_OF_A_WEEK = 7


def rows_in_use(plans: Sequence[Plan]) -> tuple[Counted, ...]:
    """Return the rows of plans that were read without a fault, each activity once.

    A plan for a month is made beside the year's, later and in more detail: of two that hold as many
    days of a month, its rows there are those of the shorter. Plans as long as each other count
    both.
    """
    return tuple(
        row
        for plan in plans
        for row in rows_of(plan)
        if not any(_is_before(other, plan, row.planned_in) for other in plans)
    )


def _is_before(other: Plan, plan: Plan, month: Month) -> bool:
    """Tell whether another plan is the one in use for a month."""
    mine, others = plan.sound_period, other.sound_period
    holds = others.days_in(month) >= max(mine.days_in(month), 1)
    return holds and others.length // _DAYS_OF_A_WEEK < mine.length // _DAYS_OF_A_WEEK


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
