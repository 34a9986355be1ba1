"""Rows under keys written to a file as they come, however many: CSV, JSON a line each (JSONL), a
workbook of Excel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import BinaryIO

from lxplan.listing.row_keys import RowKey
from lxplan.listing.row_workbook import write_workbook
from lxplan.listing.table_of_values import Value, words
from lxplan.listing.text_formats import harmless, plain
from lxplan.named_tuple import NamedTuple


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


def _header_of_csv(keys: Sequence[RowKey]) -> bytes:
    from io import BytesIO

    header = BytesIO()
    write_csv(header, keys, ())
    return header.getvalue()


def _first_key(keys: Sequence[RowKey]) -> bytes:
    return f'{{"{keys[0].key}": '.encode()


class RowFile(NamedTuple):
    """A kind of file for rows: how it is written, and with which bytes such a file begins.

    None stands for a kind that people go on working in: a package to be stamped.
    """

    write: Callable[[BinaryIO, Sequence[RowKey], Iterable[Sequence[Value]]], None]
    beginning: Callable[[Sequence[RowKey]], bytes] | None


ROW_FILES: dict[str, RowFile] = {
    ".csv": RowFile(write_csv, _header_of_csv),
    ".jsonl": RowFile(write_jsonl, _first_key),
    ".xlsx": RowFile(write_workbook, None),
}
"""Every kind of file for rows by its ending; a new one is one function and one line here."""
