"""The tables of activities: which columns a paper has, how wide they are, and which rows stay together on a page.

Widths are in twips (1/20 point), heights in points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxplan.papers.template_names import ActivityContext, MonthContext
from lxplan.word.layout import CELL_SIDE, Layout
from lxplan.word.standards import TWIPS_PER_MM, TWIPS_PER_POINT
from lxplan.word.table_columns import MONTH, TableColumn, cell_styles, lines_below, text_of, texts_of
from lxplan.word.text_widths import Font, line_count, text_width

_WIDEST = 0.2
"""A column without a share takes at most this part of the text's width, or its longest word."""

_PAGE_PART = 0.5
"""A month taller than a page is cut into groups no taller than this part of one, so that little paper stays empty."""

_TALL_PART = 0.25
"""A row taller than this part of a page leaves no room for head, title and signature beside it."""


class RowGroup(NamedTuple):
    """Rows of one month that stay together on a page; `tiep` marks a continued month."""

    thang: str
    tiep: bool
    hoat_dong: tuple[ActivityContext, ...]


class Tables:
    """The tables of one standard."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def columns(self, months: Sequence[MonthContext], wanted: Sequence[TableColumn]) -> list[TableColumn]:
        """Return those of `wanted` in which something stands, with widths that fill the space between the margins."""
        activities = [activity for month in months for activity in month.hoat_dong]
        kept = [column for column in wanted if column.luon or any(texts_of(each, column) for each in activities)]
        kept.sort(key=lambda column: column.khoa != MONTH)  # the month is the first column of a row
        widths = {column.khoa: self._narrow(column, months, activities) for column in kept if not column.phan}
        room = self.layout.text_width - sum(widths.values())
        widths |= _shared({column: self._needed(column, activities) for column in kept if column.phan}, room)
        return _filling([column._replace(rong=widths[column.khoa]) for column in kept], self.layout.text_width)

    def _narrow(
        self, column: TableColumn, months: Sequence[MonthContext], activities: Sequence[ActivityContext]
    ) -> int:
        """Return the width of a column's title and widest entry, or of its longest word where that is too wide."""
        texts = [month.thang for month in months] if column.khoa == MONTH else []
        texts += [text for each in activities for text in texts_of(each, column)[:1]]
        heading, cell = self.layout.styles["DauBang"].font, self.layout.styles[cell_styles(column)[0]].font
        font = heading if column.khoa == MONTH else cell
        lines = [line for text in texts for line in text.split("\n")]
        longest_word = max((text_width(word, font) for line in lines for word in line.split()), default=0)
        limit = max(longest_word, self.layout.text_width / TWIPS_PER_POINT * _WIDEST)
        return _outside(max(text_width(column.ten, heading), min(_widest(lines, font), limit)))

    def _needed(self, column: TableColumn, activities: Sequence[ActivityContext]) -> int | None:
        """Return the width in which no entry of a column folds, nor its title; None for one that keeps its share."""
        if column.luon:
            return None
        fonts = [self.layout.styles[style].font for style in cell_styles(column)]
        entries = (
            _widest(text.split("\n"), fonts[min(place, 1)])
            for each in activities
            for place, text in enumerate(texts_of(each, column))
        )
        return _outside(max([text_width(column.ten, self.layout.styles["DauBang"].font), *entries]))

    def can_hold(self, months: Sequence[MonthContext], columns: Sequence[TableColumn]) -> bool:
        """Tell whether the last row may be held to the words after the table.

        A title is held to its table: were the only row a tall one, all of them would leave the head for the next page.
        """
        activities = [activity for month in months for activity in month.hoat_dong]
        if len(activities) != 1:
            return True
        page = self.layout.standard.page.text_height * TWIPS_PER_MM / TWIPS_PER_POINT
        return self.row_height(activities[0], columns) <= page * _TALL_PART

    def groups(self, months: Sequence[MonthContext], columns: Sequence[TableColumn]) -> Iterator[RowGroup]:
        """Return the rows as groups that fit on a page; a month that does not is continued under its label.

        Without a column of months every row is a group of its own.
        """
        if all(column.khoa != MONTH for column in columns):
            yield from (RowGroup(month.thang, False, (each,)) for month in months for each in month.hoat_dong)
            return
        header = max(self._height([column.ten], "DauBang", column) for column in columns)
        page = self.layout.standard.page.text_height * TWIPS_PER_MM / TWIPS_PER_POINT - header
        for month in months:
            heights = [self.row_height(activity, columns) for activity in month.hoat_dong]
            limit = page * (_PAGE_PART if sum(heights) > page else 1)
            start, used = 0, 0.0
            for index, height in enumerate(heights):
                if index > start and used + height > limit:
                    yield RowGroup(month.thang, start > 0, month.hoat_dong[start:index])
                    start, used = index, 0.0
                used += height
            yield RowGroup(month.thang, start > 0, month.hoat_dong[start:])

    def row_height(self, activity: ActivityContext, columns: Sequence[TableColumn]) -> float:
        """Return the height in points that an activity's row takes."""
        return max(self._cell_height(activity, column) for column in columns if column.khoa != MONTH)

    def _cell_height(self, activity: ActivityContext, column: TableColumn) -> float:
        style, style_below = cell_styles(column)
        below = lines_below(activity, column)
        height = self._height([text_of(activity, column.khoa)], style, column)
        return height + self._height(below, style_below, column) if below else height

    def _height(self, paragraphs: Sequence[str], style: str, column: TableColumn) -> float:
        shape = self.layout.styles[style]
        inside = (column.rong - 2 * CELL_SIDE) / TWIPS_PER_POINT
        lines = sum(line_count(text, shape.font, inside) for text in paragraphs)
        return lines * shape.font.line_height + len(paragraphs) * (shape.before + shape.after)


def _widest(lines: Sequence[str], font: Font) -> float:
    return max((text_width(line, font) for line in lines), default=0)


def _outside(points: float) -> int:
    """Return the width in twips of a column that has this room, in points, for text."""
    return round(points * TWIPS_PER_POINT) + 2 * CELL_SIDE + TWIPS_PER_POINT


def _shared(needs: Mapping[TableColumn, int | None], room: int) -> dict[str, int]:
    """Divide `room` by the columns' shares; one that needs less leaves the rest, unless none needs more."""
    widths: dict[str, int] = {}
    left = dict(needs)
    while left:
        shares = sum(column.phan for column in left)
        content = [column for column, need in left.items() if need is not None and need <= room * column.phan / shares]
        if not content or len(content) == len(left):
            return widths | {column.khoa: round(room * column.phan / shares) for column in left}
        for column in content:
            width = left.pop(column) or 0
            widths[column.khoa] = width
            room -= width
    return widths


def _filling(columns: list[TableColumn], width: int) -> list[TableColumn]:
    """Let the last column with a share take what rounding left."""
    shared = [index for index, column in enumerate(columns) if column.phan]
    if not shared:
        return columns
    rest = width - sum(column.rong for column in columns)
    return [
        column._replace(rong=column.rong + rest) if index == shared[-1] else column
        for index, column in enumerate(columns)
    ]
