"""The month's schedule, to be posted and read on the loudspeaker: what its template sees."""

from __future__ import annotations

from datetime import date

from lxplan.papers.activity_cells import month_context
from lxplan.papers.plain_words import month_in_words
from lxplan.papers.template_names import MonthContext, ScheduleContext
from lxplan.papers.yearly_plan import centre_context, own_paper_context, period_name
from lxplan.plan.model import Plan
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.vietnamese.hours import parse_hours
from lxplan.word.standards import Standard

SYMBOL = "LHĐ"
"""Lịch hoạt động, as a symbol; a schedule is none of the named papers of NĐ 30/2020, so this is practice."""

ANY_DAY = "Trong tháng"
"""What stands for the day of an activity without one, beside others that have theirs."""


def schedule_context(plan: Plan, month: Month, standard: Standard) -> ScheduleContext:
    """Return what the template of the month's schedule sees."""
    named = month_in_words(month, standard)
    activities = (activity for entry in plan.schedule if entry.month == month for activity in entry.activities)
    return ScheduleContext(
        ky=period_name(plan),
        trung_tam=centre_context(plan.centre),
        van_ban=own_paper_context(plan, SYMBOL, named[0].upper() + named[1:], month.first_day),
        ten_thang=named,
        thang=_with_any_day(month_context(month, sorted(activities, key=_order))),
    )


def _order(activity: Activity) -> tuple[bool, date, int]:
    """By day and hour, what lasts all day first; the undated ones last, and equals in the plan's order."""
    first = first_date(activity)
    hours = parse_hours(activity.time) if activity.time else None
    return first is None, first or date.min, hours.begins if hours and first else -1


def first_date(activity: Activity) -> date | None:
    """Return the day an activity begins, as far as the plan says."""
    return activity.day or activity.first_day or activity.last_day


def _with_any_day(month: MonthContext) -> MonthContext:
    """Mark the undated activities as such, unless no time at all is known: then no column of times is needed."""
    if not any(activity.thoi_gian for activity in month.hoat_dong):
        return month
    marked = (
        activity
        if activity.ngay or activity.tu_ngay or activity.den_ngay
        else activity._replace(thoi_gian=(ANY_DAY, *activity.thoi_gian))
        for activity in month.hoat_dong
    )
    return month._replace(hoat_dong=tuple(marked))
