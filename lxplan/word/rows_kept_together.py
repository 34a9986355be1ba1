"""Which rows of a table of activities stay together on a page, and whether its last row is held to
what follows.

Heights are in points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lxplan.word.geometry import CELL_SIDE, Geometry
from lxplan.word.standards import TWIPS_PER_MM, TWIPS_PER_POINT
from lxplan.word.table_cells import (
    CHOSEN,
    MONTH,
    MonthOfRows,
    TableColumn,
    cell_styles,
    lines_below,
    text_of,
)
from lxplan.word.text_widths import line_count

_PAGE_PART = 0.5
"""A month taller than a page is cut into groups no taller than this part of one, so that little
paper stays empty."""

_TALL_PART = 0.25
"""A row taller than this part of a page leaves no room for head, title and signature beside it."""


class RowsTogether(NamedTuple):
    """Rows of one month that stay together on a page; `tiep` marks a continued month.

    `tieu_de` is what stands above them in a row of its own, where the table has no column of months
    to tell them apart.
    """

    thang: str
    tiep: bool
    hoat_dong: tuple[object, ...]
    tieu_de: str = ""


def can_hold(
    geometry: Geometry, months: Sequence[MonthOfRows], columns: Sequence[TableColumn]
) -> bool:
    """Tell whether the last row may be held to the words after the table.

    A title is held to its table: were the only row a tall one, all of them would leave the head for
    the next page.
    """
    rows = [row for month in months for row in month.hoat_dong]
    return len(rows) != 1 or row_height(geometry, rows[0], columns) <= _page(geometry) * _TALL_PART


def rows_together(
    geometry: Geometry, months: Sequence[MonthOfRows], columns: Sequence[TableColumn]
) -> Iterator[RowsTogether]:
    """Return the rows in groups that fit on a page; what shares a merged cell and does not is
    continued under its label.

    Without a column that merges its cells every row is a group of its own.
    """
    room = _page(geometry) - max(
        _height(geometry, [column.ten], "DauBang", column) for column in columns
    )
    shows_month = any(column.khoa in (MONTH, CHOSEN + MONTH) for column in columns)
    for month in months:
        title = "" if shows_month else month.tieu_de
        for label, rows in _merged(month, columns):
            heights = [row_height(geometry, row, columns) for row in rows]
            limit = room * (_PAGE_PART if sum(heights) > room else 1)
            start, used = 0, 0.0
            for index, height in enumerate(heights):
                if index > start and used + height > limit:
                    yield RowsTogether(label, start > 0, rows[start:index], title)
                    start, used, title = index, 0.0, ""
                used += height
            yield RowsTogether(label, start > 0, rows[start:], title)
            title = ""


def _merged(
    month: MonthOfRows, columns: Sequence[TableColumn]
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Return the rows of a month that share a merged cell, with its words."""
    merging = next((column for column in columns if column.khoa == MONTH or column.gop), None)
    if merging is not None and merging.khoa in (MONTH, CHOSEN + MONTH):
        yield month.thang, month.hoat_dong
        return
    texts = [text_of(row, merging.khoa) if merging else "" for row in month.hoat_dong]
    numbers = range(len(texts))
    # An empty cell is merged with none: that two rows say nothing makes them no pair.
    for _, found in groupby(numbers, key=lambda number: texts[number] or number):
        same = list(found)
        yield texts[same[0]], month.hoat_dong[same[0] : same[-1] + 1]


def row_height(geometry: Geometry, row: object, columns: Sequence[TableColumn]) -> float:
    """Return the height in points that a row takes."""
    return max(_cell_height(geometry, row, column) for column in columns if column.khoa != MONTH)


def _page(geometry: Geometry) -> float:
    """Return the height between the margins of a page, in points."""
    return geometry.standard.page.text_height * TWIPS_PER_MM / TWIPS_PER_POINT


def _cell_height(geometry: Geometry, row: object, column: TableColumn) -> float:
    style, style_below = cell_styles(column)
    below = lines_below(row, column)
    height = _height(geometry, [text_of(row, column.khoa)], style, column)
    return height + _height(geometry, below, style_below, column) if below else height


def _height(
    geometry: Geometry, paragraphs: Sequence[str], style: str, column: TableColumn
) -> float:
    shape = geometry.styles[style]
    inside = (column.rong - 2 * CELL_SIDE) / TWIPS_PER_POINT
    lines = sum(line_count(text, shape.font, inside) for text in paragraphs)
    return lines * shape.font.line_height + len(paragraphs) * (shape.before + shape.after)
