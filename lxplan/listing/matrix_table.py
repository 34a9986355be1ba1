"""A matrix on a terminal: months side by side, numbers shaded, and in bands below each other where
the screen is narrow.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lxplan.listing.column_widths import least_width, natural_width
from lxplan.listing.matrix import Matrix, MatrixRow
from lxplan.listing.table_of_values import SUMS, Screen
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Month
from lxplan.plan.agenda import STANDING

if TYPE_CHECKING:
    from rich.text import Text

_GAP = 1
_WIDEST_CELL = 4
_LEAST_NAME = 16
_LEAST_SCREEN = 40
_NONE = "·"
_STYLES = (
    "dim",
    "black on color(194)",
    "black on color(150)",
    "black on color(107)",
    "bold white on color(28)",
)
"""How numbers look by their shade: greens that read on a dark and on a light screen, for they bring
their own ground."""

_SHORT_TOTAL, _SHORT_STANDING = "Tổng", "TX"


class _Band(NamedTuple):
    """Months that stand side by side, by their places, and the widths of a name and of a number."""

    places: range
    name: int
    cell: int

    @property
    def width(self) -> int:
        """How wide a line of it is."""
        return self.name + len(self.places) * (_GAP + self.cell) + _GAP + len(_SHORT_TOTAL)


def draw(matrix: Matrix, screen: Screen) -> str:
    """Return a matrix as text for a terminal, no line longer than it is wide (40 columns at
    least).
    """
    from rich.console import Console

    target = io.StringIO()
    width = max(screen.width, _LEAST_SCREEN)
    console = Console(
        file=target,
        width=width,
        color_system="256" if screen.color else None,
        force_terminal=screen.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(matrix.title, style="bold")
    for band in _bands(matrix, width):
        for line in _lines(matrix, band):
            console.print(line, soft_wrap=True)
    for note in _notes(matrix):
        console.print(note)
    return "".join(f"{line.rstrip()}\n" for line in target.getvalue().splitlines())


def _bands(matrix: Matrix, width: int) -> Iterator[_Band]:
    """Return the bands, as even as can be where one is too wide."""
    names = [matrix.heading, *(row.name for row in (*matrix.rows, matrix.total))]
    natural, least = natural_width(names), max(_LEAST_NAME, least_width(names))
    number = max(2, *(len(str(count)) for count in matrix.total.counts))
    room = width - _GAP - len(_SHORT_TOTAL)
    count = len(matrix.months)
    most = max((room - min(natural, least)) // (number + _GAP), 1)
    size = -(-count // -(-count // most))
    cell = min(max(number, (room - natural) // size - _GAP), max(number, _WIDEST_CELL))
    name = min(natural, room - size * (cell + _GAP))
    for first in range(0, count, size):
        yield _Band(range(first, min(first + size, count)), name, cell)


def _lines(matrix: Matrix, band: _Band) -> Iterator[Text]:
    from rich.text import Text

    months = [matrix.months[place] for place in band.places]
    years = [f"{month.year % 100:02}" if month else "" for month in months]
    yield _line(matrix.heading, _headings(months), _SHORT_TOTAL, band, "bold")
    if _are_called_alike(matrix.months):
        yield _line("", years, "", band, "bold")
    yield Text("─" * band.width)
    for row in matrix.rows:
        yield from _row_lines(matrix, row, band)
    yield Text("─" * band.width)
    sums = [str(matrix.total.counts[place] or _NONE) for place in band.places]
    yield _line(SUMS, sums, str(matrix.total.total), band, "bold")


def _row_lines(matrix: Matrix, row: MatrixRow, band: _Band) -> Iterator[Text]:
    """Return a row's lines: the numbers stand beside the first line of its name."""
    from textwrap import wrap

    from rich.text import Text

    first, *rest = wrap(row.name, band.name) or [""]
    line = Text(_filled(first, band.name))
    for place in band.places:
        count = row.counts[place]
        line.append(" " * _GAP)
        line.append(str(count or _NONE).rjust(band.cell), _STYLES[matrix.shade(count)])
    line.append(str(row.total).rjust(_GAP + len(_SHORT_TOTAL)))
    yield line
    for more in rest:
        yield Text(f"  {more}" if len(more) + 2 <= band.name else more)


def _line(name: str, cells: Sequence[str], total: str, band: _Band, style: str) -> Text:
    from rich.text import Text

    numbers = "".join(cell.rjust(_GAP + band.cell) for cell in cells)
    return Text(
        f"{_filled(name, band.name)}{numbers}{total.rjust(_GAP + len(_SHORT_TOTAL))}", style
    )


def _filled(text: str, width: int) -> str:
    return text + " " * max(width - natural_width([text]), 0)


def _headings(months: Sequence[Month | None]) -> list[str]:
    return [f"{month.number:02}" if month else _SHORT_STANDING for month in months]


def _are_called_alike(months: Sequence[Month | None]) -> bool:
    """Tell whether two months have one number, so that their years must stand below."""
    numbers = [month.number for month in months if month]
    return len(set(numbers)) < len(numbers)


def _notes(matrix: Matrix) -> Iterator[str]:
    if None in matrix.months:
        yield f"{_SHORT_STANDING}: {STANDING.lower()}, không thuộc tháng nào."
    if sum(row.total for row in matrix.rows) > matrix.total.total:
        yield f"{SUMS} tính mỗi hoạt động một lần, dù có ở nhiều dòng."
    if matrix.empty:
        yield f"Tháng chưa có hoạt động: {', '.join(map(str, matrix.empty))}."
