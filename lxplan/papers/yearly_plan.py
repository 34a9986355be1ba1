"""The yearly plan, the paper that all others refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from lxplan.named_tuple import NamedTuple
from lxplan.papers.document_names import name_in_a_sentence
from lxplan.papers.duties import duty_context
from lxplan.papers.key_names import KeyNames
from lxplan.papers.official_form import centre_context, paper_context, standard_of
from lxplan.papers.paper import Paper
from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.schedule_table import Group, plan_table
from lxplan.papers.sections import SectionContext, Sections
from lxplan.papers.template_names import (
    CentreContext,
    DutyContext,
    MonthContext,
    PaperContext,
    TableContext,
    Texts,
)
from lxplan.plan.agenda import STANDING, planned_months
from lxplan.plan.model import Plan
from lxplan.plan.office_words import for_others
from lxplan.plan.written_sections import Points
from lxplan.vietnamese.folding import fold
from lxplan.word.standards import Standard

TEMPLATE = "ke-hoach.xml.j2"

_NOT_SHOWN = (
    *("nam_hoc", "nam", "ky", "don_vi", "bo_cuc", "thuong_xuyen"),
    *Plan.OF_ONE_PLAN,
)
"""The keys that a template does not see: it has the period's name as `ky`, the layout as
`cac_phan`, what belongs to no month as the last group of the months, no use for the others."""

_LONGEST_KIND = 40
"""Letters of a type of paper in the name of its file."""

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
    ky: Annotated[str, "Kỳ của kế hoạch: «năm học 2018-2019», «năm 2026» hoặc «tháng 6 năm 2026»."]
    loai_ky: Annotated[str, "Kỳ ấy là gì: «năm» (cả năm học), «quý», «tháng», hoặc «kỳ»."]
    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[
        PaperContext, "Thể thức của văn bản: số, ngày, trích yếu, người ký, nơi nhận."
    ]
    ten_ke_hoach: Annotated[
        str, "Kế hoạch được gọi trong câu: «kế hoạch hoạt động», «Chương trình hoạt động»."
    ]
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
        tuple[MonthContext, ...],
        "Kế hoạch từng tháng, theo thứ tự thời gian; sau cùng là nhóm Thường xuyên, nếu có.",
    ]
    de_xuat: Annotated[Texts, "Đề xuất, kiến nghị."]
    cac_phan: Annotated[
        tuple[SectionContext, ...],
        "Các phần của văn bản theo thứ tự in, kể cả phần riêng ở bo_cuc.",
    ]
    ket: Annotated[str, "Câu kết, chưa có dấu ./."]


def yearly_plan(plan: Plan, standard: Standard | None = None, *, private: bool = False) -> Paper:
    """Return the plan's official paper; without a standard, in the one that its date asks for.

    With `private` it holds what is for the office alone. Raises Failure when the date is older than
    every standard.
    """
    chosen = standard or standard_of(plan)
    shown = plan if private else for_others(plan)
    table = plan_table(shown, tuple(_groups(shown)), chosen)
    sections = Sections(shown)
    is_alone = [section.khoa for section in sections.contexts] == ["ke_hoach_thang"]
    names = _names(shown, chosen, sections, table.context(on_own_page=not is_alone), table.months)
    paper = Paper(
        template=TEMPLATE,
        names=names,
        standard=chosen.lying if table.lies and is_alone else chosen,
        title=f"{names.van_ban.loai} {names.van_ban.trich_yeu or names.ky}",
        subject=names.van_ban.trich_yeu,
        author=names.trung_tam.ten,
        file_name=f"{_kind_in_file_name(names.van_ban.loai)}-{plan.sound_period.label}.docx",
        numbers=sections.numbers,
    )
    if not table.may_stand or is_alone:
        return paper
    upright = names._replace(bang_thang=names.bang_thang._replace(ngang=""))
    return paper._replace(upright=paper._replace(names=upright))


def sample(plan: Plan) -> Paper:
    """Return the paper of a plan in which everything is filled in, as every kind of paper has
    one.
    """
    return yearly_plan(plan, private=True)


def _kind_in_file_name(kind: str) -> str:
    """Return a type of paper without marks: `chuong-trinh`; a word that is none may be long, or all
    signs.
    """
    return fold(kind)[:_LONGEST_KIND].strip().replace(" ", "-") or "ke-hoach"


def _groups(plan: Plan) -> Iterator[Group]:
    for entry in sorted(planned_months(plan), key=lambda entry: entry.month):
        yield Group(str(entry.month), entry.activities)
    standing = tuple(activity for activity in plan.standing if not activity.is_unplanned)
    if standing:
        yield Group(STANDING, standing, STANDING)


def _names(
    plan: Plan,
    standard: Standard,
    sections: Sections,
    table: TableContext,
    months: tuple[MonthContext, ...],
) -> PlanContext:
    return PlanContext(
        plan,
        ky=plain(plan.sound_period.name),
        loai_ky=plan.sound_period.unit,
        trung_tam=centre_context(plan.centre),
        van_ban=paper_context(plan, standard),
        ten_ke_hoach=name_in_a_sentence(plan),
        can_cu=tuple(_FINAL_MARKS.sub("", basis) for basis in plain_all(plan.bases)),
        dan_nhap=plain(plan.lead_in),
        muc_dich=sections.words("muc_dich", plan.purpose),
        thuan_loi=_points("thuan_loi", plan.advantages, sections),
        kho_khan=_points("kho_khan", plan.difficulties, sections),
        nhiem_vu_quy=tuple(
            QuarterContext(plain(each.quarter), sections.words("nhiem_vu_quy", each.tasks))
            for each in plan.quarters
        ),
        chi_tieu=tuple(
            TargetsContext(plain(each.field), sections.words("chi_tieu", each.points, number))
            for number, each in enumerate(plan.targets, 1)
        ),
        giai_phap=SolutionsContext(
            sections.words("giai_phap", plan.solutions.general),
            tuple(duty_context(duty) for duty in plan.solutions.duties),
        ),
        bang_thang=table,
        ke_hoach_thang=months,
        de_xuat=sections.words("de_xuat", plan.proposals),
        cac_phan=sections.contexts,
        ket=_FINAL_MARKS.sub("", plain(plan.closing).removesuffix(standard.end_mark)),
    )


def _points(key: str, points: Points, sections: Sections) -> PointsContext:
    return PointsContext(plain(points.lead_in), sections.words(key, points.points))
