"""The month's schedule, to be posted and read on the loudspeaker."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from lxplan.papers.activity_cells import month_context
from lxplan.papers.activity_days import first_date
from lxplan.papers.official_form import centre_context, own_paper_context, period_name
from lxplan.papers.paper import Paper
from lxplan.papers.template_names import CentreContext, MonthContext, PaperContext
from lxplan.papers.times_in_words import month_in_words
from lxplan.plan.model import Plan
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.vietnamese.hours import parse_hours
from lxplan.word.standards import Standard, standard_for

TEMPLATE = "lich-thang.xml.j2"

SYMBOL = "LHĐ"
"""Lịch hoạt động, as a symbol; a schedule is none of the named papers of NĐ 30/2020, so this is practice."""

ANY_DAY = "Trong tháng"
"""What stands for the day of an activity without one, beside others that have theirs."""


class ScheduleContext(NamedTuple):
    """Những tên mà mẫu lich-thang.xml.j2 dùng được."""

    ky: Annotated[str, "Kỳ của kế hoạch: «năm học 2018-2019» hoặc «năm 2026»."]
    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[PaperContext, "Thể thức của lịch: số và ngày để trống cho bút; người ký, nơi nhận."]
    ten_thang: Annotated[str, "Tháng của lịch, dạng «tháng 10 năm 2018»."]
    thang: Annotated[MonthContext, "Tháng ấy; các hoạt động xếp theo ngày giờ, chưa có ngày thì đứng sau."]


def month_schedule(plan: Plan, month: Month, standard: Standard | None = None) -> Paper:
    """Return a month's schedule; without a standard, in the one in force on the month's first day."""
    chosen = standard or standard_for(month.first_day)
    names = _names(plan, month, chosen)
    return Paper(
        template=TEMPLATE,
        names=names,
        standard=chosen,
        title=f"Lịch hoạt động {names.ten_thang}",
        subject=names.ky,
        author=names.trung_tam.ten,
        file_name=f"lich-thang-{month.number:02}-{month.year}.docx",
    )


def sample(plan: Plan) -> Paper:
    """Return the schedule of the first month that a plan states."""
    return month_schedule(plan, plan.schedule[0].month)


def _names(plan: Plan, month: Month, standard: Standard) -> ScheduleContext:
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
