"""Rows to text: one small function for each format, under the name that `--format` takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from lxplan.listing.table_of_values import SUMS, Listing, Screen, Value, words

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""As OWASP lists them; the last four are those of full width, which Excel takes for the others."""


def as_tsv(listing: Listing, _screen: Screen) -> str:
    """Return a header and one line for each row, cells separated by tabs; a line end or tab in a
    cell becomes a space.
    """
    return "".join(
        "\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in _lines(listing)
    )


def as_tsv_file(listing: Listing) -> str:
    """Return `as_tsv` for a file, which a spreadsheet may open: guarded as `as_csv` is. Programs that
    read a pipe get the texts as they are.
    """
    return "".join(
        "\t".join(harmless(" ".join(cell.split())) for cell in line) + "\n"
        for line in _lines(listing)
    )


SEPARATORS = (",", ";")
"""What may stand between the cells of CSV; the first is the one of RFC 4180, the second that of
Excel where numbers are written with a comma, as Vietnamese settings do."""


def as_csv(listing: Listing, _screen: Screen, separator: str = SEPARATORS[0]) -> str:
    """Return CSV that Excel opens with Vietnamese intact: a byte order mark, then a header and rows
    that end in CRLF; `separator` is one of `SEPARATORS`.

    A text that begins with `=`, `+`, `-` or `@` gets an apostrophe before it: Excel would compute
    it otherwise, or run it (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    import csv
    import io

    target = io.StringIO()
    csv.writer(target, delimiter=separator, lineterminator="\r\n").writerows(
        [harmless(cell) for cell in line] for line in _lines(listing)
    )
    return "\ufeff" + target.getvalue()


def as_json(listing: Listing, _screen: Screen) -> str:
    """Return a JSON array with an object for each row: the plan file's keys, lists as arrays, dates
    as `dd/mm/yyyy`.
    """
    import json

    records = [{key: plain(value) for key, value in record.items()} for record in listing.records]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def as_table(listing: Listing, screen: Screen) -> str:
    """Return a table no wider than the screen, or a block of lines for each row where a table would
    not fit.
    """
    from lxplan.listing.terminal_table import draw  # rich: paid for by tables only

    return draw(listing, screen)


FORMATS: dict[str, Callable[[Listing, Screen], str]] = {
    "table": as_table,
    "tsv": as_tsv,
    "csv": as_csv,
    "json": as_json,
}
"""Every format by its name; a new one is one function and one line here."""


def as_text(
    listing: Listing,
    form: str,
    screen: Screen | None = None,
    separator: str = SEPARATORS[0],
) -> str:
    """Return the listing in the format `form`, one of `FORMATS`; `screen` matters to a table only,
    `separator` to CSV only.
    """
    if form == "csv":
        return as_csv(listing, screen or Screen(), separator)
    return FORMATS[form](listing, screen or Screen())


def _lines(listing: Listing) -> list[list[str]]:
    columns = listing.line_columns
    rows = [[words(cells[number]) for _, cells in columns] for number in range(len(listing.rows))]
    sums = listing.sums_of(columns)
    if sums:
        last = [str(sums.get(place, "")) for place in range(len(columns))]
        rows.append([SUMS, *last[1:]])
    return [[column.heading for column, _ in columns], *rows]


def harmless(cell: str) -> str:
    """Return a text as a spreadsheet shows it, and never computes it: an apostrophe before what
    would begin a formula.
    """
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell


def plain(value: Value) -> object:
    """Return a cell as JSON has it: lists as arrays, dates as `dd/mm/yyyy`."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    return words(value) if isinstance(value, date) else value
