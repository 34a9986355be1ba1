"""A schedule that is written without a table: a heading for each month, and its activities as points
below.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxplan.reading_in.blocks import Block, Cell, Line, Table
from lxplan.reading_in.months_typed import TypedMonth, typed_month, words_for_time
from lxplan.reading_in.schedule_columns import Column
from lxplan.reading_in.schedule_rows import Row, Rows
from lxplan.reading_in.typed_numbers import (
    PART_KIND,
    as_sub_heading,
    is_strong,
    numbered,
    point,
)

_COLUMNS = (Column("thang", "Tháng", 0), Column("noi_dung", "Nội dung hoạt động", 1))
_LEAST_MONTHS = 2
_LONGEST_HEADING = 100
_SECTIONS = (PART_KIND, "A", "I")


def month_lists(blocks: Sequence[Block]) -> tuple[int, int, Rows] | None:
    """Return where lists of months begin and end in blocks, and their rows; None where there are
    none.

    Every month has points below it, at least two months follow one another; what stands between two
    of them and is no such list is left over.
    """
    starts = [at for at in range(len(blocks)) if _is_list(blocks, at)]
    if not starts:
        return None
    rows: list[Row] = []
    left: list[Line] = []
    months, at = 0, starts[0]
    for start in starts:
        between = blocks[at:start]
        if any(map(_begins_section, between)):
            break
        left += [block for block in between if isinstance(block, Line)]
        found, at = _month_rows(blocks, start)
        rows += found
        months += 1
    whole = Rows(_COLUMNS, tuple(rows), left=tuple(left))
    return (starts[0], at, whole) if months >= _LEAST_MONTHS else None


def _is_list(blocks: Sequence[Block], at: int) -> bool:
    return _month(blocks[at]) is not None and bool(_contents(blocks, at + 1)[0])


def _begins_section(block: Block) -> bool:
    """Tell whether a block that is no list of a month ends the schedule: a table, a heading."""
    if isinstance(block, Table):
        return True
    label = numbered(block.text)
    is_section = label is not None and any(label.place(kind) for kind in _SECTIONS)
    is_of_month = as_sub_heading(block.text).lower().startswith("tháng")
    return not is_of_month and (is_section or is_strong(block))


def _month_rows(blocks: Sequence[Block], at: int) -> tuple[list[Row], int]:
    """Return the rows below a heading of months, and where they end."""
    heading, month = blocks[at], _month(blocks[at])
    assert isinstance(heading, Line)
    contents, after = _contents(blocks, at + 1)
    when = words_for_time(as_sub_heading(heading.text))
    rows = [
        Row({"noi_dung": Cell(lines)}, month, when, month_lines=() if place else (heading,))
        for place, lines in enumerate(contents)
    ]
    return rows, after


def _month(block: Block) -> TypedMonth | None:
    """Return the month that a line says as a heading, with a theme behind it or none."""
    if isinstance(block, Table) or "áng" not in block.text.lower() or point(block.text):
        return None
    text = as_sub_heading(block.text)
    month = typed_month(text)
    if month is None or not month.rest or words_for_time(text):
        return month
    is_sentence = month.rest[0] in ",;" and block.text.endswith(":")
    is_themed = text.lower().startswith("tháng") and not is_sentence
    is_heading = len(text) <= _LONGEST_HEADING and block.text[-1] not in ".;,"
    return month if is_themed and is_heading else None


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
