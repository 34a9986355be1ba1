"""The yearly plan, the paper that all others refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, NamedTuple

from lxplan.papers.duties import duty_context
from lxplan.papers.key_names import KeyNames
from lxplan.papers.official_form import centre_context, paper_context, period_name, standard_of
from lxplan.papers.paper import Paper
from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.schedule_table import Group, ScheduleTable, plan_table
from lxplan.papers.template_names import CentreContext, DutyContext, MonthContext, PaperContext, TableContext, Texts
from lxplan.plan.agenda import STANDING
from lxplan.plan.model import Plan, Points
from lxplan.plan.section_references import printed_sections
from lxplan.word.standards import Standard

TEMPLATE = "ke-hoach.xml.j2"

_NOT_SHOWN = ("nam_hoc", "nam", "don_vi", "thuong_xuyen", "bo_qua")
"""The keys of a plan that its template does not see: it has the period as `ky`, what belongs to no month as the last
group of the months, and no use for the others."""

_FINAL_MARKS = re.compile(r"[\s;,.]+\Z")


class PointsContext(NamedTuple):
    """Một danh sách với câu dẫn của nó."""

    dan_nhap: Annotated[str, "Câu dẫn vào danh sách."]
    muc: Annotated[Texts, "Các ý."]


class QuarterContext(NamedTuple):
    """Nhiệm vụ của một quý."""

    quy: Annotated[str, "Tên quý, như in làm đề mục."]
    viec: Annotated[Texts, "Các việc của quý."]


class TargetsContext(NamedTuple):
    """Chỉ tiêu của một lĩnh vực."""

    linh_vuc: Annotated[str, "Tên lĩnh vực, như in làm đề mục."]
    muc: Annotated[Texts, "Các chỉ tiêu."]


class SolutionsContext(NamedTuple):
    """Các giải pháp thực hiện."""

    chung: Annotated[Texts, "Các giải pháp chung."]
    phan_cong: Annotated[tuple[DutyContext, ...], "Phân công cho các đơn vị."]


class PlanContext(KeyNames):
    """Những tên mà mẫu ke-hoach.xml.j2 dùng được."""

    _keys = {name: declared for name, declared in Plan.KEYS.items() if name not in _NOT_SHOWN}  # noqa: RUF012
    ky: Annotated[str, "Kỳ của kế hoạch: «năm học 2018-2019» hoặc «năm 2026»."]
    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[PaperContext, "Thể thức của văn bản: số, ngày, trích yếu, người ký, nơi nhận."]
    can_cu: Annotated[Texts, "Các căn cứ, chưa có dấu câu cuối."]
    dan_nhap: Annotated[str, "Đoạn dẫn sau các căn cứ."]
    muc_dich: Annotated[Texts, "Mục đích, yêu cầu, từng đoạn."]
    thuan_loi: Annotated[PointsContext, "Thuận lợi."]
    kho_khan: Annotated[PointsContext, "Khó khăn."]
    nhiem_vu_quy: Annotated[tuple[QuarterContext, ...], "Nhiệm vụ từng quý."]
    chi_tieu: Annotated[tuple[TargetsContext, ...], "Chỉ tiêu cần đạt, theo lĩnh vực."]
    giai_phap: Annotated[SolutionsContext, "Các giải pháp thực hiện."]
    bang_thang: Annotated[TableContext, "Bảng kế hoạch từng tháng: các cột và khổ giấy."]
    ke_hoach_thang: Annotated[
        tuple[MonthContext, ...], "Kế hoạch từng tháng, theo thứ tự thời gian; sau cùng là nhóm Thường xuyên, nếu có."
    ]
    de_xuat: Annotated[Texts, "Đề xuất, kiến nghị."]
    ket: Annotated[str, "Câu kết, chưa có dấu ./."]


def yearly_plan(plan: Plan, standard: Standard | None = None) -> Paper:
    """Return the plan's official paper; without a standard, in the one that its date asks for.

    Raises Failure when the date is older than every standard.
    """
    chosen = standard or standard_of(plan)
    table = plan_table(plan, tuple(_groups(plan)), chosen)
    is_alone = printed_sections(plan) == {"ke_hoach_thang"}
    names = _names(plan, chosen, table, on_own_page=not is_alone)
    return Paper(
        template=TEMPLATE,
        names=names,
        standard=chosen.lying if table.lies and is_alone else chosen,
        title=f"Kế hoạch {names.van_ban.trich_yeu or names.ky}",
        subject=names.van_ban.trich_yeu,
        author=names.trung_tam.ten,
        file_name=f"ke-hoach-{plan.sound_period.label}.docx",
    )


sample = yearly_plan
"""The paper of a plan in which everything is filled in, as every kind of paper has one."""


def _groups(plan: Plan) -> Iterator[Group]:
    for entry in sorted(plan.schedule, key=lambda entry: entry.month):
        yield Group(str(entry.month), entry.activities)
    if plan.standing:
        yield Group(STANDING, plan.standing, STANDING)


def _names(plan: Plan, standard: Standard, table: ScheduleTable, *, on_own_page: bool) -> PlanContext:
    return PlanContext(
        plan,
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
        bang_thang=table.context(on_own_page=on_own_page),
        ke_hoach_thang=table.months,
        de_xuat=plain_all(plan.proposals),
        ket=_FINAL_MARKS.sub("", plain(plan.closing).removesuffix(standard.end_mark)),
    )


def _points(points: Points) -> PointsContext:
    return PointsContext(plain(points.lead_in), plain_all(points.points))
