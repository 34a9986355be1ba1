"""Where the schedule stands in a document: its tables, with the headings of months above them, or its
lists of months.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.blocks import Block, Line, Table, words_in
from lxplan.reading_in.head_of_paper import begins_type, is_head_table
from lxplan.reading_in.month_lists import month_lists
from lxplan.reading_in.months_typed import TypedMonth, month_of_heading, months_of_heading
from lxplan.reading_in.schedule_rows import Rows, read_rows
from lxplan.reading_in.sections import SCHEDULE
from lxplan.reading_in.typed_numbers import as_sub_heading, numbered

_LONGEST_HEADING = 60
_LONGEST_BETWEEN = 200
_MOST_BETWEEN = 2
"""Lines that may stand between the heading of a month and its table: a theme, a note."""
_OF_A_MONTH = r"(?i)(?P<what>(?:kế hoạch|hoạt động|nội dung|công tác|lịch|chương trình)\s+(?:(?:hoạt động|công tác)\s+)?)?(?:tháng|quý|t\.?\s?\d)"


class Found(NamedTuple):
    """The blocks of a document with one mark in the place of its schedule, the tables of this, and
    the lines of heads that only repeat the first.
    """

    body: tuple[Block, ...]
    tables: tuple[Rows, ...]
    again: tuple[Line, ...] = ()


class _Heading(NamedTuple):
    """The heading of a month above a table: its place in the blocks before, and what it says."""

    at: int
    month: TypedMonth
    lines: tuple[Line, ...]
    is_apart: bool
    """Whether it heads nothing but the table."""


def schedule_in(blocks: Sequence[Block]) -> Found:
    """Return where the schedule of a document stands, and what it holds."""
    body: list[Block] = []
    tables: list[Rows] = []
    again: list[Line] = []
    for block in blocks:
        rows, heading = _rows_of(block, body, tables)
        if rows is None:
            body.append(block)
            continue
        if heading is not None and heading.is_apart and _are_within(rows, heading):
            del body[heading.at :]
            rows = rows.under(*heading.lines)
        if tables and _words(rows.head) == _words(tables[0].head):
            again += rows.head
            rows = rows._replace(head=())
        if SCHEDULE in body:
            rows = rows.going_on()
        else:
            body.append(SCHEDULE)
        tables.append(rows)
    listed = None if tables else month_lists(body)
    if listed is None:
        return Found(tuple(body), tuple(tables), tuple(again))
    start, end, rows = listed
    return Found((*body[:start], SCHEDULE, *body[end:]), (rows,))


def _rows_of(
    block: Block, body: Sequence[Block], tables: Sequence[Rows]
) -> tuple[Rows | None, _Heading | None]:
    if not isinstance(block, Table) or is_head_table(block):
        return None, None
    heading = _heading(body)
    month = heading.month if heading else None
    return read_rows(block, tables[-1] if tables else None, month), heading


def _heading(body: Sequence[Block]) -> _Heading | None:
    """Return the heading of a month above what comes next; None where there is none."""
    for at in range(len(body) - 1, max(-1, len(body) - 2 - _MOST_BETWEEN), -1):
        block = body[at]
        if isinstance(block, Table) or block == SCHEDULE or len(block.text) > _LONGEST_BETWEEN:
            return None
        text = as_sub_heading(block.text)
        is_short = len(block.text) <= _LONGEST_HEADING and block.text[-1:] not in ".;,"
        month = month_of_heading(text) if is_short else None
        if month is None:
            continue
        named = re.match(_OF_A_MONTH, text)
        is_title = begins_type(block.text) and not any(map(_is_title, body[:at]))
        is_section = named is not None and named["what"] and numbered(block.text) is not None
        is_apart = named is not None and not is_title and not is_section
        if is_apart or at == len(body) - 1:
            lines = tuple(line for line in body[at:] if isinstance(line, Line))
            return _Heading(at, month, lines, is_apart)
    return None


def _is_title(block: Block) -> bool:
    return isinstance(block, Line) and begins_type(block.text)


def _are_within(rows: Rows, heading: _Heading) -> bool:
    """Tell whether all rows of a table are of the months that a heading names."""
    months = months_of_heading(as_sub_heading(heading.lines[0].text))
    return all(row.month is None or row.month.number in months for row in rows.rows)


def _words(lines: Sequence[Line]) -> list[str]:
    return [word for line in lines for word in words_in(line.text)]
