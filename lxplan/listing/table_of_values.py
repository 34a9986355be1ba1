"""What is listed: a title, columns, and rows of plain values, before anyone decides how it is
shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from lxplan.named_tuple import NamedTuple
from lxplan.plan.declaration import Printed
from lxplan.plan.values import format_date
from lxplan.vietnamese.typed_days import runs, short_span

Value: TypeAlias = "Printed | int | date | tuple[date, ...] | None"
"""One cell; a tuple is a list of names or days, a mapping has a text for each name, None is
empty."""


SUMS = "Tổng cộng"
"""What the last row of sums is called."""


CHANGE = "thay_doi"
"""The column by whose words a person tells which rows are left out of sums."""


def words(value: Value, separator: str = "; ") -> str:
    """Return a cell as text: dates as `dd/mm/yyyy`, days in a row as `01-20/12/2018`, what a list
    holds joined by `separator`, nothing for None.
    """
    if value is None:
        return ""
    if isinstance(value, tuple):
        return separator.join(_items(value))
    if isinstance(value, Mapping):
        return separator.join(f"{name}: {words(each, ', ')}" for name, each in value.items())
    if isinstance(value, date):
        return format_date(value)
    return str(value)


def _items(values: tuple[Printed, ...] | tuple[date, ...]) -> Iterator[str]:
    if values and isinstance(values[0], date):
        days = [day for day in values if isinstance(day, date)]
        yield from (short_span(first, last) for first, last in runs(days))
        return
    yield from (words(each, ", ") for each in values)


def prose(value: Value) -> str:
    """Return a cell as a person reads it on a terminal."""
    return words(value, ", ")


class ListColumn(NamedTuple):
    """One column of a listing.

    `key` is its name in JSON (the plan file's own key where there is one), `heading` its title
    elsewhere. `data` columns make up CSV, JSON and tab-separated lines, the same for every plan;
    `screen` columns make up the table, where a column without any value is left out unless
    `always`. What JSON has in one object stands in several columns elsewhere: the object is not in
    `lines`, and they are not in `objects`.
    """

    key: str
    heading: str
    data: bool = True
    screen: bool = True
    always: bool = False
    show: Callable[[Value], str] = prose
    objects: bool = True
    lines: bool = True


class Listing(NamedTuple):
    """Rows under their columns; `nothing` is the Vietnamese sentence for when there are none.

    `parts` are headings in a table, each by the number (from 0) of the row that it stands above.
    `sums` are the keys of the columns that a file sums up in a last row; the rows whose numbers
    (from 0) are in `uncounted` are left out there.
    """

    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    nothing: str
    parts: Mapping[int, str] = MappingProxyType({})
    sums: tuple[str, ...] = ()
    uncounted: frozenset[int] = frozenset()

    @property
    def subject(self) -> str:
        """The title without its count: `Tháng 02/2019`, `Hội Nông dân`."""
        return self.title.rpartition(": ")[0] or self.title

    @property
    def records(self) -> list[dict[str, Value]]:
        """The rows as mappings from the keys of the data columns to values."""
        return [
            {
                column.key: value
                for column, value in zip(self.columns, row, strict=True)
                if column.data and column.objects
            }
            for row in self.rows
        ]

    @property
    def line_columns(self) -> list[tuple[ListColumn, list[Value]]]:
        """The columns of CSV, Excel and tab-separated lines, each with its cells."""
        placed = (
            (place, column)
            for place, column in enumerate(self.columns)
            if column.data and column.lines
        )
        return [(column, [row[place] for row in self.rows]) for place, column in placed]

    def sums_of(self, columns: Sequence[tuple[ListColumn, list[Value]]]) -> dict[int, int]:
        """Return the sum of each of `columns` that is summed and has numbers, by its place."""
        return {
            place: sum(numbers)
            for place, (column, values) in enumerate(columns)
            if column.key in self.sums
            for numbers in (self._counted(values),)
            if numbers
        }

    def _counted(self, values: Sequence[Value]) -> list[int]:
        counted = (value for row, value in enumerate(values) if row not in self.uncounted)
        return [value for value in counted if isinstance(value, int)]

    @property
    def screen_columns(self) -> list[tuple[ListColumn, list[str]]]:
        """The columns that a table shows, each with the text of its cells."""
        shown = []
        for place, column in enumerate(self.columns):
            cells = [column.show(row[place]) for row in self.rows]
            if column.screen and (column.always or any(cells)):
                shown.append((column, cells))
        return shown


class Screen(NamedTuple):
    """Where a table is shown: its width in columns, and whether it takes colours."""

    width: int = 80
    color: bool = False
