"""The figures of a report as an Excel workbook: a sheet for each way to group them, real numbers, and
sums as formulas.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lxplan.named_tuple import NamedTuple
from lxplan.plan import Period
from lxplan.plan.figure_lines import (
    EVERYTHING,
    HEADINGS,
    OUTSIDE,
    TOGETHER,
    own_names,
    own_title,
    percent,
)
from lxplan.plan.totals import BY, Figures, Totals

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "border": 1}
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - no moment, but a fixed entry where the format wants one
_A4 = 9
_HEAD = 2
"""The row (0-based) of the column titles, below the title of the sheet."""

_TITLES = (
    "Kế hoạch (hoạt động)",
    "Đã tổ chức (hoạt động)",
    "Tỷ lệ (%)",
    "Số buổi",
    "Lượt người học",
    "Trong đó nữ",
    "Đã chi (đồng)",
)
_SHARE = 3
"""The column (0-based) of the share: of those in the two before it."""


class _Sheet(NamedTuple):
    sheet: Worksheet
    name: str
    formats: dict[str, Any]
    columns: int


def figures_workbook(totals_by: Callable[[str], Totals], period: Period, author: str = "") -> bytes:
    """Return an .xlsx file, the same bytes for the same figures; `totals_by` gives them grouped by
    one of `BY`.

    Unknown figures are empty cells, and a sum of nothing but these is empty too. By partners a row
    stands under each, so there the total is that of the first sheet.
    """
    from io import BytesIO

    from xlsxwriter import Workbook

    target = BytesIO()
    workbook = Workbook(target, {"in_memory": True})
    title = f"Kết quả {period.name}"
    workbook.set_properties({"title": title, "author": author, "created": _CREATED})
    formats = _formats(workbook)
    totals = {by: totals_by(by) for by in BY}
    own = own_names(totals[BY[0]])
    first: dict[int, str] = {}
    for by in BY:
        sheet = _Sheet(
            workbook.add_worksheet(HEADINGS[by]), HEADINGS[by], formats, len(_TITLES) + len(own)
        )
        _write_head(sheet, title, own)
        below = _write_lines(sheet, totals[by], own)
        sums = _write_sums(sheet, totals[by], own, below, first if by == "don_vi" else {})
        first = first or sums
        _set_page(sheet)
    workbook.close()
    return target.getvalue()


def _formats(workbook: Workbook) -> dict[str, Any]:
    number = {"num_format": "#,##0.##", "align": "right"}
    bold = {"bold": True}
    head = {**bold, "text_wrap": True, "align": "center", "bg_color": "#E7E6E6"}
    return {
        "title": workbook.add_format({**_FONT, **bold, "border": 0, "font_size": 14}),
        "head": workbook.add_format({**_FONT, **head}),
        "text": workbook.add_format({**_FONT, "text_wrap": True}),
        "number": workbook.add_format({**_FONT, "num_format": "#,##0", "align": "right"}),
        "own": workbook.add_format({**_FONT, **number}),
        "sum": workbook.add_format({**_FONT, **bold, "num_format": "#,##0", "align": "right"}),
        "name": workbook.add_format({**_FONT, **bold, "text_wrap": True}),
    }


def _write_head(sheet: _Sheet, title: str, own: Sequence[str]) -> None:
    sheet.sheet.write_string(0, 0, title, sheet.formats["title"])
    titles = (sheet.name, *_TITLES, *map(own_title, own))
    for place, text in enumerate(titles):
        sheet.sheet.write_string(_HEAD, place, text, sheet.formats["head"])


def _numbers(figures: Figures, own: Sequence[str]) -> list[float | None]:
    """Return the figures as a row has them; the share is a formula, and comes apart."""
    held = figures.held if figures.noted else None
    known = (figures.sessions, figures.turns, figures.women, figures.spent)
    return [figures.planned or None, held, None, *known, *(_own(figures, name) for name in own)]


def _own(figures: Figures, name: str) -> float | None:
    value: Fraction | None = figures.own.get(name)
    return None if value is None else float(value)


def _write_row(
    sheet: _Sheet, row: int, name: str, figures: Figures, own: Sequence[str], look: str = "text"
) -> None:
    sheet.sheet.write_string(row, 0, name, sheet.formats[look])
    for place, number in enumerate(_numbers(figures, own), 1):
        style = sheet.formats["own" if place > len(_TITLES) else "number"]
        if place == _SHARE:
            _write_share(sheet, row, figures, style)
        elif number is None:
            sheet.sheet.write_blank(row, place, None, style)
        else:
            sheet.sheet.write_number(row, place, number, style)


def _write_share(sheet: _Sheet, row: int, figures: Figures, style: Any) -> None:
    if figures.is_beyond_plan:
        sheet.sheet.write_blank(row, _SHARE, None, style)
        return
    share = percent(figures)
    line = row + 1
    formula = f'=IF(OR(B{line}="",B{line}=0,C{line}=""),"",ROUND(C{line}/B{line}*100,0))'
    sheet.sheet.write_formula(row, _SHARE, formula, style, "" if share is None else share)


def _write_lines(sheet: _Sheet, totals: Totals, own: Sequence[str]) -> int:
    row = _HEAD + 1
    for line in totals.lines:
        _write_row(sheet, row, line.name, line.figures, own)
        row += 1
    return row


def _write_sums(
    sheet: _Sheet, totals: Totals, own: Sequence[str], row: int, elsewhere: dict[int, str]
) -> dict[int, str]:
    """Write what the lines add up to, and return where each sum stands, by its column.

    `elsewhere` has the cells whose value is the sum, where that is not the lines' own.
    """
    first, last = _HEAD + 2, row
    formulas = {
        place: elsewhere.get(place)
        or f"IF(COUNT({_cell(place, first)}:{_cell(place, last)})=0,"
        f'"",SUM({_cell(place, first)}:{_cell(place, last)}))'
        for place in range(1, sheet.columns + 1)
    }
    if totals.lines:
        _write_formulas(sheet, row, TOGETHER, totals.whole, own, formulas)
    else:
        _write_row(sheet, row, TOGETHER, totals.whole, own, "name")
    if totals.outside_count:
        _write_row(sheet, row + 1, OUTSIDE, totals.outside, own)
        both = {
            place: f"IF(COUNT({_cell(place, row + 1)}:{_cell(place, row + 2)})=0,"
            f'"",SUM({_cell(place, row + 1)}:{_cell(place, row + 2)}))'
            for place in formulas
        }
        _write_formulas(sheet, row + 2, EVERYTHING, totals.everything, own, both)
    return {place: f"'{sheet.name}'!{_cell(place, row + 1)}" for place in formulas}


def _write_formulas(
    sheet: _Sheet,
    row: int,
    name: str,
    figures: Figures,
    own: Sequence[str],
    formulas: dict[int, str],
) -> None:
    style = sheet.formats["sum"]
    sheet.sheet.write_string(row, 0, name, sheet.formats["name"])
    for place, number in enumerate(_numbers(figures, own), 1):
        if place == _SHARE:
            _write_share(sheet, row, figures, style)
        else:
            value = "" if number is None else number
            sheet.sheet.write_formula(row, place, f"={formulas[place]}", style, value)


def _cell(column: int, line: int) -> str:
    """Return the name of a cell: the column 0-based, the line 1-based."""
    from xlsxwriter.utility import xl_col_to_name

    return f"{xl_col_to_name(column)}{line}"


def _set_page(sheet: _Sheet) -> None:
    sheet.sheet.set_column(0, 0, 34)
    sheet.sheet.set_column(1, sheet.columns, 13)
    sheet.sheet.set_row(_HEAD, 48)
    sheet.sheet.freeze_panes(_HEAD + 1, 1)
    sheet.sheet.set_landscape()
    sheet.sheet.set_paper(_A4)
    sheet.sheet.fit_to_pages(1, 0)
    sheet.sheet.repeat_rows(_HEAD)
    sheet.sheet.set_footer('&C&"Times New Roman,Regular"&11 Trang &P/&N')
