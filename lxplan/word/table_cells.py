"""The columns of a table that a template names by `cot(...)`, and what stands in their cells.

A row is any value whose attributes are the names that columns show: a text, or some. Widths are in twips (1/20 point).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from lxplan.word.paragraphs import paragraph_xml

if TYPE_CHECKING:
    from markupsafe import Markup

MONTH = "thang"
"""The column whose cell is merged over the rows of a month."""

_LINES = frozenset({"cot_don_vi", "thoi_gian", "chi_tiet", "chi_tiet_them"})
"""Names that hold the lines of a cell; other lists stand in one line, with commas."""

_STYLES = {"kinh_phi": ("OBangSo", "OBangNguon"), "thoi_gian": ("OBangGiua", "OBangPhu")}
_USUAL_STYLES = ("OBang", "OBangPhu")


class MonthOfRows(Protocol):
    """A month of a table with its rows, by the names that templates know them by."""

    @property
    def thang(self) -> str: ...
    @property
    def hoat_dong(self) -> tuple[object, ...]: ...


class TableColumn(NamedTuple):
    """A column: its title, the name whose value it shows (`khoa`) and the name of smaller lines under it (`duoi`).

    `phan` is its share of the width that columns without a share leave; those are as wide as their widest entry. A
    column that needs less than its share leaves the rest to the others, and one in which nothing stands is left out,
    unless `luon`. `rong` is the width that is worked out.
    """

    ten: str
    khoa: str
    phan: float = 0
    duoi: str = ""
    luon: bool = False
    rong: int = 0


def cells(row: object | None, columns: Sequence[TableColumn], keep_next: bool = False) -> Markup:
    """Return the cells of a row but that of its month; without a row, empty ones to write in by hand.

    This is no macro, because a plan has hundreds of cells and Jinja takes several times as long to make one.
    """
    from markupsafe import Markup

    made = "".join(_cell(row, column, keep_next) for column in columns if column.khoa != MONTH)
    return Markup(made)  # noqa: S704 - its texts are escaped by paragraph_xml


def _cell(row: object | None, column: TableColumn, keep_next: bool) -> str:
    style, style_below = cell_styles(column)
    text = text_of(row, column.khoa) if row else ""
    below = lines_below(row, column) if row else []
    paragraphs = [
        paragraph_xml(text, style, keep_next),
        *(paragraph_xml(line, style_below, keep_next) for line in below),
    ]
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{column.rong}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{''.join(paragraphs)}</w:tc>"
    )


def texts_of(row: object, column: TableColumn) -> list[str]:
    """Return what stands in a cell: its text, and the lines below it; nothing for an empty cell."""
    if column.khoa == MONTH:
        return []
    return [text for text in (text_of(row, column.khoa), *lines_below(row, column)) if text]


def text_of(row: object, name: str) -> str:
    """Return the value of a name as the text of a cell."""
    value: str | tuple[str, ...] = getattr(row, name)
    if isinstance(value, str):
        return value
    return ("\n" if name in _LINES else ", ").join(value)


def lines_below(row: object, column: TableColumn) -> list[str]:
    """Return the smaller lines under the text of a cell."""
    value: str | tuple[str, ...] = getattr(row, column.duoi) if column.duoi else ()
    return [value] if value and isinstance(value, str) else list(value)


def cell_styles(column: TableColumn) -> tuple[str, str]:
    """Return the styles of a cell's text and of the lines below it."""
    return _STYLES.get(column.khoa, _USUAL_STYLES)
