"""Which rows of a table of activities belong together: those of a month, or of one merged cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxplan.named_tuple import NamedTuple
from lxplan.word.table_cells import (
    CHOSEN,
    MONTH,
    MonthOfRows,
    TableColumn,
    text_of,
)


class RowsTogether(NamedTuple):
    """Rows of one month that stay together on a page; `tiep` marks a continued month: where a page
    begins amid one is known only when all is laid out (`months_over_pages`).

    `tieu_de` is what stands above them in a row of its own, where the table has no column of months
    to tell them apart.
    """

    thang: str
    tiep: bool
    hoat_dong: tuple[object, ...]
    tieu_de: str = ""


def rows_together(
    months: Sequence[MonthOfRows], columns: Sequence[TableColumn]
) -> Iterator[RowsTogether]:
    """Return the rows in groups that share a merged cell; without a column that merges its cells
    every row is a group of its own.
    """
    shows_month = any(column.khoa in (MONTH, CHOSEN + MONTH) for column in columns)
    for month in months:
        title = "" if shows_month else month.tieu_de
        for label, rows in _merged(month, columns):
            yield RowsTogether(label, False, rows, title)
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
