"""The tables of activities: which columns a paper has, how wide they are, and which rows stay together on a page.

A template names its columns by `cot(...)`. Widths are in twips (1/20 point), heights in points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lxplan.document.context import ActivityContext, MonthContext
from lxplan.document.layout import CELL_SIDE, Layout
from lxplan.document.metrics import line_count, text_width
from lxplan.document.standards import TWIPS_PER_MM, TWIPS_PER_POINT
from lxplan.document.words import paragraph_xml

if TYPE_CHECKING:
    from markupsafe import Markup

MONTH = "thang"
"""The column whose cell is merged over the rows of a month."""

_LINES = frozenset({"cot_don_vi", "thoi_gian", "chi_tiet", "chi_tiet_them"})
"""Names that hold the lines of a cell; other lists stand in one line, with commas."""

_STYLES = {"kinh_phi": ("OBangSo", "OBangNguon"), "thoi_gian": ("OBangGiua", "OBangPhu")}
_USUAL_STYLES = ("OBang", "OBangPhu")

_WIDEST = 0.2
"""A column without a share takes at most this part of the text's width, or its longest word."""

_PAGE_PART = 0.5
"""A month taller than a page is cut into groups no taller than this part of one, so that little paper stays empty."""


class Column(NamedTuple):
    """A column: its title, the name whose value it shows (`khoa`) and the name of smaller lines under it (`duoi`).

    `phan` is its share of the width that columns without a share leave; those are as wide as their widest entry. A
    column in which nothing stands is left out, unless `luon`. `rong` is the width that is worked out.
    """

    ten: str
    khoa: str
    phan: float = 0
    duoi: str = ""
    luon: bool = False
    rong: int = 0


class Group(NamedTuple):
    """Rows of one month that stay together on a page; `tiep` marks a continued month."""

    thang: str
    tiep: bool
    hoat_dong: tuple[ActivityContext, ...]


class Tables:
    """The tables of one standard."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def columns(self, months: Sequence[MonthContext], wanted: Sequence[Column]) -> list[Column]:
        """Return those of `wanted` in which something stands, with widths that fill the space between the margins."""
        activities = [activity for month in months for activity in month.hoat_dong]
        kept = [column for column in wanted if column.luon or any(texts_of(each, column) for each in activities)]
        kept.sort(key=lambda column: column.khoa != MONTH)  # the month is the first column of a row
        fixed = {column.khoa: self._natural(column, months, activities) for column in kept if not column.phan}
        room = self.layout.text_width - sum(fixed.values())
        shares = sum(column.phan for column in kept)
        sized = [column._replace(rong=fixed.get(column.khoa) or round(room * column.phan / shares)) for column in kept]
        return _filling(sized, self.layout.text_width)

    def _natural(self, column: Column, months: Sequence[MonthContext], activities: Sequence[ActivityContext]) -> int:
        """Return the width of a column's title and widest entry, or of its longest word where that is too wide."""
        texts = [month.thang for month in months] if column.khoa == MONTH else []
        texts += [text for each in activities for text in texts_of(each, column)[:1]]
        heading, cell = self.layout.styles["DauBang"].font, self.layout.styles[_styles(column)[0]].font
        font = heading if column.khoa == MONTH else cell
        lines = [line for text in texts for line in text.split("\n")]
        widest = max((text_width(line, font) for line in lines), default=0)
        longest_word = max((text_width(word, font) for line in lines for word in line.split()), default=0)
        limit = max(longest_word, self.layout.text_width / TWIPS_PER_POINT * _WIDEST)
        width = max(text_width(column.ten, heading), min(widest, limit))
        return round(width * TWIPS_PER_POINT) + 2 * CELL_SIDE + TWIPS_PER_POINT

    def groups(self, months: Sequence[MonthContext], columns: Sequence[Column]) -> Iterator[Group]:
        """Return the rows as groups that fit on a page; a month that does not is continued under its label.

        Without a column of months every row is a group of its own.
        """
        if all(column.khoa != MONTH for column in columns):
            yield from (Group(month.thang, False, (each,)) for month in months for each in month.hoat_dong)
            return
        header = max(self._height([column.ten], "DauBang", column) for column in columns)
        page = self.layout.standard.page.text_height * TWIPS_PER_MM / TWIPS_PER_POINT - header
        for month in months:
            heights = [self.row_height(activity, columns) for activity in month.hoat_dong]
            limit = page * (_PAGE_PART if sum(heights) > page else 1)
            start, used = 0, 0.0
            for index, height in enumerate(heights):
                if index > start and used + height > limit:
                    yield Group(month.thang, start > 0, month.hoat_dong[start:index])
                    start, used = index, 0.0
                used += height
            yield Group(month.thang, start > 0, month.hoat_dong[start:])

    def row_height(self, activity: ActivityContext, columns: Sequence[Column]) -> float:
        """Return the height in points that an activity's row takes."""
        return max(self._cell_height(activity, column) for column in columns if column.khoa != MONTH)

    def _cell_height(self, activity: ActivityContext, column: Column) -> float:
        style, style_below = _styles(column)
        below = _below(activity, column)
        height = self._height([_text(activity, column.khoa)], style, column)
        return height + self._height(below, style_below, column) if below else height

    def _height(self, paragraphs: Sequence[str], style: str, column: Column) -> float:
        shape = self.layout.styles[style]
        inside = (column.rong - 2 * CELL_SIDE) / TWIPS_PER_POINT
        lines = sum(line_count(text, shape.font, inside) for text in paragraphs)
        return lines * shape.font.line_height + len(paragraphs) * (shape.before + shape.after)


def cells(activity: ActivityContext | None, columns: Sequence[Column], keep_next: bool = False) -> Markup:
    """Return the cells of a row but that of its month; without an activity, empty ones to write in by hand.

    This is no macro, because a plan has hundreds of cells and Jinja takes several times as long to make one.
    """
    from markupsafe import Markup

    made = "".join(_cell(activity, column, keep_next) for column in columns if column.khoa != MONTH)
    return Markup(made)  # noqa: S704 - its texts are escaped by paragraph_xml


def _cell(activity: ActivityContext | None, column: Column, keep_next: bool) -> str:
    style, style_below = _styles(column)
    text = _text(activity, column.khoa) if activity else ""
    below = _below(activity, column) if activity else []
    paragraphs = [
        paragraph_xml(text, style, keep_next),
        *(paragraph_xml(line, style_below, keep_next) for line in below),
    ]
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{column.rong}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{''.join(paragraphs)}</w:tc>"
    )


def texts_of(activity: ActivityContext, column: Column) -> list[str]:
    """Return what stands in a cell: its text, and the lines below it; nothing for an empty cell."""
    if column.khoa == MONTH:
        return []
    return [text for text in (_text(activity, column.khoa), *_below(activity, column)) if text]


def _text(activity: ActivityContext, name: str) -> str:
    value: str | tuple[str, ...] = getattr(activity, name)
    if isinstance(value, str):
        return value
    return ("\n" if name in _LINES else ", ").join(value)


def _below(activity: ActivityContext, column: Column) -> list[str]:
    value: str | tuple[str, ...] = getattr(activity, column.duoi) if column.duoi else ()
    return [value] if value and isinstance(value, str) else list(value)


def _styles(column: Column) -> tuple[str, str]:
    return _STYLES.get(column.khoa, _USUAL_STYLES)


def _filling(columns: list[Column], width: int) -> list[Column]:
    """Let the last column with a share take what rounding left."""
    shared = [index for index, column in enumerate(columns) if column.phan]
    if not shared:
        return columns
    rest = width - sum(column.rong for column in columns)
    return [
        column._replace(rong=column.rong + rest) if index == shared[-1] else column
        for index, column in enumerate(columns)
    ]
