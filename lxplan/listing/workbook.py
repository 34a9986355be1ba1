"""A listing to an Excel workbook: a table to filter and sort, set up to print on A4 paper."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeGuard

from lxplan.failures import Failure
from lxplan.listing.column_widths import least_width, natural_width, share
from lxplan.listing.table_of_values import CHANGE, SUMS, ListColumn, Listing, Value, words
from lxplan.named_tuple import NamedTuple
from lxplan.plan.marks import MOVED_HERE

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from lxplan.listing.matrix import Matrix

# What Excel allows (support.microsoft.com, "Excel specifications and limits").
_LONGEST_SHEET_NAME = 31
_LONGEST_TEXT = 32_767
_LARGEST_NUMBER = 10**15
_LONGEST_HEADER = 200
_FIRST_YEAR = 1900

_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_MATRIX_SHEET = "Tổng hợp"
_A4 = 9
_ROOM = 140
"""Characters that stand in a line of A4 paper lying down, between margins of 1.5 cm; more are
printed smaller."""

_PADDING = 1
"""Characters beside a text."""

_LINE = 16.0
_HIGHEST = 409.0
"""Points: the height of a line of text, and the greatest of a row."""

_MARGIN = 0.6
"""Inches: 1.5 cm."""

FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "border": 1}
CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - no moment, but a fixed entry where the format wants one

_Columns = list[tuple[ListColumn, list[Value]]]


def as_workbook(listing: Listing, author: str = "", matrix: Matrix | None = None) -> bytes:
    """Return an .xlsx file of the listing, the same bytes for the same listing; a `matrix` gets a
    sheet of its own.

    Columns are those of CSV without the ones that are empty throughout; dates are dates, numbers
    are numbers and a text is never a formula, but for the sums. Raises `Failure` for a text longer
    than a cell of Excel holds.
    """
    from io import BytesIO

    from xlsxwriter import Workbook

    target = BytesIO()
    workbook = Workbook(target, {"in_memory": True})
    workbook.set_properties({"title": listing.title, "author": author, "created": CREATED})
    _add_sheet(workbook, listing, _sheet_name(listing.subject))
    if matrix is not None:
        _add_matrix(workbook, matrix)
    workbook.close()
    return target.getvalue()


def _add_sheet(workbook: Workbook, listing: Listing, name: str) -> Worksheet:
    sheet = workbook.add_worksheet(name)
    columns = _columns(listing)
    _set_sizes(sheet, columns)
    _write_rows(workbook, sheet, columns)
    if listing.rows:
        _make_table(workbook, sheet, columns, len(listing.rows))
        _write_sums(workbook, sheet, columns, listing)
    else:
        _write_header(workbook, sheet, columns)
        sheet.write_string(1, 0, listing.nothing)
    _set_page(sheet, listing.title)
    return sheet


def _add_matrix(workbook: Workbook, matrix: Matrix) -> None:
    """Add a sheet of numbers, the greater the darker; the last row and column are totals."""
    from lxplan.listing.matrix import as_listing

    listing = as_listing(matrix)
    sheet = _add_sheet(workbook, listing, _MATRIX_SHEET)
    sheet.freeze_panes(1, 1)
    sheet.hide_zero()
    if matrix.rows:
        scale = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#63BE7B"}
        sheet.conditional_format(1, 1, len(matrix.rows), len(matrix.months), scale)


def _columns(listing: Listing) -> _Columns:
    return [
        (column, cells)
        for column, cells in listing.line_columns
        if column.always or any(map(words, cells))
    ]


def _sheet_name(subject: str) -> str:
    """Return `subject` as Excel takes it for a sheet: without seven signs, at most 31 characters of
    UTF-16, no apostrophe at either end, and not the one name that is Excel's own.
    """
    name = _NO_SHEET_NAME.sub("-", subject).strip("' ")
    while len(name.encode("utf-16-le")) > 2 * _LONGEST_SHEET_NAME:
        name = name[:-1].rstrip("' ")
    return "lxplan" if name.lower() in ("", "history") else name


def _set_sizes(sheet: Worksheet, columns: _Columns) -> None:
    """Set widths by content, and heights by the lines that texts then fold into: LibreOffice
    computes none itself.
    """
    texts = [
        [column.heading, *(column.show(value) for value in values)] for column, values in columns
    ]
    leasts = [least_width(cells) for cells in texts]
    room = max(_ROOM - _PADDING * len(columns), sum(leasts) * 6 // 5)
    widths = share(leasts, [natural_width(cells) for cells in texts], room) or leasts
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width + _PADDING)
    for line, cells in enumerate(zip(*texts, strict=True)):
        lines = max(_lines(cell, width) for cell, width in zip(cells, widths, strict=True))
        # The header has a line more, in which the buttons of the filter stand.
        sheet.set_row(line, min(_LINE * (lines + (line == 0)), _HIGHEST))


def _lines(text: str, width: int) -> int:
    from textwrap import wrap

    # Words are narrower than the digits that a width is counted in.
    return sum(max(len(wrap(line, width * 9 // 8)), 1) for line in text.splitlines()) or 1


def _write_rows(workbook: Workbook, sheet: Worksheet, columns: _Columns) -> None:
    looks = Looks.of(workbook, wraps=True)
    for place, (column, values) in enumerate(columns):
        for line, value in enumerate(values, 1):
            write_cell(sheet, line, place, value, column.heading, looks)


class Looks(NamedTuple):
    """How the cells of texts, days and numbers look."""

    text: Format
    day: Format
    number: Format

    @classmethod
    def of(cls, workbook: Workbook, *, wraps: bool) -> Looks:
        """Return the looks of a workbook's cells; texts fold in their cells where it `wraps`."""
        return cls(
            workbook.add_format({**FONT, "text_wrap": wraps}),
            workbook.add_format({**FONT, "num_format": "dd/mm/yyyy", "align": "center"}),
            workbook.add_format({**FONT, "num_format": "#,##0"}),
        )


def is_day(value: Value) -> TypeGuard[date]:
    """Tell whether a cell is a day to Excel, whose calendar begins in 1900."""
    return isinstance(value, date) and value.year >= _FIRST_YEAR


def is_number(value: Value) -> TypeGuard[int]:
    """Tell whether a cell is a number that Excel holds to the last digit."""
    return isinstance(value, int) and value < _LARGEST_NUMBER


def write_cell(
    sheet: Worksheet, line: int, place: int, value: Value, heading: str, looks: Looks
) -> None:
    """Write one cell, `line` and `place` from 0: days as days, numbers as numbers, a text never as a
    formula.

    Raises `Failure`, which names the column by its `heading`, for a text longer than a cell holds.
    """
    if not words(value):
        sheet.write_blank(line, place, None, looks.text)
    elif is_day(value):
        sheet.write_datetime(line, place, value, looks.day)
    elif is_number(value):
        sheet.write_number(line, place, value, looks.number)
    else:
        sheet.write_string(line, place, fitting(words(value), heading), looks.text)


def fitting(text: str, heading: str) -> str:
    """Return a text that a cell holds; raises `Failure`, which names its column, for a longer one."""
    if len(text.encode("utf-16-le")) > 2 * _LONGEST_TEXT:
        raise Failure(
            f"một ô {heading} dài hơn {_LONGEST_TEXT} ký tự, Excel không chứa được; rút ngắn, hoặc ghi ra .csv."
        )
    return text


def _make_table(workbook: Workbook, sheet: Worksheet, columns: _Columns, count: int) -> None:
    header = header_format(workbook)
    sheet.add_table(
        0,
        0,
        count,
        len(columns) - 1,
        {
            # Lines and shades are the cells' own: LibreOffice and older programs leave out the
            # styles of tables.
            "style": None,
            "columns": [
                {"header": column.heading, "header_format": header} for column, _ in columns
            ],
        },
    )


def _write_sums(workbook: Workbook, sheet: Worksheet, columns: _Columns, listing: Listing) -> None:
    """Write the row of sums below the table; they follow its filter, and what stands in it.

    Where rows do not count (`Listing.uncounted`), the sums go by the column that says so, for rows
    are sorted and their words changed.
    """
    from xlsxwriter.utility import xl_range

    changes = [place for place, (column, _) in enumerate(columns) if column.key == CHANGE]
    sums = listing.sums_of(columns)
    look = workbook.add_format({**FONT, "bold": True, "num_format": "#,##0"})
    line = len(listing.rows) + 1
    for place in range(len(columns)) if sums else ():
        if place in sums:
            cells = xl_range(1, place, line - 1, place)
            formula = f"=SUBTOTAL(109,{cells})"
            for change in changes:
                formula = _sum_of_counted(cells, xl_range(1, change, line - 1, change))
            sheet.write_formula(line, place, formula, look, sums[place])
        else:
            sheet.write_string(line, place, "" if place else SUMS, look)


def _sum_of_counted(cells: str, changes: str) -> str:
    """Return the formula for the sum of those cells that a filter shows and that count.

    SUBTOTAL alone knows what is hidden, and takes a cell at a time through OFFSET; SUMPRODUCT works
    through them all in every Excel, and in LibreOffice.
    """
    first = cells.partition(":")[0]
    shown = f"SUBTOTAL(109,OFFSET({first},ROW({cells})-ROW({first}),0))"
    counted = f'({changes}="")+(LEFT({changes},{len(MOVED_HERE)})="{MOVED_HERE}")'
    return f"=SUMPRODUCT({shown},{counted})"


def _write_header(workbook: Workbook, sheet: Worksheet, columns: _Columns) -> None:
    header = header_format(workbook)
    for place, (column, _) in enumerate(columns):
        sheet.write_string(0, place, column.heading, header)


def header_format(workbook: Workbook) -> Format:
    """Return the look of the first line, which names the columns."""
    look = {"bold": True, "text_wrap": True, "align": "center", "bg_color": "#E7E6E6"}
    return workbook.add_format({**FONT, **look})


def _set_page(sheet: Worksheet, title: str) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.9, bottom=0.7)
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    shown = title if len(title) <= _LONGEST_HEADER // 2 else f"{title[: _LONGEST_HEADER // 2]}…"
    # "&" begins a code in a page header, so one that is meant is doubled.
    sheet.set_header(f'&C&"Times New Roman,Bold"&14 {shown.replace("&", "&&")}')
    sheet.set_footer('&C&"Times New Roman,Regular"&11 Trang &P/&N')
