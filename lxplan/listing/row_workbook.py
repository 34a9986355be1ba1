"""Rows to a workbook of Excel as they come: the sheet's lines are written here, one by one; all else
of the file is made by the library, for a sheet that has none.

A library that makes a cell at a time takes as long for the rows as reading their plans does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import BinaryIO

from lxplan.failures import Failure
from lxplan.listing.row_keys import RowKey
from lxplan.listing.table_of_values import Value, words
from lxplan.listing.workbook import CREATED, Looks, fitting, header_format, is_day, is_number
from lxplan.named_tuple import NamedTuple

_MOST_LINES = 1_048_576
"""What a sheet of Excel holds (support.microsoft.com, "Excel specifications and limits")."""

_WIDEST = 40
"""Characters: a wider column leaves the others no room on a screen."""

_SHEET = "xl/worksheets/sheet1.xml"
_DIMENSION = rb'<dimension ref="[^"]*"/>'
_MODEL = rb'<row r="2".*?</row>'
_DAY_ZERO = date(1899, 12, 30)
_LEAP_DAY_OF_EXCEL = date(1900, 3, 1)
"""Excel has a 29 February in 1900: days before this one count one less."""
_PIECE = 1 << 20


class _Styles(NamedTuple):
    """The numbers that the looks of texts, days and numbers have in the file."""

    text: str
    day: str
    number: str


def write_workbook(file: BinaryIO, keys: Sequence[RowKey], rows: Iterable[Sequence[Value]]) -> None:
    """Write a workbook of one sheet, its first line to filter by; a row is out of memory when the
    next ones come. Its parts are not compressed.

    Raises `Failure` for more rows than a sheet holds, and for a text longer than a cell does.
    """
    from zipfile import ZipFile

    model = _frame(keys, 1)[_SHEET]
    head, _, _ = re.sub(_DIMENSION, b"", model).partition(_line(model))
    last = 0
    with ZipFile(file, "w") as archive:
        with archive.open(_SHEET, "w", force_zip64=True) as sheet:
            sheet.write(head)
            for line in _lines(keys, rows, _styles(model)):
                sheet.write(line)
                last += 1
            frame = _frame(keys, last)
            tail = frame.pop(_SHEET)
            sheet.write(tail.partition(_line(tail))[2])
        for name, part in frame.items():
            archive.writestr(name, part)


def _line(sheet: bytes) -> bytes:
    found = re.search(_MODEL, sheet)
    assert found is not None
    return found[0]


def _styles(sheet: bytes) -> _Styles:
    return _Styles(*(number.decode() for number in re.findall(rb' s="(\d+)"', _line(sheet))))


def _frame(keys: Sequence[RowKey], last: int) -> dict[str, bytes]:
    """Return the parts of a workbook whose first line is filtered down to the line `last` (from 0),
    with one line below it: a cell for each of the looks.
    """
    from io import BytesIO
    from zipfile import ZipFile

    from xlsxwriter import Workbook

    made = BytesIO()
    workbook = Workbook(made, {"constant_memory": True})
    workbook.set_properties({"created": CREATED})
    sheet = workbook.add_worksheet("lxplan")
    header = header_format(workbook)
    for place, each in enumerate(keys):
        sheet.set_column(place, place, min(each.width, _WIDEST))
        sheet.write_string(0, place, each.key, header)
    for place, look in enumerate(Looks.of(workbook, wraps=False)):
        sheet.write_blank(1, place, None, look)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(keys) - 1)
    workbook.close()
    with ZipFile(made) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _lines(
    keys: Sequence[RowKey], rows: Iterable[Sequence[Value]], styles: _Styles
) -> Iterator[bytes]:
    """Return the sheet's lines from the second on."""
    from xlsxwriter.utility import xl_col_to_name

    columns = [(xl_col_to_name(place), each.key) for place, each in enumerate(keys)]
    for number, row in enumerate(rows, 2):
        if number > _MOST_LINES:
            raise Failure(f"nhiều hơn {_MOST_LINES - 1} dòng, Excel không chứa được; ghi ra .csv.")
        cells = (
            _cell(f"{column}{number}", value, key, styles)
            for (column, key), value in zip(columns, row, strict=True)
            if value is not None
        )
        yield f'<row r="{number}">{"".join(cells)}</row>'.encode()


def _cell(place: str, value: Value, key: str, styles: _Styles) -> str:
    """Return a cell: days as days, numbers as numbers, a text never as a formula."""
    if is_number(value):
        return f'<c r="{place}" s="{styles.number}"><v>{value}</v></c>'
    if is_day(value):
        return f'<c r="{place}" s="{styles.day}"><v>{_serial(value)}</v></c>'
    text = fitting(words(value), key)
    if not text:
        return f'<c r="{place}" s="{styles.text}"/>'
    kept = "" if text == text.strip() else ' xml:space="preserve"'
    return (
        f'<c r="{place}" s="{styles.text}" t="inlineStr"><is><t{kept}>{_escaped(text)}</t></is></c>'
    )


def _serial(day: date) -> int:
    return (day - _DAY_ZERO).days - (day < _LEAP_DAY_OF_EXCEL)


def _escaped(text: str) -> str:
    """Return a text for XML; `_x0041_`, which Excel would read as a letter, with its first sign as
    such a code.
    """
    if "_x" in text:
        text = re.sub("_(?=x[0-9a-fA-F]{4}_)", "_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
