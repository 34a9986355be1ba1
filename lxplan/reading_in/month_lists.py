"""A schedule that is written without a table: a heading for each month, and its activities as points
below.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxplan.reading_in.blocks import Block, Cell, Line, Table
from lxplan.reading_in.months_typed import TypedMonth, typed_month
from lxplan.reading_in.schedule_columns import Column
from lxplan.reading_in.schedule_rows import Row, Rows
from lxplan.reading_in.typed_numbers import as_sub_heading, point

_COLUMNS = (Column("thang", "Tháng", 0), Column("noi_dung", "Nội dung hoạt động", 1))
_LEAST_MONTHS = 2


def month_lists(blocks: Sequence[Block]) -> tuple[int, int, Rows] | None:
    """Return where lists of months begin and end in blocks, and their rows; None where there are
    none.

    Every month has points and nothing else below it, and at least two months follow one another.
    """
    start = next((at for at, block in enumerate(blocks) if _month(block)), len(blocks))
    rows: list[Row] = []
    months, at = 0, start
    while at < len(blocks):
        month, heading = _month(blocks[at]), blocks[at]
        contents, after = _contents(blocks, at + 1)
        if month is None or not contents or not isinstance(heading, Line):
            break
        for place, lines in enumerate(contents):
            said = () if place else (heading,)
            rows.append(Row({"noi_dung": Cell(lines)}, month, month_lines=said))
        months, at = months + 1, after
    return (start, at, Rows(_COLUMNS, tuple(rows))) if months >= _LEAST_MONTHS else None


def _month(block: Block) -> TypedMonth | None:
    """Return the month that a line says and nothing else."""
    if isinstance(block, Table) or "áng" not in block.text.lower() or point(block.text):
        return None
    month = typed_month(as_sub_heading(block.text))
    return month if month is not None and not month.rest else None


def _contents(blocks: Sequence[Block], start: int) -> tuple[list[tuple[Line, ...]], int]:
    """Return the lines of each point from a place on, and where the points end."""
    found: list[tuple[Line, ...]] = []
    at = start
    while at < len(blocks):
        block = blocks[at]
        typed = point(block.text) if isinstance(block, Line) else None
        if typed is None or not isinstance(block, Line):
            break
        if typed[0] == 1 or not found:
            found.append((block._replace(text=typed[1]),))
        else:
            found[-1] = (*found[-1], block)
        at += 1
    return found, at
