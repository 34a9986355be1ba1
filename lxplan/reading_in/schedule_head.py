"""The head of a schedule, of one row or two, and its column of times, which cells tell where its
title does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.plan.schedule_table import OWN
from lxplan.reading_in.blocks import Cell, Line, Table, words_in
from lxplan.reading_in.months_typed import is_standing, month_of_day, quarter_month
from lxplan.reading_in.schedule_columns import WHEN, Column, columns_of, key_of_title

_Row = Sequence[Cell | None]
_HEAD_WITHIN = 12
_LONGEST_TITLE = 60
_WHEN_KEYS = ("thang", "ngay", WHEN)
_LONGEST_TIME = 60


class ScheduleHead(NamedTuple):
    """The head of a schedule: how many rows it ends after, and its columns; none where no row is a
    head.
    """

    rows: int = 0
    columns: tuple[Column, ...] = ()


def head_of(table: Table) -> ScheduleHead:
    """Return the head of a table."""
    for at, row in enumerate(table.rows[:_HEAD_WITHIN]):
        columns = columns_of(row)
        below = table.rows[at + 1] if at + 1 < len(table.rows) else ()
        if _is_second(row, below):
            both = columns_of(tuple(_titles(row, below)))
            if both:
                return ScheduleHead(at + 2, _with_times(both, table.rows[at + 2 :]))
        if columns:
            return ScheduleHead(at + 1, _with_times(columns, table.rows[at + 1 :]))
    return ScheduleHead()


def _is_second(row: _Row, below: _Row) -> bool:
    """Tell whether a row has nothing but titles below cells of the head that go over several
    columns.
    """
    if len(row) != len(below):
        return False
    own = [place for place, cell in enumerate(below) if _is_own(row, cell)]
    texts = [cell.text for place in own if (cell := below[place]) is not None]
    return (
        bool(own)
        and any(row[place] is None for place in own)
        and all(place in _spanned(row) for place in own)
        and all(len(text) <= _LONGEST_TITLE and not text.isdecimal() for text in texts)
    )


def _is_own(row: _Row, cell: Cell | None) -> bool:
    """Tell whether a cell below a head says something of its own."""
    if cell is None or not cell.lines or cell.is_repeated:
        return False
    return all(words_in(cell.text) != words_in(over.text) for over in row if over)


def _spanned(row: _Row) -> set[int]:
    """Return the places of cells that go over several columns."""
    goes_on = {place for place, cell in enumerate(row) if cell is None}
    return goes_on | {place - 1 for place in goes_on if place}


def _titles(row: _Row, below: _Row) -> Iterator[Cell | None]:
    """Return the titles that two rows make: of a column below another's title its own; the first
    whose own is unknown has that above it.
    """
    over: Cell | None = None
    known = {key_of_title(cell.text) for cell in below if cell and cell.text}
    for place, cell in enumerate(row):
        if cell is not None:
            over = cell
        own = below[place]
        if not _is_own(row, own) or own is None:
            yield cell
            continue
        above = key_of_title(over.text) if over else None
        key = key_of_title(own.text)
        is_named_above = over is not None and (key == above or (not key and above not in known))
        if is_named_above and above is not None:
            known.add(above)
            yield over
        elif key is None and over is not None and over.lines:
            joined = over.lines[0]._replace(text=" ".join(f"{over.text}: {own.text}".split()))
            yield Cell((joined,))
        else:
            yield own


def _with_times(columns: tuple[Column, ...], rows: Sequence[_Row]) -> tuple[Column, ...]:
    """Return columns one of which is that of times; where no title says so, the column of no known
    title in which most cells say a month.
    """
    if any(column.key in _WHEN_KEYS for column in columns):
        return columns
    named = {column.place: column for column in columns}
    width = max((len(row) for row in rows), default=0)
    for place in range(width):
        column = named.get(place)
        if column is not None and not column.key.startswith(OWN):
            continue
        if not _says_months(rows, place):
            continue
        found = Column(WHEN, column.title if column else "", place)
        return tuple(sorted((*(each for each in columns if each is not column), found), key=_place))
    return columns


def _place(column: Column) -> int:
    return column.place


def _says_months(rows: Sequence[_Row], place: int) -> bool:
    texts = [
        " ".join(cell.text.split())
        for row in rows
        if place < len(row) and (cell := row[place]) is not None and cell.text
    ]
    times = [text for text in texts if len(text) <= _LONGEST_TIME and _is_time(text)]
    months = [text for text in times if not text.isdecimal()]
    return bool(months) and 2 * len(times) > len(texts)


def _is_time(text: str) -> bool:
    return bool(month_of_day(text) or quarter_month(text)) or is_standing(text)


def lines_of_row(row: _Row) -> tuple[Line, ...]:
    """Return the lines of a row, those of merged cells once."""
    return tuple(line for cell in row if cell and not cell.is_repeated for line in cell.lines)
