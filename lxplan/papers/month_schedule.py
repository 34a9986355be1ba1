"""The month's schedule, to be posted, mailed and read on the loudspeaker.

A schedule is none of the 29 types of paper (NĐ 30/2020, Điều 7; TT 01/2011 has none either), so it
is sent out as a notice, thông báo, which has a number: the same sheet is pinned to the board and
mailed to the partners, and what is mailed is registered. For the board alone it is printed as a
poster, which is no official paper: head, place and date, title and signature, but no number and no
recipients.
"""

from __future__ import annotations

from typing import Annotated

from lxplan.named_tuple import NamedTuple
from lxplan.papers.document_names import name_in_a_sentence
from lxplan.papers.official_form import centre_context, own_paper_context
from lxplan.papers.paper import Paper
from lxplan.papers.plain_text import plain
from lxplan.papers.schedule_table import Group, ScheduleTable, chosen_table
from lxplan.papers.template_names import (
    ActivityContext,
    CentreContext,
    MonthContext,
    PaperContext,
    TableContext,
)
from lxplan.papers.times_in_words import month_in_words
from lxplan.plan.agenda import RUNNING, Entry, days_of, on_in
from lxplan.plan.marks import marked
from lxplan.plan.model import Plan
from lxplan.plan.office_words import for_others
from lxplan.plan.periods import Period
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.word.form_phrases import capitalised
from lxplan.word.standards import Standard, standard_within

TEMPLATE = "lich-thang.xml.j2"

SYMBOL = "TB"
"""The sign of a thông báo."""

_YES = "có"

ANY_DAY = "Trong tháng"
"""What stands for the day of an activity without one, beside others that have theirs."""


class ScheduleContext(NamedTuple):
    """Những tên mà mẫu lich-thang.xml.j2 dùng được."""

    ky: Annotated[str, "Kỳ của kế hoạch: «năm học 2018-2019», «năm 2026» hoặc «tháng 6 năm 2026»."]
    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[
        PaperContext,
        "Thể thức của thông báo hay tờ niêm yết: số và ngày để trống cho bút; người ký, nơi nhận.",
    ]
    niem_yet: Annotated[
        str, "Chữ «có» khi in tờ niêm yết: không số, không nơi nhận; trống thì là thông báo."
    ]
    ten_ke_hoach: Annotated[
        str, "Kế hoạch được gọi trong câu: «kế hoạch hoạt động», «Chương trình hoạt động»."
    ]
    ten_thang: Annotated[str, "Tháng của lịch, dạng «tháng 10 năm 2018»."]
    thang: Annotated[
        MonthContext, "Tháng ấy; các hoạt động xếp theo ngày giờ, chưa có ngày thì đứng sau."
    ]
    dang_tiep_dien: Annotated[
        MonthContext, "Hoạt động của tháng khác kéo dài sang tháng ấy; thường trống."
    ]
    bang_thang: Annotated[TableContext, "Bảng của lịch: các cột mà kế hoạch chọn."]


def month_schedule(
    plan: Plan,
    month: Month,
    standard: Standard | None = None,
    *,
    private: bool = False,
    poster: bool = False,
) -> Paper:
    """Return a month's schedule as a notice, or as a `poster` without number and recipients.

    Without a standard it is in the one in force in the month; with `private` it holds what is for
    the office alone.
    """
    chosen = standard or standard_within(month.first_day, month.last_day)
    shown = plan if private else for_others(plan)
    table = _table(shown, month, chosen)
    names = _names(shown, month, chosen, table, poster=poster)
    kind = "lich-thang" if poster else "thong-bao-thang"
    return Paper(
        template=TEMPLATE,
        names=names,
        standard=chosen.lying if table.lies else chosen,
        title=f"{'' if poster else 'Thông báo '}Lịch hoạt động {names.ten_thang}",
        subject=names.ky,
        author=names.trung_tam.ten,
        file_name=f"{kind}-{month.number:02}-{month.year}.docx",
    )


def sample(plan: Plan) -> Paper:
    """Return the schedule of the first month that a plan states."""
    return month_schedule(plan, plan.schedule[0].month, private=True)


def _table(plan: Plan, month: Month, standard: Standard) -> ScheduleTable:
    found = on_in(plan, month)
    groups = (_group(str(month), found.own), _group(RUNNING, found.running)._replace(title=RUNNING))
    return chosen_table(plan, groups, standard)


def _group(name: str, entries: tuple[Entry, ...]) -> Group:
    return Group(name, tuple(map(marked, entries)))


def _names(
    plan: Plan, month: Month, standard: Standard, table: ScheduleTable, *, poster: bool
) -> ScheduleContext:
    named = month_in_words(month, standard)
    own, running = table.months
    if any(activity.thoi_gian for activity in (*own.hoat_dong, *running.hoat_dong)):
        activities = (entry.activity for entry in on_in(plan, month).own)
        own = own._replace(hoat_dong=tuple(map(_with_any_day, own.hoat_dong, activities)))
    return ScheduleContext(
        ky=named if _is_of_month_alone(plan.sound_period) else plain(plan.sound_period.name),
        trung_tam=centre_context(plan.centre),
        van_ban=_form(plan, month, named, poster=poster),
        niem_yet=_YES if poster else "",
        ten_ke_hoach=name_in_a_sentence(plan),
        ten_thang=named,
        thang=own,
        dang_tiep_dien=running,
        bang_thang=table.context(),
    )


def _form(plan: Plan, month: Month, named: str, *, poster: bool) -> PaperContext:
    if not poster:
        return own_paper_context(plan, SYMBOL, f"Lịch hoạt động {named}", month.first_day)
    form = own_paper_context(plan, SYMBOL, capitalised(named), month.first_day)
    return form._replace(loai="", ky_hieu="", noi_nhan=())


def _is_of_month_alone(period: Period) -> bool:
    """Tell whether a plan is called by the month that is all it is for: then both are written
    alike.
    """
    return period.is_month and not period.own_name


def _with_any_day(row: ActivityContext, activity: Activity) -> ActivityContext:
    """Mark an undated activity as such beside others; where no time at all is known, no column of
    times is needed.
    """
    if activity.time_words or days_of(activity) is not None:
        return row
    return row._replace(thoi_gian=(ANY_DAY, *row.thoi_gian))
