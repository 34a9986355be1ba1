"""A listing on a terminal: a table that folds and never cuts, or a block of lines for each row on a
narrow one.
"""

from __future__ import annotations

import io
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from lxplan.listing.column_widths import is_prose, least_width, natural_width, share
from lxplan.listing.table_of_values import ListColumn, Listing, Screen

if TYPE_CHECKING:
    from rich.console import Console

_EDGE = 1
_GAP = 2
"""What stands beside the table, and between two columns, in columns of the screen."""

_FEWEST = 5
"""Of so many rows one at least fills a column that the table has no room for without others: what
fewer say stands in lines below."""

_NUMBERS = ("thang", "stt")
"""What an activity is called by."""

_Cells = list[tuple[ListColumn, list[str]]]


def draw(listing: Listing, screen: Screen) -> str:
    """Return the listing as text for a terminal; the sentence `nothing` when it has no rows."""
    from rich.console import Console

    if not listing.rows:
        return listing.nothing + "\n"
    target = io.StringIO()
    console = Console(
        file=target,
        width=screen.width,
        color_system="standard" if screen.color else None,
        force_terminal=screen.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    cells = listing.screen_columns
    console.print(listing.title, style="bold")
    filled = _filled(cells)
    widths = _widths(cells, screen.width)
    if widths is not None or filled == cells:
        filled = cells
    else:
        widths = _widths(filled, screen.width)
    in_table = {column.key for column, _ in filled}
    for heading, part in _parts(cells, listing):
        if heading:
            console.print(heading, style="bold")
        if widths is None:
            _blocks(console, part)
        else:
            _table(console, [each for each in part if each[0].key in in_table], widths)
            _lines_below(console, part, in_table)
    return "".join(f"{line.rstrip()}\n" for line in target.getvalue().splitlines())


def _parts(cells: _Cells, listing: Listing) -> Iterator[tuple[str, _Cells]]:
    """Return the rows of each part of a listing under its heading; one part without a heading where
    it has none.
    """
    starts = sorted({0, *listing.parts})
    for start, end in zip(starts, [*starts[1:], len(listing.rows)], strict=True):
        if end > start:
            yield (
                listing.parts.get(start, ""),
                [(column, texts[start:end]) for column, texts in cells],
            )


def _widths(cells: _Cells, width: int) -> list[int] | None:
    columns = [[column.heading, *texts] for column, texts in cells]
    room = width - 2 * _EDGE - _GAP * (len(cells) - 1)
    return share(
        [least_width(texts) for texts in columns], [natural_width(texts) for texts in columns], room
    )


def _table(console: Console, cells: _Cells, widths: list[int]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    folds = any(is_prose(texts) and column.key != "ten" for column, texts in cells)
    table = Table(
        box=box.HORIZONTALS,
        show_lines=folds,  # a rule between rows of several lines each
        padding=(0, 1, 0, 0),
        pad_edge=False,
        header_style="bold",
    )
    for (column, texts), width in zip(cells, widths, strict=True):
        numbers = all(text.replace(".", "").isdigit() for text in texts if text)
        table.add_column(
            column.heading, justify="right" if numbers else "left", width=width, overflow="fold"
        )
    for row in _rows(cells):
        table.add_row(*(Text(text) for text in row))
    console.print(table)


def _filled(cells: _Cells) -> _Cells:
    """Return the columns in which enough rows say something."""
    return [
        (column, texts)
        for column, texts in cells
        if column.always or sum(map(bool, texts)) * _FEWEST >= len(texts)
    ]


def _lines_below(console: Console, cells: _Cells, in_table: Container[str]) -> None:
    """Print what the few rows say that fill a column which the table lacks, after their numbers."""
    from rich.text import Text

    numbers = [place for place, (column, _) in enumerate(cells) if column.key in _NUMBERS] or [0]
    for row in _rows(cells):
        said = [
            f"{column.heading}: {text}"
            for (column, _), text in zip(cells, row, strict=True)
            if text and column.key not in in_table
        ]
        if said:
            label = ", ".join(f"{cells[place][0].heading} {row[place]}" for place in numbers)
            console.print(Text.assemble((f"{label}: ", "bold"), "; ".join(said), overflow="fold"))


def _blocks(console: Console, cells: _Cells) -> None:
    """Print each row as lines of heading and value, for more columns than the terminal has room
    for.
    """
    from rich.text import Text

    for row in _rows(cells):
        console.print()
        for (column, _), text in zip(cells, row, strict=True):
            if text:
                console.print(Text.assemble((f"{column.heading}: ", "bold"), text, overflow="fold"))


def _rows(cells: _Cells) -> list[tuple[str, ...]]:
    return list(zip(*(texts for _, texts in cells), strict=True))
