"""A plan to the values that templates see."""

from __future__ import annotations

import re
from datetime import date

from lxplan.papers.activity_cells import month_context
from lxplan.papers.plain_words import padded_month, plain, plain_all
from lxplan.papers.template_names import (
    CentreContext,
    DateContext,
    DutyContext,
    PaperContext,
    PlanContext,
    PointsContext,
    QuarterContext,
    SignerContext,
    SolutionsContext,
    TargetsContext,
)
from lxplan.plan.model import Centre, Duty, Paper, Plan, Points
from lxplan.word.standards import Standard

_FINAL_MARKS = re.compile(r"[\s;,.]+\Z")
_DEFAULT_ABBREVIATION = "TTHTCĐ"
"""How a trung tâm học tập cộng đồng is abbreviated in document symbols where the plan does not say."""

_DIRECTOR = "Giám đốc"
"""Who signs a centre's papers where the plan does not say."""


def plan_context(plan: Plan, standard: Standard) -> PlanContext:
    """Return what the template of the yearly plan sees."""
    return PlanContext(
        ky=period_name(plan),
        trung_tam=centre_context(plan.centre),
        van_ban=paper_context(plan, standard),
        can_cu=tuple(_FINAL_MARKS.sub("", basis) for basis in plain_all(plan.bases)),
        dan_nhap=plain(plan.lead_in),
        muc_dich=plain_all(plan.purpose),
        thuan_loi=_points(plan.advantages),
        kho_khan=_points(plan.difficulties),
        nhiem_vu_quy=tuple(QuarterContext(plain(q.quarter), plain_all(q.tasks)) for q in plan.quarters),
        chi_tieu=tuple(TargetsContext(plain(t.field), plain_all(t.points)) for t in plan.targets),
        giai_phap=SolutionsContext(
            plain_all(plan.solutions.general),
            tuple(duty_context(duty) for duty in plan.solutions.duties),
        ),
        ke_hoach_thang=tuple(
            month_context(entry.month, entry.activities)
            for entry in sorted(plan.schedule, key=lambda entry: entry.month)
        ),
        de_xuat=plain_all(plan.proposals),
        ket=_FINAL_MARKS.sub("", plain(plan.closing).removesuffix(standard.end_mark)),
    )


def period_name(plan: Plan) -> str:
    """Return the period as a title names it: `năm học 2018-2019` or `năm 2026`."""
    return f"năm học {plan.period.label}" if plan.period.is_school_year else f"năm {plan.period.label}"


def paper_context(plan: Plan, standard: Standard) -> PaperContext:
    """Return number, date, subject, signer and recipients, with number and date padded as the standard asks."""
    paper = plan.paper
    return PaperContext(
        so=_padded_number(plain(paper.number), standard),
        ky_hieu=plain(paper.symbol) or f"KH-{plain(plan.centre.abbreviation) or _DEFAULT_ABBREVIATION}",
        ngay=_date(paper, plan.period.first.year, standard),
        trich_yeu=plain(paper.subject),
        nguoi_ky=SignerContext(plain(paper.signer.authority), plain(paper.signer.position), plain(paper.signer.name)),
        noi_nhan=plain_all(paper.recipients),
    )


def own_paper_context(plan: Plan, kind: str, subject: str, day: date) -> PaperContext:
    """Return the form of a paper that comes from the plan but has a number and date of its own: blanks for the pen.

    `kind` is what its symbol begins with, such as `GM`. The year is printed too, unless a paper about `day` may
    well be signed in the year before.
    """
    _, _, issuer = plain(plan.paper.symbol).partition("-")
    signer = plan.paper.signer
    return PaperContext(
        so="",
        ky_hieu=f"{kind}-{issuer or plain(plan.centre.abbreviation) or _DEFAULT_ABBREVIATION}",
        ngay=DateContext("", "", "" if day.month == 1 else str(day.year)),
        trich_yeu=subject,
        nguoi_ky=SignerContext(plain(signer.authority), plain(signer.position) or _DIRECTOR, plain(signer.name)),
        noi_nhan=plain_all(plan.paper.recipients),
    )


def _padded_number(number: str, standard: Standard) -> str:
    if number.isdecimal() and int(number) < standard.padded_numbers_below:
        return f"{int(number):02}"
    return number


def _date(paper: Paper, first_year: int, standard: Standard) -> DateContext:
    day = paper.issued
    if day is None:
        return DateContext("", "", str(first_year))
    return DateContext(f"{day.day:02}", padded_month(day.month, standard), str(day.year))


def centre_context(centre: Centre) -> CentreContext:
    """Return the centre."""
    return CentreContext(plain(centre.name), plain(centre.abbreviation), plain(centre.parent), plain(centre.locality))


def _points(points: Points) -> PointsContext:
    return PointsContext(plain(points.lead_in), plain_all(points.points))


def duty_context(duty: Duty) -> DutyContext:
    """Return a duty of section IV."""
    return DutyContext(plain_all(duty.organisations), plain(duty.duty))
