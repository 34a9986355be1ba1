"""The columns of a table that a template names by `cot(...)`, and what stands in their cells.

A row is any value whose attributes are the names that columns show: a text, or some. Widths are in
twips (1/20 point).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from lxplan.named_tuple import NamedTuple
from lxplan.word.paragraphs import paragraph_xml, without_breaks

if TYPE_CHECKING:
    from markupsafe import Markup

MONTH = "thang"
"""The column whose cell is merged over the rows of a month; the template makes it."""

CHOSEN = "cac_o."
"""What the names of cells begin with that a plan chose for its table: `cac_o.thu` looks like a
column `thu`."""

_LINES = frozenset({"cot_don_vi", "thoi_gian", "chi_tiet", "chi_tiet_them"})
"""Names that hold the lines of a cell; other lists stand in one line, with commas."""

_MIDDLE = ("OBangGiua", "OBangPhu")
_STYLES = {"kinh_phi": ("OBangSo", "OBangNguon"), "thoi_gian": _MIDDLE} | {
    f"{CHOSEN}{name}": _MIDDLE
    for name in ("stt", MONTH, "ngay", "thu", "gio", "thoi_gian", "so_nguoi", "so_buoi", "so_gio")
}
_STYLES[f"{CHOSEN}kinh_phi"] = _STYLES["kinh_phi"]
_USUAL_STYLES = ("OBang", "OBangPhu")
MONEY = frozenset({"kinh_phi", f"{CHOSEN}kinh_phi"})
_TOTAL = "Tổng cộng"
_MERGED_STYLES = ("OThang", "OBangPhu")


class MonthOfRows(Protocol):
    """A month of a table with its rows, by the names that templates know them by."""

    @property
    def thang(self) -> str: ...
    @property
    def hoat_dong(self) -> tuple[object, ...]: ...
    @property
    def tieu_de(self) -> str: ...


class Group(Protocol):
    """Rows whose merged cell is one, by the names that templates know them by; `tiep` where it is
    continued.
    """

    @property
    def thang(self) -> str: ...
    @property
    def tiep(self) -> bool: ...


class TableColumn(NamedTuple):
    """A column: its title, the name whose value it shows (`khoa`) and the name of smaller lines
    under it (`duoi`).

    `phan` is its share of the width that columns without a share leave; those are as wide as their
    widest entry. A column that needs less than its share leaves the rest to the others, and one in
    which nothing stands is left out, unless `luon`. Cells of a column with `gop` are one where
    neighbours say the same. `rong` is the width that is worked out.
    """

    ten: str
    khoa: str
    phan: float = 0
    duoi: str = ""
    luon: bool = False
    gop: bool = False
    rong: int = 0


_NUMBERS = (
    # A telephone number, and a number after what it counts or names.
    (r"(?<!\d)(0\d{1,3})[ .](\d{3,4})[ .](\d{3,4})(?!\d)", "\\1\u00a0\\2\u00a0\\3"),
    (
        r"(?i)\b(ngày|thứ|tháng|năm|quý|thôn|xóm|ấp|tổ|khu|khối|lớp|bài|số|điều|tuần|đợt|cấp) "
        r"(?=\d{1,2}/\d{1,2}(?![\d/])|\d{1,4}(?![\d/.,]))",
        "\\1\u00a0",
    ),
)
_SCHOOLS = ((r"(?i)\b(tiểu|trung) (?=học\b)|\b(mầm|cơ) (?=(?:non|sở)\b)", "\\1\\2\u00a0"),)
"""What a narrow column would tear apart, and how it is held together."""

_DIGITS = frozenset("0123456789")


@lru_cache(maxsize=4096)
def in_cell(text: str) -> str:
    """Return a text as it stands in a cell: what a narrow column would tear apart held together by
    no-break spaces.
    """
    if "học" in text or " non" in text or " sở" in text:
        text = _held_together(text, _SCHOOLS)
    if _DIGITS.isdisjoint(text):
        return text
    return without_breaks(_held_together(text, _NUMBERS))


def _held_together(text: str, places: tuple[tuple[str, str], ...]) -> str:
    for pattern, held in places:
        text = re.sub(pattern, held, text)
    return text


def unbroken(text: str) -> list[str]:
    """Return the parts of a cell's text that no line end divides."""
    return in_cell(text).replace("\n", " ").split(" ")


def cells(
    row: object | None,
    columns: Sequence[TableColumn],
    keep_next: bool = False,
    group: Group | None = None,
    is_first: bool = True,
) -> Markup:
    """Return the cells of a row but that of its month; without a row, empty ones to write in by
    hand.

    In the column that merges its cells the first row of a `group` has the words of all.

    This is no macro, because a plan has hundreds of cells and Jinja takes several times as long to
    make one.
    """
    from markupsafe import Markup

    made = "".join(
        _merged_cell(group, column, is_first, keep_next)
        if column.gop and group and group.thang
        else _cell(row, column, keep_next)
        for column in columns
        if column.khoa != MONTH
    )
    return Markup(made)  # noqa: S704 - its texts are escaped by paragraph_xml


def total_cells(columns: Sequence[TableColumn], total: str, keep_next: bool = False) -> Markup:
    """Return the cells of the row that sums up the amounts of a table; none where no column has
    amounts.
    """
    from markupsafe import Markup

    places = [place for place, column in enumerate(columns) if column.khoa in MONEY]
    if not places:
        return Markup("")
    place = places[0]
    before, after = columns[:place], columns[place + 1 :]
    label = paragraph_xml(_TOTAL, "DauBang", keep_next)
    amount = paragraph_xml("", cell_styles(columns[place])[0], keep_next, bold=total)
    empty = paragraph_xml("", "OBang", keep_next)
    made = (
        _spanning(before, label)
        + _spanning(columns[place : place + 1], amount)
        + _spanning(after, empty if before else label)
    )
    return Markup(made)  # noqa: S704 - its texts are escaped by paragraph_xml


def _spanning(columns: Sequence[TableColumn], content: str) -> str:
    """Return one cell over some columns; nothing over none."""
    if not columns:
        return ""
    width = sum(column.rong for column in columns)
    span = f'<w:gridSpan w:val="{len(columns)}"/>' if len(columns) > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
    )


def _cell(row: object | None, column: TableColumn, keep_next: bool) -> str:
    style, style_below = cell_styles(column)
    text = text_of(row, column.khoa) if row else ""
    below = lines_below(row, column) if row else []
    paragraphs = [
        paragraph_xml(in_cell(text), style, keep_next),
        *(paragraph_xml(in_cell(line), style_below, keep_next) for line in below),
    ]
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{column.rong}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{''.join(paragraphs)}</w:tc>"
    )


def _merged_cell(group: Group, column: TableColumn, is_first: bool, keep_next: bool) -> str:
    text = (f"{group.thang}\n(tiếp)" if group.tiep else group.thang) if is_first else ""
    merge = '<w:vMerge w:val="restart"/>' if is_first else "<w:vMerge/>"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{column.rong}" w:type="dxa"/>{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph_xml(in_cell(text), cell_styles(column)[0], keep_next)}</w:tc>"
    )


def texts_of(row: object, column: TableColumn) -> list[str]:
    """Return what stands in a cell: its text, and the lines below it; nothing for an empty cell."""
    if column.khoa == MONTH:
        return []
    return [text for text in (text_of(row, column.khoa), *lines_below(row, column)) if text]


def text_of(row: object, name: str) -> str:
    """Return the value of a name as the text of a cell."""
    value = _value_of(row, name)
    if isinstance(value, str):
        return value
    return ("\n" if name in _LINES else ", ").join(value) if value else ""


def _value_of(row: object, name: str) -> str | tuple[str, ...]:
    """Return the value of a name: that of the row, or (`rieng.san_pham`) one in a group of texts
    that the row has.
    """
    outer, _, inner = name.partition(".")
    value: str | tuple[str, ...] | Mapping[str, str | tuple[str, ...]] = getattr(row, outer)
    return value if isinstance(value, (str, tuple)) else value.get(inner, "")


def lines_below(row: object, column: TableColumn) -> list[str]:
    """Return the smaller lines under the text of a cell."""
    value = _value_of(row, column.duoi) if column.duoi else ()
    return [value] if value and isinstance(value, str) else list(value)


def cell_styles(column: TableColumn) -> tuple[str, str]:
    """Return the styles of a cell's text and of the lines below it."""
    return _MERGED_STYLES if column.gop else _STYLES.get(column.khoa, _USUAL_STYLES)
