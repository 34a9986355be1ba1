"""Cells of text by row and column to blocks: what fills one cell of a row outside the table is a
line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.failures import Failure
from lxplan.reading_in.blocks import Block, Cell, Table, lines_of
from lxplan.reading_in.package_limits import MOST_LINES, too_long
from lxplan.reading_in.schedule_columns import columns_of

Texts = Sequence[Sequence[str | None]]
"""Rows of texts; None where a cell goes on from the left."""

_MOST_CELLS = 60_000
_MOST_COLUMNS = 250
"""How wide a table may be; one with a column for each week of a year has a fifth of it."""


def is_too_large(rows: int, columns: int) -> bool:
    """Tell whether a table has more cells than any plan."""
    return rows * columns > _MOST_CELLS


def check_size(texts: Texts) -> None:
    """Refuse rows with more cells of words, or one wider, than any plan has; raises `Failure`.

    Before anything looks at the cells: what a head row means is asked of each of them.
    """
    width = max((at for row in texts for at, text in enumerate(row, 1) if text), default=0)
    if width > _MOST_COLUMNS:
        raise Failure(
            f"bảng rộng {width} cột, không phải một bản kế hoạch; chép riêng các cột của kế hoạch sang tệp mới rồi chạy lại."
        )
    if sum(bool(text) for row in texts for text in row) > MOST_LINES:
        raise too_long()


def blocks_of(texts: Texts, place: str) -> Iterator[Block]:
    """Return the blocks of rows: the lines above the head row of a schedule, its table, and the
    lines below it; raises `Failure` where the rows are too many or too wide.
    """
    check_size(texts)
    rows = [
        tuple(
            _cell(text, f"{place}hàng {number}, cột {column}") for column, text in enumerate(row, 1)
        )
        for number, row in enumerate(texts, 1)
        if any(row)
    ]
    start = next((at for at, row in enumerate(rows) if columns_of(row)), len(rows))
    end = len(rows)
    while end > start + 1 and _is_line(rows[end - 1]):
        end -= 1
    yield from _lines(rows[:start])
    if start < end:
        yield Table(tuple(rows[start:end]), place.rstrip(", ") or "bảng 1")
    yield from _lines(rows[end:])


def _cell(text: str | None, place: str) -> Cell | None:
    return None if text is None else Cell(tuple(lines_of(text, place)))


def _is_line(row: Sequence[Cell | None]) -> bool:
    return sum(bool(cell and cell.lines) for cell in row) == 1 and not (
        row[1] and row[1].lines if len(row) > 1 else False
    )


def _lines(rows: Sequence[Sequence[Cell | None]]) -> Iterator[Block]:
    """Return the lines of rows outside the table; several cells in a row are a table of their own."""
    for row in rows:
        filled = [cell for cell in row if cell and cell.lines]
        if len(filled) == 1:
            yield from filled[0].lines
        elif filled:
            yield Table((tuple(row),), filled[0].lines[0].place.partition(", cột")[0])
