"""Rows under keys written to a file as they come, however many: CSV, JSON a line each (JSONL), a
workbook of Excel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO

from lxplan.failures import Failure
from lxplan.listing.table_of_values import Value, words
from lxplan.listing.text_formats import harmless, plain
from lxplan.named_tuple import NamedTuple

_MOST_LINES = 1_048_576
"""What a sheet of Excel holds (support.microsoft.com, "Excel specifications and limits")."""

_WIDEST = 40
"""Characters: a wider column leaves the others no room on a screen."""


class RowKey(NamedTuple):
    """A column of rows: its key, which is its heading too, and how wide it stands in Excel, in
    characters.
    """

    key: str
    width: int = 12


def write_csv(file: BinaryIO, keys: Sequence[RowKey], rows: Iterable[Sequence[Value]]) -> None:
    """Write CSV that Excel opens with Vietnamese intact, as `text_formats.as_csv` does: UTF-8 with a
    byte order mark, lines end in CRLF, no text is a formula.
    """
    import csv
    import io

    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([each.key for each in keys])
        writer.writerows([harmless(words(value)) for value in row] for row in rows)
        text.flush()
    finally:  # else the file is closed with it, which is not ours
        text.detach()


def write_jsonl(file: BinaryIO, keys: Sequence[RowKey], rows: Iterable[Sequence[Value]]) -> None:
    """Write an object of JSON a line, in UTF-8: numbers as numbers, days as `dd/mm/yyyy`, what is not
    known as null.
    """
    import json

    names = [each.key for each in keys]
    for row in rows:
        record = {name: plain(value) for name, value in zip(names, row, strict=True)}
        file.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")


def write_workbook(file: BinaryIO, keys: Sequence[RowKey], rows: Iterable[Sequence[Value]]) -> None:
    """Write a workbook of one sheet, its first line to filter by; a row is out of memory when the
    next one comes.

    Raises `Failure` for more rows than a sheet holds, and for a text longer than a cell does.
    """
    from xlsxwriter import Workbook

    from lxplan.listing.workbook import CREATED, Looks, header_format, write_cell

    workbook = Workbook(file, {"constant_memory": True})
    workbook.set_properties({"created": CREATED})
    sheet = workbook.add_worksheet("lxplan")
    looks, header, last = Looks.of(workbook, wraps=False), header_format(workbook), 0
    try:
        for place, each in enumerate(keys):
            sheet.set_column(place, place, min(each.width, _WIDEST))
            sheet.write_string(0, place, each.key, header)
        for last, row in enumerate(_at_most(_MOST_LINES - 1, rows), 1):
            for place, (each, value) in enumerate(zip(keys, row, strict=True)):
                if value is not None:
                    write_cell(sheet, last, place, value, each.key, looks)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(keys) - 1)
    finally:  # else its rows would stay behind in a file of the system's
        workbook.close()


def _at_most(most: int, rows: Iterable[Sequence[Value]]) -> Iterator[Sequence[Value]]:
    for number, row in enumerate(rows, 1):
        if number > most:
            raise Failure(f"nhiều hơn {most} dòng, Excel không chứa được; ghi ra .csv.")
        yield row


def _header_of_csv(keys: Sequence[RowKey]) -> bytes:
    from io import BytesIO

    header = BytesIO()
    write_csv(header, keys, ())
    return header.getvalue()


def _first_key(keys: Sequence[RowKey]) -> bytes:
    return f'{{"{keys[0].key}": '.encode()


class RowFile(NamedTuple):
    """A kind of file for rows: how it is written, and with which bytes such a file begins.

    None stands for a kind that people go on working in.
    """

    write: Callable[[BinaryIO, Sequence[RowKey], Iterable[Sequence[Value]]], None]
    beginning: Callable[[Sequence[RowKey]], bytes] | None


ROW_FILES: dict[str, RowFile] = {
    ".csv": RowFile(write_csv, _header_of_csv),
    ".jsonl": RowFile(write_jsonl, _first_key),
    ".xlsx": RowFile(write_workbook, None),
}
"""Every kind of file for rows by its ending; a new one is one function and one line here."""
