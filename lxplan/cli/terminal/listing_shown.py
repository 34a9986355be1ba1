"""A listing on the terminal: a table for a person, lines or data for a program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lxplan.cli.terminal.streams import lower_first, say, takes_colours, width, write, write_data

if TYPE_CHECKING:
    from lxplan.listing import Listing
    from lxplan.listing.matrix import Matrix


def chosen_format(form: str | None) -> str:
    """Return the format that `--format` says, or (None) a table on a terminal and tab-separated
    elsewhere.
    """
    return form or ("table" if sys.stdout.isatty() else "tsv")


def show(listing: Listing, form: str | None, separator: str = ",") -> None:
    """Print a listing as `--format` says, or (None) as a table on a terminal and tab-separated
    elsewhere; `separator` stands between the cells of CSV.

    That it is empty is said to the person also where only a header goes to a program.
    """
    from lxplan.listing import Screen, as_text

    chosen = chosen_format(form)
    if not listing.rows and chosen != "table":
        say(lower_first(listing.nothing))
    if chosen in ("csv", "json"):
        write_data(as_text(listing, chosen, separator=separator))
    else:
        write(as_text(listing, chosen, Screen(width(), takes_colours(sys.stdout))))


def show_matrix(matrix: Matrix, form: str | None, separator: str = ",") -> None:
    """Print the numbers of activities as `show` prints a listing, on a terminal shaded."""
    from lxplan.listing import Screen
    from lxplan.listing.matrix import as_listing

    if chosen_format(form) != "table":
        show(as_listing(matrix), form, separator)
        return
    from lxplan.listing.matrix_table import draw

    write(draw(matrix, Screen(width(), takes_colours(sys.stdout))))
