"""The paragraph styles of the paper, as data: one row for each component of the official form.

The letterheads are built from this table, and the templates name the styles by `identifier`.
"""

from __future__ import annotations

from typing import Literal

from lxplan.named_tuple import NamedTuple
from lxplan.word.standards import Standard
from lxplan.word.text_widths import Font, text_width

Alignment = Literal["left", "center", "right", "both"]


class Style(NamedTuple):
    """One paragraph style. `before`, `after` and `line` (exact line height) are points;
    `first_line` is millimetres.
    """

    identifier: str
    name: str
    font: Font
    align: Alignment = "center"
    before: float = 0
    after: float = 0
    first_line: float = 0
    hanging: float = 0
    """Points by which the second line and those after it stand in from the first."""
    line: float | None = None
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    drawn_line: bool = False
    """The paragraph is empty but for its upper border: a line as long as its indents leave room
    for."""
    boxed: bool = False
    """The paragraph has a border all around, as wide as its indents leave room for."""
    known_as: str = ""
    """The name of the built-in style that it is to Word: by it screen readers, tables of contents
    and converters know a heading; `name` is then the second name that the gallery shows."""
    next: str = ""
    """The identifier of the style that Enter goes on with; empty for the same one."""
    is_helper: bool = False
    """Nobody types in it: the gallery does not offer it."""


def styles_of(standard: Standard) -> dict[str, Style]:
    """Return the styles of a standard by their identifier, body text first."""
    rows = (
        *_text_styles(standard),
        *_head_styles(standard),
        *_table_styles(standard),
        *_closing_styles(standard),
    )
    return {style.identifier: style for style in rows}


def rare_styles_of(standard: Standard) -> dict[str, Style]:
    """Return the styles that few papers need: no letterhead has them, a document only where its
    body does.

    So a paper that needs none of them keeps its bytes when one is added.
    """
    sizes = standard.sizes
    rows = (
        # Under number and symbol, in a frame, capitals, bold, 13-14 points: so the circular before TT 01/2011 is
        # taught (TTLT 55/2005/TTLT-BNV-VPCP). NĐ 30/2020 says nothing of drafts, and offices went on with it.
        Style("DuThao", "Dự thảo", Font(sizes.number, bold=True), before=6, boxed=True),
        # 15 points: Hướng dẫn 36-HD/VPTW and 29-HD/TWĐTN-VP.
        Style("TenToChuc", "Tên tổ chức", Font(15, bold=True)),
        Style("DauNgan", "Dấu ngăn cách", Font(sizes.number), keep_next=True, is_helper=True),
    )
    return {style.identifier: style for style in rows}


def _text_styles(standard: Standard) -> tuple[Style, ...]:
    body = standard.sizes.body
    gap, indent = standard.paragraph_gap, standard.first_line
    plain, bold = Font(body), Font(body, bold=True)
    basis = Font(body, italic=standard.basis_italic)
    return (
        Style(
            "ThanVanBan",
            "Thân văn bản",
            plain,
            "both",
            before=gap,
            first_line=indent,
            known_as="Body Text",
        ),
        Style("CanCu", "Căn cứ", basis, "both", before=gap, first_line=indent),
        Style(
            "DeMucLon",
            "Đề mục I",
            bold,
            "both",
            before=2 * gap,
            first_line=indent,
            keep_next=True,
            outline=0,
            known_as="heading 1",
            next="ThanVanBan",
        ),
        Style(
            "DeMuc",
            "Đề mục 1",
            bold,
            "both",
            before=gap,
            first_line=indent,
            keep_next=True,
            outline=1,
            known_as="heading 2",
            next="ThanVanBan",
        ),
        Style(
            "CauKet",
            "Câu kết",
            plain,
            "both",
            before=gap,
            first_line=indent,
            keep_next=True,
            keep_lines=True,
            next="ThanVanBan",
        ),
    )


def _head_styles(standard: Standard) -> tuple[Style, ...]:
    sizes = standard.sizes
    title = Font(sizes.title, bold=True)
    return (
        Style("CoQuanChuQuan", "Cơ quan chủ quản", Font(sizes.parent)),
        Style("CoQuanBanHanh", "Cơ quan ban hành", Font(sizes.issuer, bold=True)),
        Style("QuocHieu", "Quốc hiệu", Font(sizes.motto_country, bold=True)),
        Style("TieuNgu", "Tiêu ngữ", Font(sizes.motto, bold=True)),
        Style("SoKyHieu", "Số ký hiệu", Font(sizes.number), before=6),
        Style("DiaDanhNgay", "Địa danh ngày tháng", Font(sizes.place_date, italic=True), before=6),
        Style(
            "TenLoai",
            "Tên loại văn bản",
            title,
            before=standard.empty_lines_before_title * title.line_height,
            keep_next=True,
            known_as="Title",
            next="TrichYeu",
        ),
        Style(
            "TrichYeu",
            "Trích yếu",
            Font(sizes.subject, bold=True),
            keep_next=True,
            known_as="Subtitle",
            next="ThanVanBan",
        ),
        Style("PhuLuc", "Phụ lục", title, after=6, keep_next=True, next="TrichYeu"),
        Style(
            "KemTheo",
            "Kèm theo văn bản",
            Font(sizes.subject, italic=True),
            before=2,
            keep_next=True,
            next="ThanVanBan",
        ),
        Style(
            "DuongKe",
            "Đường kẻ",
            Font(4),
            before=2,
            line=6,
            drawn_line=True,
            is_helper=True,
        ),
        Style(
            "DuongKeTrichYeu",
            "Đường kẻ dưới trích yếu",
            Font(4),
            before=4,
            after=6,
            line=8,
            keep_next=True,
            drawn_line=True,
            next="ThanVanBan",
            is_helper=True,
        ),
    )


def _table_styles(standard: Standard) -> tuple[Style, ...]:
    table = standard.sizes.table
    detail = Font(standard.sizes.table_detail, italic=True)
    return (
        Style("DauBang", "Đầu bảng", Font(table, bold=True), before=2, after=2, keep_next=True),
        Style("OThang", "Ô tháng", Font(table, bold=True), before=2, after=2),
        Style("OBang", "Ô bảng", Font(table), "left", before=2, after=2),
        Style("OBangGiua", "Ô bảng thời gian", Font(table), before=2, after=2),
        Style("OBangPhu", "Ô bảng dòng phụ", detail, "left", after=2),
        Style("OBangSo", "Ô bảng số tiền", Font(table), "right", before=2, after=2),
        Style("OBangNguon", "Ô bảng nguồn kinh phí", detail, "right", after=2),
        # Separates two tables, which Word would otherwise join, and takes nearly no room.
        Style(
            "NganCach",
            "Ngăn cách",
            Font(4),
            "left",
            before=4,
            line=4,
            keep_next=True,
            is_helper=True,
        ),
    )


def _closing_styles(standard: Standard) -> tuple[Style, ...]:
    sizes = standard.sizes
    signature = Font(sizes.signature, bold=True)
    return (
        Style(
            "NoiNhan",
            "Nơi nhận",
            Font(sizes.recipients_label, bold=True, italic=True),
            "left",
            next="NoiNhanMuc",
        ),
        Style(
            "NoiNhanMuc",
            "Nơi nhận từng nơi",
            Font(sizes.recipients),
            "left",
            hanging=text_width("- ", Font(sizes.recipients)),
        ),
        Style("QuyenHanChucVu", "Quyền hạn chức vụ", signature, keep_next=True),
        # Room for the signature and the seal: about four lines.
        Style("HoTen", "Họ tên người ký", signature, before=4.5 * signature.line_height),
        Style(
            "SoTrang",
            "Số trang",
            Font(sizes.page_number),
            "center" if standard.page_number == "header-centre" else "right",
            is_helper=True,
        ),
    )
