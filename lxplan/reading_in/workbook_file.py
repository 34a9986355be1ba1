"""An Excel file to blocks: every sheet, merged cells, dates and numbers as they are seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from lxplan.failures import Failure
from lxplan.reading_in.blocks import Block
from lxplan.reading_in.grid import blocks_of, is_too_large
from lxplan.reading_in.package_limits import MOST_LINES, broken, open_package, read_part

_TOO_LARGE = "bảng Excel có quá nhiều ô, không phải một bản kế hoạch; chép riêng phần kế hoạch sang tệp mới rồi chạy lại."

_MOST_VALUES = 2 * MOST_LINES
"""Cells with a value in one sheet, hidden ones too."""


def read_workbook(data: bytes) -> list[Block]:
    """Return the blocks of an XLSX file; raises `Failure` where it cannot be read."""
    package = open_package(data)
    for name in package.namelist():
        if name.startswith("xl/") and name.endswith(".xml"):
            part = read_part(package, name) or b""
            _refuse_wide(part)
            # openpyxl takes a second for so many.
            if len(re.findall(rb"<(?:\w+:)?(?:v|is)[\s>]", part)) > _MOST_VALUES:
                raise Failure(_TOO_LARGE)
    package.close()
    return [*_blocks(_opened(data))]


def _refuse_wide(part: bytes) -> None:
    """Refuse a sheet whose cells reach far, for openpyxl makes every cell of a merged range."""
    for match in re.finditer(rb"<(?:\w+:)?mergeCell\s[^>]*ref=.([A-Z]+)(\d+):([A-Z]+)(\d+)", part):
        rows = int(match[4]) - int(match[2]) + 1
        if is_too_large(rows, _column(match[3]) - _column(match[1]) + 1):
            raise Failure(_TOO_LARGE)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _opened(data: bytes) -> Any:
    import warnings

    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that are of no matter here
        try:
            return openpyxl.load_workbook(BytesIO(data), data_only=True, keep_links=False)
        except Exception as error:  # openpyxl raises what its parsers raise
            raise broken() from error


def _blocks(workbook: Any) -> Iterator[Block]:
    sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    for sheet in sheets:
        if is_too_large(sheet.max_row, sheet.max_column):
            raise Failure(_TOO_LARGE)
        place = f"trang {sheet.title}, " if len(sheets) > 1 else ""
        yield from blocks_of(_texts(sheet), place)


def _texts(sheet: Any) -> list[list[str | None]]:
    texts: list[list[str | None]] = [[_shown(cell) for cell in row] for row in sheet.iter_rows()]
    for merged in sheet.merged_cells.ranges:
        for row in range(merged.min_row - 1, min(merged.max_row, len(texts))):
            for column in range(merged.min_col, min(merged.max_col, len(texts[row]))):
                texts[row][column] = None
    return texts


def _shown(cell: Any) -> str:
    """Return a cell as a person sees it: a date by the parts that its number format shows."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, (datetime, date)):
        return _date(value, (cell.number_format or "").lower())
    if isinstance(value, time):
        return f"{value.hour}h{value.minute:02}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and "#,##0" in (cell.number_format or ""):
        return f"{value:,}".replace(",", ".")
    if isinstance(value, bool):
        return "có" if value else "không"
    return str(value)


def _date(value: date, form: str) -> str:
    if "d" not in form and "y" in form:
        return f"{value.month:02}/{value.year}"
    if "y" not in form and "d" in form:
        return f"{value.day:02}/{value.month:02}"
    return f"{value.day:02}/{value.month:02}/{value.year}"
