"""Every paper that is held to the rules: each kind with ordinary plans, with next to nothing, and
with too much.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from lxplan.papers import partner_page
from lxplan.papers.invitation import invitation
from lxplan.papers.month_schedule import month_schedule
from lxplan.papers.paper import Paper as PaperValue
from lxplan.papers.period_report import period_report
from lxplan.papers.report_figures import CountedPeriod
from lxplan.papers.year_poster import year_poster
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan import Month, Plan
from lxplan.plan.directory import Directory
from lxplan.plan.plans_in_use import words_for
from lxplan.plan.totals import totals_of
from lxplan.word.standards import STANDARDS, Standard
from tests.papers.plans import (
    FULL,
    NUMBERED,
    SMALL,
    WEEK,
    WORKED,
    entry_of,
    good_plan,
    plan_of,
    printed,
    shipped_plan,
)
from tests.papers.the_thuc.reading import Paper

TEN_PARTNERS = ", ".join(f"Chi hội Nông dân thôn Đồng Xuân {n}" for n in range(1, 11))
DECLARED = "\n".join(f"  - ten: {name}" for name in TEN_PARTNERS.split(", "))
FORTY_ROWS = "".join(
    f"    - {{noi_dung: 'Chuyên đề số {n}: kỹ thuật chăm sóc lúa, hoa màu', ngay: {n % 28 + 1:02}/10/2025, "
    f"gio: '07:30-11:00', dia_diem: Hội trường, phoi_hop: [Hội Nông dân]}}\n"
    for n in range(1, 41)
)
EXTREME = f"""
nam_hoc: 2025-2026
trung_tam:
  ten: Trung tâm học tập cộng đồng xã Nguyễn Văn Thạnh - Phước Bình Đông
  chu_quan: Ủy ban nhân dân xã Nguyễn Văn Thạnh - Phước Bình Đông
  dia_danh: Nguyễn Văn Thạnh - Phước Bình Đông
van_ban:
  so: 9
  ngay: 01/02/2026
  trich_yeu: Triển khai thực hiện nhiệm vụ xây dựng xã hội học tập, phổ cập giáo dục, xóa mù chữ, tập huấn chuyển giao
    khoa học kỹ thuật và tuyên truyền pháp luật cho Nhân dân của Trung tâm học tập cộng đồng năm học 2025-2026
  nguoi_ky: {{quyen_han: TUQ. GIÁM ĐỐC, chuc_vu: Phó Giám đốc phụ trách chuyên môn, ho_ten: Nguyễn Thị Hoàng Minh Châu}}
  noi_nhan: [{TEN_PARTNERS}]
don_vi:
  - ten: Hội Nông dân
{DECLARED}
can_cu: [Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019, Căn cứ Kế hoạch số 15/KH-UBND ngày 03/01/2026]
muc_dich: Các lớp học ngày 8-3, 30 - 4 theo phần ke_hoach_thang.
chi_tieu: [{{linh_vuc: Về dân trí, muc: [Mở 12 lớp]}}, {{linh_vuc: Về kinh tế, muc: [Mở 4 lớp]}}]
giai_phap:
  phan_cong: [{{don_vi: [{TEN_PARTNERS}], nhiem_vu: vận động hội viên đi học}}]
ke_hoach_thang:
  09/2025:
  10/2025:
{FORTY_ROWS}
  11/2025:
    - noi_dung: Hội thảo
      doi_tuong: [Nông dân, Phụ nữ]
      phoi_hop: [{TEN_PARTNERS}]
      ngay: 20/11/2025
      gio: 07:30-11:00
      dia_diem: Nhà văn hóa thôn Đồng Xuân, xã Nguyễn Văn Thạnh - Phước Bình Đông
      kinh_phi: 12500000
      nguon: Ngân sách xã và đóng góp của các doanh nghiệp trên địa bàn
"""


class Case(NamedTuple):
    """A paper, and how it is made in a standard."""

    name: str
    paper: Callable[[Standard], PaperValue]
    organisation: str = ""
    is_approved: bool = False
    is_poster: bool = False
    is_wall_sheet: bool = False
    is_attached: bool = False

    def make(self, standard: Standard) -> bytes:
        """Return the paper as printed."""
        return printed(self.paper(standard))


def _plan(name: str, plan: Plan, organisation: str = "", *, is_approved: bool = False) -> Case:
    return Case(
        f"ke-hoach {name}", lambda standard: yearly_plan(plan, standard), organisation, is_approved
    )


def _month(name: str, plan: Plan, month: Month, organisation: str = "") -> Case:
    return Case(
        f"lich-thang {name}", lambda standard: month_schedule(plan, month, standard), organisation
    )


def _poster(name: str, plan: Plan, month: Month) -> Case:
    return Case(
        f"lich-niem-yet {name}",
        lambda standard: month_schedule(plan, month, standard, poster=True),
        is_poster=True,
    )


def _year(name: str, plan: Plan) -> Case:
    return Case(
        f"lich-nam {name}",
        lambda standard: year_poster(plan, plan.sound_period.months, standard),
        is_wall_sheet=True,
    )


def _partner(name: str, plan: Plan, partner: str, *, is_attached: bool = False) -> Case:
    partners = Directory.of(plan).find_all(partner)[:1]
    return Case(
        f"phieu-don-vi {name}",
        lambda standard: partner_page.partner_page(plan, partners, standard),
        is_attached=is_attached,
    )


def _invitation(name: str, plan: Plan, month: Month, *, blank: bool = False) -> Case:
    return Case(
        f"giay-moi {name}",
        lambda standard: invitation(plan, entry_of(plan, month), standard, blank=blank),
    )


def _report(name: str, plan: Plan, by: str = "linh_vuc", organisation: str = "") -> Case:
    period = plan.sound_period
    counted = CountedPeriod(period, totals_of([plan], by), by)
    words = words_for([plan], period)
    return Case(
        f"bao-cao {name}",
        lambda standard: period_report(plan, counted, words, standard),
        organisation,
    )


YOUTH, PARTY = "ĐOÀN TNCS HỒ CHÍ MINH", "ĐẢNG CỘNG SẢN VIỆT NAM"
_PROGRAMME, _OF_YOUTH, _DRAFT = (good_plan(name) for name in ("chuong-trinh", "doan-xa", "du-thao"))
_OF_PARTY = plan_of(
    f"{FULL.replace('KH-TTHTCĐ', 'KH/ĐU')}".replace(
        "van_ban:", "van_ban:\n  dau_giay: đảng\n  du_thao: có"
    )
)
_OWN_WORD = plan_of(SMALL + "van_ban: {loai: Lịch công tác, phe_duyet: {ho_ten: Trần Văn Bình}}")
_SHIPPED, _FULL, _SMALL, _EXTREME = shipped_plan(), plan_of(FULL), plan_of(SMALL), plan_of(EXTREME)
_SHORT = plan_of(FULL.replace("ten: Trung tâm học tập cộng đồng", "ten: TTHTCĐ"))
_WEEK, _NUMBERED = plan_of(WEEK), plan_of(NUMBERED)
_ATTACHED = plan_of(WORKED + "ket: Nhiệm vụ của từng đơn vị tại các Phụ lục kèm theo\n")
_WIDE = good_plan("nam-2026-du-cot")
_TURNED, _UPRIGHT = good_plan("nam-2026"), good_plan("thuong-xuyen")
_LONG_WEEK = plan_of(
    f"{WEEK}muc_dich: [{', '.join(['Nâng cao dân trí'] * 33)}]\n"
    f"de_xuat: [{', '.join(['Hỗ trợ kinh phí'] * 40)}]\n"
)
_REPORTED = good_plan("nam-2026-bao-cao")

CASES: tuple[Case, ...] = (
    _plan("Long Xuyên", _SHIPPED),
    _plan("đầy đủ", _FULL),
    _plan("tối thiểu", _SMALL),
    _plan("quá nhiều", _EXTREME),
    _plan("đủ cột", _WIDE),
    _plan("chữ trên trang ngang", _TURNED),
    _plan("bảng đứng", _UPRIGHT),
    _plan("tuần", _WEEK),
    _plan("tuần dài", _LONG_WEEK),
    _plan("có số thứ tự", _NUMBERED),
    _month("tuần", _WEEK, Month(2026, 11)),
    _partner("tuần", _WEEK, "Thường trực HĐND xã"),
    _plan("chương trình", _PROGRAMME, is_approved=True),
    _plan("Đoàn xã", _OF_YOUTH, YOUTH),
    _plan("Đảng ủy", _OF_PARTY, PARTY),
    _plan("dự thảo", _DRAFT),
    _plan("lịch công tác", _OWN_WORD, is_approved=True),
    _month("Đoàn xã", _OF_YOUTH, Month(2026, 3), YOUTH),
    _month("Long Xuyên", _SHIPPED, Month(2018, 10)),
    _month("đầy đủ", _FULL, Month(2026, 2)),
    _poster("đầy đủ", _FULL, Month(2026, 2)),
    _poster("bốn mươi dòng", _EXTREME, Month(2025, 10)),
    _year("Long Xuyên", _SHIPPED),
    _year("đầy đủ", _FULL),
    _year("bốn mươi dòng", _EXTREME),
    _year("thường xuyên", _WEEK),
    _month("trống", _FULL, Month(2026, 1)),
    _month("bốn mươi dòng", _EXTREME, Month(2025, 10)),
    _month("mười đơn vị", _EXTREME, Month(2025, 11)),
    _partner("Long Xuyên", _SHIPPED, "Trường THCS"),
    _partner("phụ lục", _ATTACHED, "Hội Phụ nữ", is_attached=True),
    _partner("bốn mươi dòng", _EXTREME, "Hội Nông dân"),
    _partner("không hoạt động", _SHIPPED, "Hội Khuyến học"),
    _invitation("đầy đủ", _FULL, Month(2026, 2)),
    _invitation("tên ngắn", _SHORT, Month(2026, 2)),
    _invitation("mười đơn vị", _EXTREME, Month(2025, 11)),
    _invitation("để trống", _SMALL, Month(2018, 9), blank=True),
    _report("đầy đủ", _REPORTED),
    _report("theo đơn vị", _EXTREME, "don_vi"),
    _report("Long Xuyên theo tháng", _SHIPPED, "thang"),
    _report("tối thiểu", _SMALL),
    _report("Đoàn xã", _OF_YOUTH, organisation=YOUTH),
)
"""A new kind of paper is held to the rules by its lines here."""

KEYS = [(case.name, standard) for case in CASES for standard in STANDARDS]
_BY_NAME = {case.name: case for case in CASES}


@cache
def paper(name: str, standard: str) -> Paper:
    """Return a paper of `CASES` in a standard; made once."""
    chosen = STANDARDS[standard]
    case = _BY_NAME[name]
    value = case.paper(chosen)
    return Paper(
        printed(value),
        chosen,
        is_appendix=value.template == partner_page.TEMPLATE,
        organisation=case.organisation,
        is_approved=case.is_approved,
        is_poster=case.is_poster,
        is_wall_sheet=case.is_wall_sheet,
        is_attached=case.is_attached,
    )
