"""The activities of a plan as rows: the columns that `month` and `partner` list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from lxplan.listing.table_of_values import ListColumn, Listing, Value, prose
from lxplan.plan import Activity, Month, Plan
from lxplan.plan.declaration import Key
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.values import format_date


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


_COMPUTED: tuple[tuple[ListColumn, Callable[[Row], Value]], ...] = (
    (ListColumn("thang", "Tháng", always=True), lambda row: str(row.month)),
    (ListColumn("stt", "STT", always=True), lambda row: row.number),
    (ListColumn("luc", "Thời gian", data=False), _when),
)
"""The columns that are no key of the plan file. `luc` stands in tables alone, where it gathers the columns of date and
hour that data formats keep apart."""

_FIRST = ("ngay", "tu_ngay", "den_ngay", "thu", "gio", "noi_dung", "doi_tuong", "phoi_hop", "chu_tri")
"""When, what and with whom: the keys that a reader of a list looks for first. Others follow as they are declared."""

_OTHERWISE: Mapping[str, Callable[[Activity], Value]] = {"thu": weekdays_of}
"""What the columns of some keys hold where that is more than the plan states."""


def _key_columns() -> Iterator[tuple[ListColumn, Callable[[Row], Value]]]:
    """Return a column for every key of an activity that lists show, in the order of lists."""
    for name in dict.fromkeys((*_FIRST, *Activity.KEYS)):
        declared = Activity.KEYS[name]
        if declared.in_lists != "nowhere":
            yield _column(declared), _value(declared)


def _column(declared: Key) -> ListColumn:
    column = ListColumn(
        declared.name,
        declared.heading,
        screen=declared.in_lists != "data only",
        always=declared.in_lists == "always",
    )
    if not declared.kind.is_data:
        return column
    return column._replace(show=lambda value: prose(declared.printed(value)))


def _value(declared: Key) -> Callable[[Row], Value]:
    """Return what gives a row its value: data as they are, of which only `show` makes words; others as printed."""
    own = _OTHERWISE.get(declared.name)
    if own is not None:
        return lambda row: own(row.activity)
    if declared.kind.is_data:
        return lambda row: declared.of(row.activity)
    return lambda row: _as_printed(declared, declared.of(row.activity))


def _as_printed(declared: Key, value: object) -> Value:
    return None if value is None else declared.printed(value)


_COLUMNS = (*_COMPUTED, *_key_columns())


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
