"""The schedule's table on paper: the columns that the plan chose, or that what it states asks for,
and their cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from lxplan.named_tuple import NamedTuple
from lxplan.papers.activity_cells import activity_context
from lxplan.papers.chosen_cells import (
    FUNDING_BELOW,
    LINES_BELOW,
    PARTNERS_AND_TEACHERS,
    Cell,
    cells_of,
    with_lines_below,
)
from lxplan.papers.plain_text import plain
from lxplan.papers.template_names import ColumnContext, MonthContext, TableContext
from lxplan.plan.model import Plan
from lxplan.plan.schedule import Activity
from lxplan.plan.schedule_table import BY_CONTENT, LYING, ChosenColumn
from lxplan.vietnamese.money import format_amount
from lxplan.word.column_widths import POORLY, WELL, ease_of_reading
from lxplan.word.geometry import Geometry
from lxplan.word.standards import Standard
from lxplan.word.table_cells import CHOSEN, MONTH

_YES = "có"
"""How templates see what is so; what is not is the empty text."""

_SHARES = {
    "thoi_gian": "20",
    "noi_dung": "40",
    "dia_diem": "18",
    "hinh_thuc": "14",
    "chu_tri": "20",
    "phoi_hop": "26",
    "nguoi_day": "22",
    "doi_tuong": "20",
    "nguon": "16",
    "phu_trach": "18",
    "linh_vuc": "16",
    "ghi_chu": "18",
    PARTNERS_AND_TEACHERS: "28",
}
"""The parts of the width that columns of words share; the others are as wide as what stands in
them."""

_OWN_SHARE = "16"

_MONEY, _UNIT = "Kinh phí", "đồng"

_USUAL = (
    ColumnContext("Tháng", MONTH, luon=_YES),
    ColumnContext("Thời gian", f"{CHOSEN}thoi_gian", _SHARES["thoi_gian"]),
    ColumnContext(
        "Nội dung hoạt động", f"{CHOSEN}noi_dung", _SHARES["noi_dung"], f"{CHOSEN}{LINES_BELOW}"
    ),
    ColumnContext("Địa điểm", f"{CHOSEN}dia_diem", _SHARES["dia_diem"]),
    ColumnContext("Đối tượng học", f"{CHOSEN}doi_tuong", _SHARES["doi_tuong"]),
    ColumnContext(
        "Đơn vị phối hợp/Người dạy",
        f"{CHOSEN}{PARTNERS_AND_TEACHERS}",
        _SHARES[PARTNERS_AND_TEACHERS],
    ),
    ColumnContext("Chủ trì", f"{CHOSEN}chu_tri", _SHARES["chu_tri"]),
    ColumnContext(_MONEY, f"{CHOSEN}kinh_phi", "", f"{CHOSEN}{FUNDING_BELOW}"),
)
"""The columns of a plan whose rows state when, where or who; those in which nothing stands are left
out."""

_WHEN_WHERE_WHO = {
    "thoi_gian": frozenset({"ngay", "tu_ngay", "den_ngay", "thu", "gio", "thoi_gian"}),
    "dia_diem": frozenset({"dia_diem"}),
    "chu_tri": frozenset({"chu_tri", "phu_trach"}),
}
"""The columns beyond the usual five, and the keys of activities that fill them."""

_FEWEST = 5
"""Of so many rows one at least fills a column; with fewer it would stand empty, take the room of the
others, and lay the page on its side: what the few rows say stands below their content.
"""


class Group(NamedTuple):
    """Activities that stand together: under a month, or (`title`) under a heading where there is no
    column of months.
    """

    name: str
    activities: tuple[Activity, ...]
    title: str = ""


class ScheduleTable(NamedTuple):
    """The columns of a table with its rows; `lies`: it is on a sheet turned on its side; `may_stand`:
    the plan leaves that to the program, and it can be read upright too.
    """

    columns: tuple[ColumnContext, ...]
    months: tuple[MonthContext, ...]
    lies: bool
    may_stand: bool
    amounts: tuple[int, ...] = ()
    """The amounts that stand in it, in đồng."""

    def context(self, *, on_own_page: bool = False) -> TableContext:
        """Return what templates see; on a page of its own, its page alone is turned, else the whole
        paper is.
        """
        return TableContext(
            self.columns,
            _YES if self.lies and on_own_page else "",
            _with_unit(_MONEY) if self.amounts else _MONEY,
            _total(self.amounts),
        )


def plan_table(plan: Plan, groups: Sequence[Group], standard: Standard) -> ScheduleTable:
    """Return the table of a plan: with the columns it chose, or those that enough of its rows ask
    for beyond the usual five.
    """
    filled = {name: _rows_with(keys, groups) for name, keys in _WHEN_WHERE_WHO.items()}
    least = sum(len(group.activities) for group in groups) / _FEWEST
    if plan.table.columns or not any(rows and rows >= least for rows in filled.values()):
        return chosen_table(plan, groups, standard)
    rare = {f"{CHOSEN}{name}": name for name, rows in filled.items() if rows < least}
    columns = tuple(column for column in _USUAL if column.khoa not in rare)
    return _table(plan, groups, standard, columns, with_contact=True, below=tuple(rare.values()))


def chosen_table(plan: Plan, groups: Sequence[Group], standard: Standard) -> ScheduleTable:
    """Return a table with the columns that the plan chose; it has none (the template's own) where
    it chose none.
    """
    chosen = plan.table.columns
    keys = {column.key for column in chosen}
    columns = tuple(
        _columns(chosen, [activity for group in groups for activity in group.activities])
    )
    return _table(plan, groups, standard, columns, with_contact="phu_trach" not in keys)


def _rows_with(keys: frozenset[str], groups: Sequence[Group]) -> int:
    activities = (activity for group in groups for activity in group.activities)
    return sum(not keys.isdisjoint(activity.places.values) for activity in activities)


def _table(
    plan: Plan,
    groups: Sequence[Group],
    standard: Standard,
    columns: tuple[ColumnContext, ...],
    *,
    with_contact: bool,
    below: tuple[str, ...] = (),
) -> ScheduleTable:
    """Return a table with some columns; what belongs in those named in `below`, which it lacks,
    stands below the content.
    """
    period = plan.sound_period
    tells_year = any(column.khoa in (MONTH, CHOSEN + MONTH) for column in columns)
    with_year = not tells_year and period.first.year != period.last.year
    numbers = count(1)

    def cells(activity: Activity, month: str) -> Mapping[str, Cell]:
        number = next(numbers)
        made = cells_of(
            activity, month, number, standard, with_year=with_year, with_contact=with_contact
        )
        return with_lines_below(made, below)

    months = tuple(
        MonthContext(
            group.name,
            tuple(
                activity_context(activity, standard)._replace(
                    cac_o=cells(activity, group.name) if columns else {}
                )
                for activity in group.activities
            ),
            group.title,
        )
        for group in groups
    )
    amounts = tuple(_amounts(groups))
    kept = tuple(_with_unit_of(_kept_if_empty(column, months), amounts) for column in columns)
    page = plan.table.page or BY_CONTENT
    reads = WELL
    if kept and page == BY_CONTENT:
        reads = ease_of_reading(Geometry(standard), months, kept, _total(amounts))
    return ScheduleTable(
        kept, months, page == LYING or reads != WELL, may_stand=reads == POORLY, amounts=amounts
    )


def _total(amounts: Sequence[int]) -> str:
    """Return what stands below the amounts of a table; a single one has no total."""
    return format_amount(sum(amounts)) if len(amounts) > 1 else ""


def _amounts(groups: Iterable[Group]) -> Iterable[int]:
    for group in groups:
        yield from (each.budget for each in group.activities if each.budget is not None)


def _with_unit_of(column: ColumnContext, amounts: Sequence[int]) -> ColumnContext:
    """Say in what the amounts of a column are; one without amounts is for the pen, and stays as it
    is.
    """
    if not amounts or column.khoa != f"{CHOSEN}kinh_phi":
        return column
    return column._replace(ten=_with_unit(column.ten))


def _with_unit(title: str) -> str:
    return title if _UNIT in title.casefold() else f"{title} ({_UNIT})"


def _kept_if_empty(column: ColumnContext, months: Sequence[MonthContext]) -> ColumnContext:
    """Let a column of words take no more room than they need; one for the pen keeps its share, and
    so does the content.
    """
    if not column.phan or not column.luon or column.khoa == f"{CHOSEN}noi_dung":
        return column
    name = column.khoa.removeprefix(CHOSEN)
    return column._replace(
        luon="" if any(row.cac_o.get(name) for month in months for row in month.hoat_dong) else _YES
    )


def _columns(
    chosen: Sequence[ChosenColumn], activities: Sequence[Activity]
) -> Iterable[ColumnContext]:
    merging = _merging(chosen)
    keys = {column.key for column in chosen}
    for column in chosen:
        is_month = column.key == MONTH and column is chosen[0]
        yield ColumnContext(
            plain(column.title),
            MONTH if is_month else f"{CHOSEN}{column.key}",
            _OWN_SHARE if column.own_name else _SHARES.get(column.key, ""),
            f"{CHOSEN}{FUNDING_BELOW}" if column.key == "kinh_phi" and "nguon" not in keys else "",
            luon=_YES,
            gop=_YES if column is merging and not is_month else "",
        )


def _merging(chosen: Sequence[ChosenColumn]) -> ChosenColumn | None:
    """Return the column whose cells are one where neighbours say the same: the first; after
    numbers, month or day.

    Weekdays and hours are none: the next week has the same.
    """
    first, second = (*chosen[:2], None, None)[:2]
    if first is not None and first.key == "stt":
        return second if second is not None and second.key in (MONTH, "ngay") else None
    return first if first is not None and first.key not in ("thu", "gio") else None
