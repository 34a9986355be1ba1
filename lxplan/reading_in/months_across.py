"""Schedules whose months stand across the table, a mark under each, turned so that every mark is a
row with its month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.blocks import Block, Cell, Line, Table
from lxplan.reading_in.schedule_columns import columns_of
from lxplan.vietnamese.folding import fold

_MONTH = r"(?i)(?P<said>(?:tháng|th|t)\s*\.?\s*)?(?P<number>1[0-2]|0?[1-9])(?:\s*/\s*(?P<year>(?:19|20)\d{2}))?\Z"
_FEWEST = 6
"""Fewer months across are no year: a half of one at the least."""
_MARK = r"[xX×✓✔vV*+•●■1-]\Z"
_HEAD_WITHIN = 12
_TITLE = "Tháng"

_Row = tuple[Cell | None, ...]


class _Head(NamedTuple):
    """The place of the row of months in a table, from 0, and the month under each place across."""

    at: int
    months: Mapping[int, str]


def months_down(block: Block) -> Block:
    """Return a table with a column of months where its months stand across it; another block, and a
    table whose cells under the months say more than a mark, as it is.
    """
    head = _head(block) if isinstance(block, Table) else None
    if head is None or not isinstance(block, Table):
        return block
    rows = block.rows[head.at + 1 :]
    if not all(_is_marked_only(row, head) for row in rows):
        return block
    titles = _titles(block, head)
    if not columns_of(titles):
        return block
    turned = [row for each in rows for row in _turned(each, head)]
    first = (row for row in turned if _is_without_month(row))
    last = (row for row in turned if not _is_without_month(row))
    return block._replace(rows=(*_over(block, head), titles, *first, *last))


def _head(table: Table) -> _Head | None:
    for at, row in enumerate(table.rows[:_HEAD_WITHIN]):
        months = {
            place: (match["said"], match["number"], match["year"])
            for place, cell in enumerate(row)
            if cell and (match := re.match(_MONTH, cell.text))
        }
        above = " ".join(fold(cell.text) for each in table.rows[:at] for cell in each if cell)
        are_named = any(said for said, _, _ in months.values()) or "thang" in above
        numbers = [number for _, number, _ in months.values()]
        if are_named and len(set(numbers)) == len(numbers) >= _FEWEST:
            names = {
                place: f"{int(number):02}" + (f"/{year}" if year else "")
                for place, (_, number, year) in months.items()
            }
            return _Head(at, names)
    return None


def _is_marked_only(row: _Row, head: _Head) -> bool:
    under = (row[place] for place in head.months if place < len(row))
    return all(not cell or not cell.text or re.match(_MARK, cell.text) for cell in under)


def _over(table: Table, head: _Head) -> Iterator[_Row]:
    """Return the words that stand over the months, each as a row of its own."""
    for row in table.rows[: head.at]:
        for place in head.months:
            cell = row[place] if place < len(row) else None
            if cell and cell.lines and not cell.is_repeated:
                yield (cell,)


def _titles(table: Table, head: _Head) -> _Row:
    """Return the row of titles: `Tháng`, and of each other column the words over it."""
    months = table.rows[head.at]
    first = next(cell for place in head.months if (cell := months[place]) is not None)
    found: list[Cell | None] = [Cell((Line(_TITLE, first.lines[0].place),))]
    for place in range(len(months)):
        if place not in head.months:
            held = (row[place] for row in table.rows[: head.at + 1] if place < len(row))
            found.append(next((cell for cell in held if cell and cell.text), None))
    return tuple(found)


def _turned(row: _Row, head: _Head) -> Iterator[_Row]:
    """Return a row for each mark, with its month first; one without a month where there is none."""
    own = tuple(cell for place, cell in enumerate(row) if place not in head.months)
    marked = [
        (head.months[place], cell)
        for place, cell in enumerate(row)
        if place in head.months and cell and cell.text
    ]
    filled = [cell for cell in own if cell and cell.text]
    if not marked and len(filled) == 1:  # a heading across the table
        yield (filled[0], *(None for _ in own))
    elif not marked:
        yield (Cell(), *own)
    for month, mark in marked:
        yield (Cell((mark.lines[0]._replace(text=month),)), *own)


def _is_without_month(row: _Row) -> bool:
    filled = [cell for cell in row if cell and cell.text]
    return len(filled) > 1 and not (row[0] and row[0].text)
