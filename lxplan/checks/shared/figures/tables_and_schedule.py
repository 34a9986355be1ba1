"""Tables in a text that divide the schedule by quarter, month, field or body, beside the rows of the schedule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.named_tuple import NamedTuple
from lxplan.plan.model import Plan
from lxplan.plan.paper_text import TextTable
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import NUMBER, number_of, shown
from lxplan.vietnamese.quarters import quarters_in
from lxplan.vietnamese.sentences import has_any

_ORDER = ("tt", "stt", "so tt")
_TOTALS = ("tong", "cong", "ca nam", "ca ky", "ca quy", "toan")
_BODIES = ("don vi", "co quan", "to chuc", "doan the", "ban nganh", "chu tri", "phoi hop")
_COUNTED = ("hoat dong", "so lop", "so chuyen de", "so viec", "so noi dung")
_PEOPLE = ("nguoi", "hoc vien", "luot", "tham gia", "dai bieu")
_MONEY, _IN_OTHER_UNITS = ("kinh phi", "so tien", "thanh tien"), ("nghin", "ngan", "trieu")
_SAME, _SLIPS = 2, 2
"""A column is of the schedule when so many of its rows agree with it, and no more than so many do not."""

_Rows = list[tuple[Month | None, Activity]]


class _Cell(NamedTuple):
    """A number of a table, and the numbers that the schedule has for it (people also by turns); none where it says none."""

    text: Text
    names: str
    said: int
    wanted: tuple[int, ...]


def against_schedule(table: TextTable, plan: Plan) -> Iterator[Finding]:
    """Return the numbers of a table that are not those of the schedule, where the others of their column are."""
    head, *rows = table.rows
    at = 1 if head and fold(head[0]) in _ORDER else 0
    bodies = [row for row in rows if len(row) == len(head) > at + 1 and not _is_total(row)]
    planned = [each for each in plan.activities if not each[1].is_unplanned]
    if len(bodies) < _SAME or not planned:
        return
    for belongs in _ways_to_divide(fold(head[at])):
        groups = [[each for each in planned if belongs(row[at], each)] for row in bodies]
        if not all(groups) and belongs is not _in_its_months:
            continue  # «Các đơn vị khác»
        columns = [_column(head, column, bodies, groups) for column in range(at + 1, len(head))]
        if any(map(_is_of_schedule, columns)):
            for column in filter(_is_of_schedule, columns):
                yield from map(_finding, _slips(column))
            return


def _is_total(row: tuple[Text, ...]) -> bool:
    return any(fold(cell).startswith(_TOTALS) for cell in row[:2])


def _ways_to_divide(
    title: str,
) -> tuple[Callable[[Text, tuple[Month | None, Activity]], bool], ...]:
    """Return how rows of the schedule may belong to the rows of a table, by the title (folded) of its first column."""
    if title in ("quy", "thang", "thoi gian"):
        return (_in_its_months,)
    if title.startswith("linh vuc"):
        return (_of_its_field,)
    return (_led_by_it, _with_it) if title.startswith(_BODIES) else ()


def _in_its_months(name: Text, row: tuple[Month | None, Activity]) -> bool:
    month = row[0]
    if month is None:
        return False
    text = name.strip()
    match = re.fullmatch(r"(?:[Tt]háng )?(1[0-2]|0?[1-9])(?:(?:/| năm )(\d{4}))?", text)
    if match:
        return month.number == int(match[1]) and int(match[2] or month.year) == month.year
    quarters = quarters_in(text if "uý" in text else f"quý {text}")
    return any(
        (month.number + 2) // 3 in each.numbers and each.year in (0, month.year)
        for each in quarters
    )


def _of_its_field(name: Text, row: tuple[Month | None, Activity]) -> bool:
    return row[1].field is not None and fold(row[1].field) == fold(name)


def _led_by_it(name: Text, row: tuple[Month | None, Activity]) -> bool:
    return row[1].lead is not None and fold(row[1].lead) == fold(name)


def _with_it(name: Text, row: tuple[Month | None, Activity]) -> bool:
    return fold(name) in [fold(each) for each in row[1].partners]


def _column(
    head: tuple[Text, ...], column: int, bodies: list[tuple[Text, ...]], groups: list[_Rows]
) -> list[_Cell]:
    """Return the cells of a column with what the schedule has for each; none where it counts nothing of the schedule."""
    title = fold(head[column])
    at = 1 if fold(head[0]) in _ORDER else 0
    cells = []
    for row, group in zip(bodies, groups, strict=True):
        activities = [activity for _, activity in group]
        wanted = _wanted(title, activities)
        if not wanted or re.fullmatch(NUMBER, row[column].strip()) is None:
            return []
        names = f"«{row[at].strip()}», cột «{head[column].strip()}»"
        cells.append(_Cell(row[column], names, int(number_of(row[column].strip())), wanted))
    return cells


def _wanted(title: str, activities: list[Activity]) -> tuple[int, ...]:
    if title.startswith(_MONEY):
        budgets = [each.budget for each in activities if each.budget is not None]
        return (
            ()
            if has_any(title, _IN_OTHER_UNITS) or (activities and not budgets)
            else (sum(budgets),)
        )
    if has_any(title, _COUNTED):
        return (len(activities),)
    if not has_any(title, _PEOPLE):
        return ()
    counts = [each.headcount for each in activities if each.headcount is not None]
    if len(counts) < len(activities) or not all(count.is_exact for count in counts):
        return ()
    turns = [int(each.headcount or 0) * int(each.sessions or 1) for each in activities]
    return (int(sum(counts)), sum(turns))


def _slips(cells: list[_Cell]) -> list[_Cell]:
    return [cell for cell in cells if cell.said not in cell.wanted]


def _is_of_schedule(cells: list[_Cell]) -> bool:
    """Tell whether a column has the numbers of the schedule but for a slip, or for two that have changed places."""
    wrong = _slips(cells)
    same = len(cells) - len(wrong)
    totals = (
        {sum(cell.wanted[at] for cell in cells) for at in range(len(cells[0].wanted))}
        if cells
        else set()
    )
    changed_places = same >= 1 and sum(cell.said for cell in cells) in totals
    return bool(cells) and len(wrong) <= _SLIPS and (same >= _SAME or changed_places)


def _finding(cell: _Cell) -> Finding:
    message = f"{cell.names} ghi {shown(cell.said)}, mà kế hoạch từng tháng có {shown(cell.wanted[0])}; xem lại một trong hai"
    return Finding(cell.text.content_span, message)
