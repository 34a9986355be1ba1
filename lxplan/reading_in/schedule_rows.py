"""The rows of a schedule: under which month each stands, and what its cells are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.blocks import Cell, Line, Table
from lxplan.reading_in.months_typed import (
    TypedMonth,
    is_standing,
    is_within_month,
    month_of_day,
    quarter_month,
    quarter_words,
    typed_month,
    words_for_time,
)
from lxplan.reading_in.schedule_columns import WHEN, Column, columns_of
from lxplan.reading_in.schedule_totals import Total, total_of
from lxplan.reading_in.typed_numbers import point

_WHEN_KEYS = ("thang", "ngay", WHEN)
"""Columns that say the month, the first that a table has before the others."""


class Row(NamedTuple):
    """One activity as it is typed.

    `month` is None where none is said for it; `when` has the words of a column of times. `above`
    are lines that stand across the table before it, `month_lines` those that said its month first.
    A month without any activity is a row without cells.
    """

    cells: Mapping[str, Cell]
    month: TypedMonth | None = None
    when: str = ""
    above: tuple[Line, ...] = ()
    month_lines: tuple[Line, ...] = ()
    is_standing: bool = False


class Rows(NamedTuple):
    """What a table holds as a schedule: its columns, rows, the lines of its head, lines that are no
    row, and the rows that sum up.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head: tuple[Line, ...] = ()
    left: tuple[Line, ...] = ()
    totals: tuple[Total, ...] = ()

    def under(self, *heading: Line) -> Rows:
        """Return the rows with a heading of their month, which stands above the first."""
        first, *others = self.rows
        first = first._replace(month_lines=(*heading, *first.month_lines))
        return self._replace(rows=(first, *others))

    def going_on(self) -> Rows:
        """Return the rows of a table that goes on with another: its head is said above its first
        row.
        """
        if not self.head:
            return self
        words = " | ".join(line.text for line in self.head)
        return self.under(self.head[0]._replace(text=words))._replace(head=())

    @property
    def says_when(self) -> bool:
        """Whether any row has a month or a standing time: else the table is no schedule."""
        return any(row.cells and (row.month is not None or row.is_standing) for row in self.rows)


def lines_above(table: Table) -> tuple[int, tuple[Column, ...]]:
    """Return the place of the head row of a table, and its columns; the columns are empty where no
    row is a head.
    """
    for place, row in enumerate(table.rows[:12]):
        columns = columns_of(row)
        if columns:
            return place, columns
    return 0, ()


def read_rows(
    table: Table, before: Rows | None = None, month: TypedMonth | None = None
) -> Rows | None:
    """Return the rows of a table; None where it is no schedule.

    A table without a head goes on with the columns of the one `before` where it has as many;
    `month` is what a heading above it says.
    """
    place, columns = lines_above(table)
    if columns:
        head = tuple(line for row in table.rows[: place + 1] for line in _lines(row))
        rows = table.rows[place + 1 :]
    elif before is not None and _goes_on(table, before):
        columns, head, rows = before.columns, (), table.rows
        month = month or next((row.month for row in reversed(before.rows) if row.month), None)
    else:
        return None
    walk = _Walk(columns, month)
    found = tuple(walk.rows(rows))
    left = (*walk.left, *walk.across)
    read = Rows(columns, found, (*head, *walk.heads), left, tuple(walk.totals))
    return read if read.says_when else None


def _goes_on(table: Table, before: Rows) -> bool:
    last = max(column.place for column in before.columns)
    return any(len(row) == last + 1 for row in table.rows)


class _Walk:
    """A walk down the rows, which remembers the month that they stand under."""

    def __init__(self, columns: Sequence[Column], month: TypedMonth | None) -> None:
        self._by_place = {column.place: column for column in columns}
        self._when = next(
            (column for key in _WHEN_KEYS for column in columns if column.key == key), None
        )
        self._month = month
        self._standing = words_for_time(month.rest) or quarter_words(month.rest) if month else ""
        self._is_headed = month is not None
        self._month_lines: tuple[Line, ...] = ()
        self.across: list[Line] = []
        self.heads: list[Line] = []
        self.left: list[Line] = []
        self.totals: list[Total] = []

    def rows(self, rows: Sequence[Sequence[Cell | None]]) -> Iterator[Row]:
        for row in rows:
            lines = _lines(row)
            if not lines:
                continue
            total = total_of(row)
            if columns_of(row):
                self.heads += lines
            elif total is not None:
                self.totals.append(total)
            elif self._is_across(row):
                yield from self._take_heading(lines)
            else:
                yield from self._row(row, lines)

    def _is_across(self, row: Sequence[Cell | None]) -> bool:
        """Tell whether a row says one thing for those below it: a month, or a heading over all
        columns.
        """
        filled = [place for place, cell in enumerate(row) if cell and cell.lines]
        if len(filled) != 1:
            return False
        cell = row[filled[0]]
        assert cell is not None
        alone = self._by_place.get(filled[0])
        says_month = typed_month(cell.text) is not None or is_standing(cell.text)
        if alone is not None and alone.key == "noi_dung" and filled[0]:
            return (
                bool(says_month) and len(cell.text) < len("Tháng 10 năm 2018: …") and row[0] is None
            )
        is_wide = sum(each is None for each in row) >= len(row) - 1 and len(row) > 1
        return is_wide or (says_month and len(cell.text) < 80)

    def _take_heading(self, lines: tuple[Line, ...]) -> Iterator[Row]:
        """Note the month of the rows below; it is a month of the plan also where none are."""
        text = " ".join(line.text for line in lines)
        if is_standing(text):
            self._month, self._standing = None, text
        elif typed_month(text) is not None:
            self._month, self._standing = typed_month(text), words_for_time(text)
            self._is_headed = True
            yield Row({}, self._month, month_lines=(*self._month_lines, *lines))
            self._month_lines = ()
            return
        else:
            self.across += lines
            return
        self._month_lines = (*self._month_lines, *lines)

    def _row(self, row: Sequence[Cell | None], lines: tuple[Line, ...]) -> Iterator[Row]:
        cells = {
            self._by_place[place].key: cell
            for place, cell in enumerate(row)
            if cell is not None and cell.lines and place in self._by_place
        }
        beyond = [
            cell
            for place, cell in enumerate(row)
            if cell and cell.lines and place not in self._by_place
        ]
        content = cells.get("noi_dung")
        if content is None and not self._says_month(cells):
            self.left += lines
            return
        when = self._take_month(cells)
        if content is None and self._when is not None and set(cells) <= {"stt", self._when.key}:
            yield Row({}, self._month, when, month_lines=self._month_lines)
            self._month_lines = ()
            return
        if content is None:
            self.left += [line for line in lines if line not in self._month_lines]
            return
        above = (*self.across, *(line for cell in beyond for line in cell.lines))
        self.across = []
        for part in _parted(cells):
            yield Row(
                part, self._month, when, above, self._month_lines, is_standing(self._standing)
            )
            above, self._month_lines = (), ()

    def _says_month(self, cells: Mapping[str, Cell]) -> bool:
        cell = cells.get(self._when.key) if self._when else None
        return cell is not None and typed_month(" ".join(cell.text.split())) is not None

    def _take_month(self, cells: Mapping[str, Cell]) -> str:
        """Note the month that a row says, and return its words for a time."""
        cell = cells.get(self._when.key) if self._when else None
        words = " ".join(cell.text.split()) if cell else ""
        if not words:
            return self._standing
        is_month = self._when is not None and self._when.key == "thang"
        month = typed_month(words) if is_month else month_of_day(words)
        month = month or quarter_month(words)
        if month is not None:
            if cell is not None and not cell.is_repeated:
                self._month_lines = (*self._month_lines, *cell.lines)
            is_same = self._month is not None and self._month.number == month.number
            self._is_headed = self._is_headed and is_same
            self._month, self._standing = month, words_for_time(words)
            return self._standing or words
        if is_month or not self._goes_on(words) or is_standing(words):
            if cell is not None and not cell.is_repeated:
                self._month_lines = (*self._month_lines, *cell.lines)
            self._month, self._standing = None, words
        elif self._is_headed and self._standing:
            return f"{self._standing}: {words}"  # some time in the months of the heading
        return words

    def _goes_on(self, words: str) -> bool:
        """Tell whether a time is of the month above: a heading's, or one that it is only a part of."""
        return self._month is not None and (self._is_headed or is_within_month(words))


def _parted(cells: Mapping[str, Cell]) -> Iterator[Mapping[str, Cell]]:
    """Take a row apart whose content is several points, where every other cell has one for each, or
    none.
    """
    content = cells["noi_dung"].lines
    others = {
        key: cell for key, cell in cells.items() if key not in ("noi_dung", "stt", *_WHEN_KEYS)
    }
    are_points = len(content) > 1 and all((point(line.text) or (0,))[0] == 1 for line in content)
    if not are_points or any(len(cell.lines) != len(content) for cell in others.values()):
        yield cells
        return
    for place, line in enumerate(content):
        own = {key: Cell((cell.lines[place],)) for key, cell in others.items()}
        kept = {key: cell for key, cell in cells.items() if key in _WHEN_KEYS}
        yield {**kept, **own, "noi_dung": Cell((line,))}


def _lines(row: Sequence[Cell | None]) -> tuple[Line, ...]:
    return tuple(line for cell in row if cell and not cell.is_repeated for line in cell.lines)
