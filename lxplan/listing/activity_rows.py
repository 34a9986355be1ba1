"""The activities of a plan as rows: the columns that `month` and `partner` list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lxplan.listing.table_of_values import ListColumn, Listing, Value, prose
from lxplan.plan import Activity, Month, Plan
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.values import format_amount, format_date


class Row(NamedTuple):
    """An activity with its month and its number in the plan's table, counted from 1 over the whole year."""

    month: Month
    number: int
    activity: Activity


def rows_of(plan: Plan) -> tuple[Row, ...]:
    """Return every activity of the plan, in the file's order."""
    return tuple(Row(month, number, activity) for number, (month, activity) in enumerate(plan.activities, 1))


def weekdays_of(activity: Activity) -> tuple[str, ...]:
    """Return the weekdays the plan states, or the one that the activity's single day falls on."""
    if activity.weekdays or activity.day is None:
        return activity.weekdays
    return (WEEKDAYS[activity.day.weekday()],)


def _when(row: Row) -> str:
    """Say day, weekday and hour as one reads them aloud: `Thứ Bảy 20/10/2018, 07:30`."""
    activity = row.activity
    if activity.day is not None:
        day = " ".join((*weekdays_of(activity), format_date(activity.day)))
        return ", ".join(part for part in (day, activity.time) if part)
    ends = [format_date(day) for day in (activity.first_day, activity.last_day) if day is not None]
    return ", ".join(part for part in (" - ".join(ends), *activity.weekdays, activity.time) if part)


def _money(value: Value) -> str:
    return format_amount(value) if isinstance(value, int) else prose(value)


# What each column holds. Keys are the plan file's; `luc` exists on the terminal only, where it gathers the four
# columns of date and hour that data formats keep apart.
_COLUMNS: tuple[tuple[ListColumn, Callable[[Row], Value]], ...] = (
    (ListColumn("thang", "Tháng", always=True), lambda row: str(row.month)),
    (ListColumn("stt", "STT", always=True), lambda row: row.number),
    (ListColumn("luc", "Thời gian", data=False), _when),
    (ListColumn("ngay", "Ngày", screen=False), lambda row: row.activity.day),
    (ListColumn("tu_ngay", "Từ ngày", screen=False), lambda row: row.activity.first_day),
    (ListColumn("den_ngay", "Đến ngày", screen=False), lambda row: row.activity.last_day),
    (ListColumn("thu", "Thứ", screen=False), lambda row: weekdays_of(row.activity)),
    (ListColumn("gio", "Giờ", screen=False), lambda row: row.activity.time),
    (ListColumn("noi_dung", "Nội dung", always=True), lambda row: row.activity.content),
    (ListColumn("doi_tuong", "Đối tượng", always=True), lambda row: row.activity.audience),
    (ListColumn("phoi_hop", "Đơn vị phối hợp", always=True), lambda row: row.activity.partners),
    (ListColumn("chu_tri", "Chủ trì"), lambda row: row.activity.lead),
    (ListColumn("nguoi_day", "Người dạy"), lambda row: row.activity.teachers),
    (ListColumn("dia_diem", "Địa điểm"), lambda row: row.activity.place),
    (ListColumn("so_nguoi", "Số người"), lambda row: row.activity.headcount),
    (ListColumn("so_buoi", "Số buổi"), lambda row: row.activity.sessions),
    (ListColumn("so_gio", "Số giờ"), lambda row: row.activity.hours),
    (ListColumn("kinh_phi", "Kinh phí", show=_money), lambda row: row.activity.budget),
    (ListColumn("nguon", "Nguồn"), lambda row: row.activity.funding),
    (ListColumn("phu_trach", "Phụ trách"), lambda row: row.activity.contact),
    (ListColumn("linh_vuc", "Lĩnh vực"), lambda row: row.activity.field),
    (ListColumn("ghi_chu", "Ghi chú"), lambda row: row.activity.note),
)


def labelled(row: Row, keys: Iterable[str]) -> list[tuple[str, str]]:
    """Return the heading and text of those columns `keys` in which an activity has something, in their order."""
    by_key = {column.key: (column, value) for column, value in _COLUMNS}
    shown = [(column.heading, column.show(value(row))) for column, value in map(by_key.__getitem__, keys)]
    return [(heading, text) for heading, text in shown if text]


def activity_listing(rows: Iterable[Row], title: str, nothing: str, *, one_month: bool = False) -> Listing:
    """Return the listing of some activities; with `one_month` the table leaves the month to its title."""
    columns = tuple(
        column._replace(screen=False) if one_month and column.key == "thang" else column for column, _ in _COLUMNS
    )
    return Listing(title, columns, tuple(tuple(value(row) for _, value in _COLUMNS) for row in rows), nothing)
