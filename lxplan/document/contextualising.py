"""A plan to the values that templates see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from lxplan.document.context import (
    ActivityContext,
    CentreContext,
    DateContext,
    DutyContext,
    MonthContext,
    PaperContext,
    PlanContext,
    PointsContext,
    QuarterContext,
    SignerContext,
    SolutionsContext,
    TargetsContext,
)
from lxplan.document.standards import Standard
from lxplan.plan.model import Centre, Paper, Plan, Points
from lxplan.plan.schedule import Activity, MonthPlan
from lxplan.plan.values import format_amount, format_date

_FINAL_MARKS = re.compile(r"[\s;,.]+\Z")
_DEFAULT_ABBREVIATION = "TTHTCĐ"
"""How a trung tâm học tập cộng đồng is abbreviated in document symbols where the plan does not say."""


def plan_context(plan: Plan, standard: Standard) -> PlanContext:
    """Return what the template of the yearly plan sees."""
    return PlanContext(
        ky=period_name(plan),
        trung_tam=_centre(plan.centre),
        van_ban=paper_context(plan, standard),
        can_cu=tuple(_FINAL_MARKS.sub("", basis) for basis in _plain_all(plan.bases)),
        dan_nhap=_plain(plan.lead_in),
        muc_dich=_plain_all(plan.purpose),
        thuan_loi=_points(plan.advantages),
        kho_khan=_points(plan.difficulties),
        nhiem_vu_quy=tuple(QuarterContext(_plain(q.quarter), _plain_all(q.tasks)) for q in plan.quarters),
        chi_tieu=tuple(TargetsContext(_plain(t.field), _plain_all(t.points)) for t in plan.targets),
        giai_phap=SolutionsContext(
            _plain_all(plan.solutions.general),
            tuple(DutyContext(_plain_all(d.organisations), _plain(d.duty)) for d in plan.solutions.duties),
        ),
        ke_hoach_thang=tuple(month_context(entry) for entry in sorted(plan.schedule, key=lambda entry: entry.month)),
        de_xuat=_plain_all(plan.proposals),
        ket=_FINAL_MARKS.sub("", _plain(plan.closing).removesuffix(standard.end_mark)),
    )


def period_name(plan: Plan) -> str:
    """Return the period as a title names it: `năm học 2018-2019` or `năm 2026`."""
    return f"năm học {plan.period.label}" if plan.period.is_school_year else f"năm {plan.period.label}"


def paper_context(plan: Plan, standard: Standard) -> PaperContext:
    """Return number, date, subject, signer and recipients, with number and date padded as the standard asks."""
    paper = plan.paper
    return PaperContext(
        so=_padded_number(_plain(paper.number), standard),
        ky_hieu=_plain(paper.symbol) or f"KH-{_plain(plan.centre.abbreviation) or _DEFAULT_ABBREVIATION}",
        ngay=_date(paper, plan.period.first.year, standard),
        trich_yeu=_plain(paper.subject),
        nguoi_ky=SignerContext(
            _plain(paper.signer.authority), _plain(paper.signer.position), _plain(paper.signer.name)
        ),
        noi_nhan=_plain_all(paper.recipients),
    )


def _padded_number(number: str, standard: Standard) -> str:
    if number.isdecimal() and int(number) < standard.padded_numbers_below:
        return f"{int(number):02}"
    return number


def _date(paper: Paper, first_year: int, standard: Standard) -> DateContext:
    day = paper.issued
    if day is None:
        return DateContext("", "", str(first_year))
    month = f"{day.month:02}" if day.month in standard.padded_months else str(day.month)
    return DateContext(f"{day.day:02}", month, str(day.year))


def _centre(centre: Centre) -> CentreContext:
    return CentreContext(
        _plain(centre.name), _plain(centre.abbreviation), _plain(centre.parent), _plain(centre.locality)
    )


def _points(points: Points) -> PointsContext:
    return PointsContext(_plain(points.lead_in), _plain_all(points.points))


def month_context(entry: MonthPlan) -> MonthContext:
    """Return one month of the schedule."""
    return MonthContext(str(entry.month), tuple(activity_context(activity) for activity in entry.activities))


def activity_context(activity: Activity) -> ActivityContext:
    """Return one activity: its keys, and the lines that the table's cells print."""
    return ActivityContext(
        noi_dung=_plain(activity.content),
        doi_tuong=_plain_all(activity.audience),
        phoi_hop=_plain_all(activity.partners),
        nguoi_day=_plain_all(activity.teachers),
        chu_tri=_plain(activity.lead),
        ngay=format_date(activity.day) if activity.day else "",
        tu_ngay=format_date(activity.first_day) if activity.first_day else "",
        den_ngay=format_date(activity.last_day) if activity.last_day else "",
        thu=activity.weekdays,
        gio=_plain(activity.time),
        dia_diem=_plain(activity.place),
        so_nguoi=_count(activity.headcount),
        so_buoi=_count(activity.sessions),
        so_gio=_count(activity.hours),
        kinh_phi="" if activity.budget is None else format_amount(activity.budget),
        nguon=_plain(activity.funding),
        phu_trach=_plain(activity.contact),
        linh_vuc=_plain(activity.field),
        ghi_chu=_plain(activity.note),
        chi_tiet=tuple(_details(activity)),
        cot_don_vi=_partner_lines(activity),
    )


def _details(activity: Activity) -> Iterable[str]:
    """The lines under an activity's content: when, where and how many; who answers for it; the note."""
    counts = ((activity.headcount, "người"), (activity.sessions, "buổi"), (activity.hours, "giờ"))
    parts = [
        _days(activity),
        ", ".join(activity.weekdays),
        _plain(activity.time),
        f"tại {_plain(activity.place)}" if activity.place else "",
        *(f"{number} {unit}" for number, unit in counts if number is not None),
    ]
    line = ", ".join(part for part in parts if part)
    if line:
        yield line[0].upper() + line[1:]
    if activity.contact:
        yield f"Phụ trách: {_plain(activity.contact)}"
    if activity.note:
        yield f"Ghi chú: {_plain(activity.note)}"


def _days(activity: Activity) -> str:
    if activity.day:
        return f"ngày {format_date(activity.day)}"
    first = f"từ ngày {format_date(activity.first_day)}" if activity.first_day else ""
    last = f"đến ngày {format_date(activity.last_day)}" if activity.last_day else ""
    return f"{first} {last}".strip()


def _partner_lines(activity: Activity) -> tuple[str, ...]:
    """The lines of the partners' column: partners, then teachers, then who leads; `;` keeps them apart."""
    lines = [
        ", ".join(_plain_all(activity.partners)),
        ", ".join(_plain_all(activity.teachers)),
        f"Chủ trì: {_plain(activity.lead)}" if activity.lead else "",
    ]
    return tuple(";\n".join(line for line in lines if line).splitlines())


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def _plain(text: str | None) -> str:
    """Return a text of the plan as a string that knows nothing of its place, in NFC."""
    return unicodedata.normalize("NFC", str(text)) if text else ""


def _plain_all(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(_plain(text) for text in texts)
