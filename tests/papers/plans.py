"""Plans for the tests of the paper, and what a finished document says."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from lxplan.papers.paper import Paper
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan import Month, Plan, read_plan
from lxplan.plan.agenda import Entry, entries_under
from lxplan.plan.sections import arrange
from lxplan.word.printer import Printer
from lxplan.word.standards import Standard

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT.parent / "shared" / "ooxml-xsd"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SMALL = """
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên}
ke_hoach_thang:
  09/2018:
    - noi_dung: Khai giảng
"""

FULL = """
nam: 2026
trung_tam:
  ten: Trung tâm học tập cộng đồng xã Hòa Bình
  viet_tat: TTHTCĐ
  chu_quan: UBND xã Hòa Bình
  dia_danh: Hòa Bình
van_ban:
  so: 5
  ky_hieu: KH-TTHTCĐ
  ngay: 05/01/2026
  trich_yeu: Hoạt động của Trung tâm học tập cộng đồng xã Hòa Bình năm 2026
  nguoi_ky: {quyen_han: KT. GIÁM ĐỐC, chuc_vu: Phó Giám đốc, ho_ten: Nguyễn Thị Minh}
  noi_nhan: [UBND xã (để báo cáo), "Các đơn vị phối hợp;"]
can_cu: ["Căn cứ A & B <C>;", Căn cứ thứ hai.]
dan_nhap: "Trung tâm xây dựng kế hoạch như sau:"
muc_dich: Nâng cao dân trí 😀.
thuan_loi: {dan_nhap: "Có những thuận lợi:", muc: [Được quan tâm]}
kho_khan: [Thiếu thốn]
nhiem_vu_quy: [{quy: Quý I, viec: [Điều tra]}]
chi_tieu: [{linh_vuc: Về dân trí, muc: [Đạt 99%]}]
giai_phap:
  chung: [Tham mưu]
  phan_cong: [{don_vi: [Hội A, Hội B, Hội C], nhiem_vu: phối hợp}]
ke_hoach_thang:
  01/2026:
  02/2026:
    - noi_dung: Tập huấn
      doi_tuong: [Nông dân, Phụ nữ]
      phoi_hop: [Hội Nông dân, Hội Phụ nữ]
      nguoi_day: Ông An
      chu_tri: Hội Nông dân
      tu_ngay: 01/02/2026
      den_ngay: 05/02/2026
      thu: Thứ Bảy
      gio: 07:30-11:00
      dia_diem: Hội trường
      so_nguoi: 45
      so_buoi: 2
      so_gio: 16
      kinh_phi: 1500000
      nguon: Ngân sách xã
      phu_trach: Bà B
      ghi_chu: Mang vở
    - noi_dung: Kỷ niệm ngày 8 - 3
de_xuat: ["Dòng một\\ndòng hai"]
ket: Trên đây là kế hoạch./.
"""

WORKED = """
nam: 2026
trung_tam:
  ten: Trung tâm học tập cộng đồng xã Hòa Bình
  viet_tat: TTHTCĐ
  chu_quan: UBND xã Hòa Bình
  dia_danh: Hòa Bình
van_ban:
  so: 5
  ky_hieu: KH-TTHTCĐ
  ngay: 05/01/2026
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Thị Minh}
  noi_nhan: [UBND xã (để báo cáo)]
don_vi:
  - ten: Hội Nông dân
    ten_khac: [HND]
  - ten: Hội Phụ nữ
  - ten: Trường Tiểu học
  - ten: Trường THCS
  - ten: Hội Khuyến học
  - ten: Các trường
    gom: [Trường Tiểu học, Trường THCS]
giai_phap:
  phan_cong:
    - don_vi: Hội Nông dân
      nhiem_vu: xác định nhu cầu học tập
    - don_vi: [Hội Nông dân, Hội Phụ nữ]
      nhiem_vu: vận động hội viên
    - don_vi: Các trường
      nhiem_vu: cử giáo viên
    - don_vi: Hội Khuyến học
      nhiem_vu: vận động quỹ
ke_hoach_thang:
  03/2026:
    - noi_dung: Vệ sinh môi trường
      phoi_hop: [Các trường]
  02/2026:
    - noi_dung: Câu lạc bộ dưỡng sinh
      doi_tuong: Người cao tuổi
      thu: Thứ Ba
      gio: 05:30
    - noi_dung: Tập huấn kỹ thuật chăm sóc lúa
      doi_tuong: Nông dân
      phoi_hop: [HND, Hội Phụ nữ, Các trường]
      nguoi_day: [Kỹ sư Trần A & B, Hội phụ nữ]
      ngay: 07/02/2026
      gio: 07:30-11:00
      dia_diem: Hội trường UBND xã
      so_nguoi: 45
      phu_trach: Bà Lan, 0912 345 678
      ghi_chu: Mang vở
    - noi_dung: Phát động trồng cây
      ngay: 07/02/2026
    - noi_dung: Lớp xóa mù chữ
      phoi_hop: [Hội Phụ nữ]
      chu_tri: Hội Nông dân
      tu_ngay: 02/02/2026
      den_ngay: 15/03/2026
      thu: [Thứ Bảy, Chủ Nhật]
      gio: 19h
      dia_diem: Nhà văn hóa thôn 3
      kinh_phi: 1500000
    - noi_dung: Hội thi
      doi_tuong: Phụ nữ
      ngay: 07/02/2026
      gio: 6h
"""


WEEK = """
nam: 2026
trung_tam: {ten: Trung tâm học tập cộng đồng xã Tân Bình}
don_vi: [{ten: Thường trực HĐND xã}]
bang_thang:
  kho: ngang
  cot: [ngay, thu, gio, noi_dung, chu_tri: Chủ trì, dia_diem, rieng.theo_doi: Theo dõi]
ke_hoach_thang:
  11/2026:
    - {noi_dung: Giao ban, ngay: 09/11/2026, gio: 7h30, phu_trach: "Bà Lan, 0900 000 000", dia_diem: Hội trường}
    - {noi_dung: Họp, ngay: 09/11/2026, gio: 14h00, chu_tri: Thường trực HĐND xã}
    - {noi_dung: Lớp tin học, ngay: 11/11/2026, gio: 19h00-21h00}
thuong_xuyen:
  - {noi_dung: Mở cửa thư viện, chu_tri: Thường trực HĐND xã}
"""
NUMBERED = """
nam_hoc: 2026-2027
trung_tam: {ten: Trung tâm học tập cộng đồng xã Tân Bình}
muc_dich: Nâng cao dân trí.
bang_thang:
  cot: [stt: TT, thang, noi_dung: Nội dung, rieng.san_pham: Sản phẩm, phu_trach: Người theo dõi]
  kho: dọc
ke_hoach_thang:
  10/2026:
    - {noi_dung: Tập huấn, rieng: {san_pham: 2.700}, phu_trach: "Bà Lan, 0900 000 000"}
    - {noi_dung: Hội thảo, rieng: {san_pham: 6E2}}
  11/2026:
    - noi_dung: Nói chuyện
thuong_xuyen:
  - noi_dung: Mở cửa thư viện
"""


def printed_sections(plan: Plan) -> frozenset[str]:
    """Return the sections that have a place of their own on the paper."""
    arrangement = arrange(plan)
    return frozenset(arrangement.hosts.keys() - set(arrangement.within_purpose))


def plan_of(text: str) -> Plan:
    """Read a plan from its text; the test is wrong when it has faults."""
    read = read_plan("plan.yaml", text.encode())
    assert read.plan is not None
    assert not read.faults, [fault.message for fault in read.faults]
    return read.plan


_PRINTER = Printer()


def printed(paper: Paper) -> bytes:
    """Return a paper as printed with the shipped templates."""
    return _PRINTER.print(paper)


def render_plan(
    plan: Plan, standard: Standard | None = None, templates: Path | None = None
) -> bytes:
    """Return the paper of a whole plan, with the shipped templates or those of a folder before
    them.
    """
    return (_PRINTER if templates is None else Printer(templates)).print(
        yearly_plan(plan, standard)
    )


def shipped_plan() -> Plan:
    """Return the plan of xã Long Xuyên."""
    return plan_of((ROOT / "plans" / "2018-2019.yaml").read_text(encoding="utf-8"))


def good_plan(name: str) -> Plan:
    """Return one of the good plans."""
    return plan_of((ROOT / "tests" / "plans" / "good" / f"{name}.yaml").read_text(encoding="utf-8"))


def with_rows(count: int, month: str = "10/2018") -> str:
    """Return the small plan with a further month of `count` activities, each of two lines in the
    table.
    """
    rows = "".join(
        f"    - noi_dung: Hoạt động số {n}, tập huấn kỹ thuật chăm sóc lúa\n"
        for n in range(1, count + 1)
    )
    return f"{SMALL}  {month}:\n{rows}"


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a document by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(data: bytes) -> Any:
    """Return the root element of a document's main part."""
    return etree.fromstring(parts_of(data)["word/document.xml"])


def paragraphs_of(data: bytes) -> list[tuple[str, str]]:
    """Return the style and the text of every paragraph, tables included, in order; a line break is
    a newline.
    """
    return [
        (paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), text_of(paragraph))
        for paragraph in body_of(data).iter(f"{W}p")
    ]


def text_of(element: Any) -> str:
    """Return the text below an element; a hyphen at which no line ends is U+2011."""
    signs = {f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011"}
    return "".join(signs.get(node.tag, node.text or "") for node in element.iter(f"{W}t", *signs))


def texts_in(data: bytes, style: str) -> list[str]:
    """Return the texts of the paragraphs of one style, with ordinary hyphens."""
    return [text.replace("\u2011", "-") for named, text in paragraphs_of(data) if named == style]


def check_schema(part: bytes) -> None:
    """Hold a part to the WordprocessingML schema; Word refuses what LibreOffice forgives."""
    if not SCHEMAS.is_dir():
        pytest.skip(f"the WordprocessingML schemas are not at {SCHEMAS}")
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "wml.xsd"))
    schema.assertValid(etree.fromstring(part))


def entry_of(plan: Plan, month: Month, number: int = 1) -> Entry:
    """Return an activity of a plan by its month and number."""
    return entries_under(plan, month)[number - 1]


def full_year(count: int) -> Plan:
    """Return a plan for 2026 with that many activities in each month, each of a long line."""
    rows = "".join(
        f"  {month:02}/2026:\n"
        + "    - {noi_dung: Tập huấn chuyển giao khoa học kỹ thuật cho hội viên, ngay: 5}\n" * count
        for month in range(1, 13)
    )
    return plan_of(f"nam: 2026\ntrung_tam: {{ten: Trung tâm}}\nke_hoach_thang:\n{rows}")
