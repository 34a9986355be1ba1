"""A listing on a terminal: a table that folds and never cuts, or a block of lines for each row on a narrow one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lxplan.listing.listing import Column, Listing, Screen

if TYPE_CHECKING:
    from rich.console import Console

_PADDING = 2
_WIDEST_WORD = 16
_LEAST_PROSE = 14
"""A column of sentences is readable from this width on; one of short values from its longest word."""

_Cells = list[tuple[Column, list[str]]]


def draw(listing: Listing, screen: Screen) -> str:
    """Return the listing as text for a terminal; the sentence `nothing` when it has no rows."""
    from rich.console import Console

    if not listing.rows:
        return listing.nothing + "\n"
    console = Console(
        file=io.StringIO(),
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
    if sum(_least_width(column, texts) + _PADDING for column, texts in cells) <= screen.width:
        _table(console, cells)
    else:
        _blocks(console, cells)
    target = console.file
    assert isinstance(target, io.StringIO)
    return "".join(f"{line.rstrip()}\n" for line in target.getvalue().splitlines())


def _least_width(column: Column, texts: list[str]) -> int:
    from rich.cells import cell_len

    words = [word for text in (column.heading, *texts) for word in text.split()]
    longest = max((cell_len(word) for word in words), default=1)
    prose = max((cell_len(text) for text in texts), default=0) > _LEAST_PROSE
    return min(max(longest, _LEAST_PROSE if prose else 1), _WIDEST_WORD)


def _table(console: Console, cells: _Cells) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        box=box.HORIZONTALS, show_lines=_has_long(cells), padding=(0, 1, 0, 0), header_style="bold", pad_edge=False
    )
    for column, texts in cells:
        numbers = all(text.replace(".", "").isdigit() for text in texts if text)
        table.add_column(
            column.heading,
            justify="right" if numbers else "left",
            min_width=_least_width(column, texts),
            overflow="fold",
        )
    for row in zip(*(texts for _, texts in cells), strict=True):
        table.add_row(*(Text(text) for text in row))
    console.print(table)


def _has_long(cells: _Cells) -> bool:
    """Tell whether a cell may fold over lines: then a rule between the rows keeps them apart."""
    return any(len(text) > _LEAST_PROSE for column, texts in cells for text in texts if column.key != "ten")


def _blocks(console: Console, cells: _Cells) -> None:
    """Print each row as lines of heading and value, for more columns than the terminal has room for."""
    from rich.padding import Padding
    from rich.text import Text

    for row in zip(*(texts for _, texts in cells), strict=True):
        console.print()
        for (column, _), text in zip(cells, row, strict=True):
            if text:
                console.print(Padding(Text.assemble((f"{column.heading}: ", "bold"), text), (0, 0, 0, 0)))
