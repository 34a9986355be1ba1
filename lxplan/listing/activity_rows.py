"""The activities of a plan as rows: the columns that `month` and `partner` list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from lxplan.listing.chosen_columns import EntryColumn, as_chosen, own_columns
from lxplan.listing.table_of_values import CHANGE, ListColumn, Listing, Value, prose
from lxplan.plan import Activity, Month
from lxplan.plan.agenda import RUNNING, STANDING, Entry
from lxplan.plan.declaration import Key
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.marks import change_of, counts, marked
from lxplan.plan.schedule_table import ChosenColumn
from lxplan.plan.values import format_date
from lxplan.vietnamese.typed_days import in_short


def weekdays_of(activity: Activity) -> tuple[str, ...]:
    """Return the weekdays the plan states, or those that the days of an activity fall on."""
    return activity.weekdays or tuple(
        dict.fromkeys(WEEKDAYS[day.weekday()] for day in activity.days)
    )


def _days_of(activity: Activity) -> Value:
    """Return the day that `ngay` states, or its days where there are several."""
    return activity.days if len(activity.days) > 1 else next(iter(activity.days), None)


def _when(entry: Entry) -> str:
    """Say day, weekday and hour as one reads them aloud: `Thứ Bảy 20/10/2018, 07:30`."""
    activity = entry.activity
    if activity.time_words is not None:
        return str(activity.time_words)
    if activity.days:
        weekdays = weekdays_of(activity)
        day = " ".join((*(weekdays if len(weekdays) == 1 else ()), in_short(activity.days)))
        return ", ".join(part for part in (day, activity.time) if part)
    ends = [format_date(day) for day in (activity.first_day, activity.last_day) if day is not None]
    return ", ".join(part for part in (" - ".join(ends), *activity.weekdays, activity.time) if part)


def _number(entry: Entry, month: Month | None = None) -> Value:
    """Return what names an entry beside the month it stands in, or in the table of `month` alone."""
    is_own = entry.month == month if month else entry.moved_to is None
    return entry.number if is_own else entry.label


_COMPUTED: tuple[EntryColumn, ...] = (
    (
        ListColumn("thang", "Tháng", screen=False, always=True),
        lambda entry: str(entry.month or STANDING),
    ),
    (
        ListColumn("thang", "Tháng", data=False, always=True),
        lambda entry: str(entry.stands_in or STANDING),
    ),
    (ListColumn("stt", "STT", screen=False, always=True), lambda entry: entry.number),
    (ListColumn("stt", "STT", data=False, always=True), _number),
    (ListColumn("luc", "Thời gian", data=False), _when),
)
"""The columns that are no key of the plan file. `thang` and `stt` name a row: as data as the file has
it, in a table by the month in which it stands. `luc` stands in tables alone, where it gathers the
columns of date and hour that data formats keep apart."""

_CHANGE: EntryColumn = (
    ListColumn(CHANGE, "Thay đổi", screen=False),
    lambda entry: change_of(entry) or None,
)
"""What changed since the plan was signed: of a row that was moved it says from where, of others that
do not count in sums, why."""

_FIRST = (
    "ngay",
    "tu_ngay",
    "den_ngay",
    "thu",
    "gio",
    "noi_dung",
    "doi_tuong",
    "phoi_hop",
    "chu_tri",
)
"""When, what and with whom, which a reader looks for first; other keys follow as declared."""

_OTHERWISE: Mapping[str, Callable[[Activity], Value]] = {"thu": weekdays_of, "ngay": _days_of}
"""What the columns of some keys hold where that is more than the plan states."""


def _key_columns() -> Iterator[EntryColumn]:
    """Return a column for every key of an activity that lists show, in the order of lists."""
    for name in dict.fromkeys((*_FIRST, *Activity.KEYS)):
        declared = Activity.KEYS[name]
        if declared.in_lists in ("nowhere", "one by one"):
            continue
        column = _column(declared)
        if name != "noi_dung":
            yield column, _value(declared)
            continue
        # Data have the plan's own words, and what became of it in `ket_qua`.
        yield column._replace(screen=False), _value(declared)
        yield column._replace(data=False), lambda entry: str(marked(entry).content)


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


def _value(declared: Key) -> Callable[[Entry], Value]:
    """Return what gives an entry its value: data as they are (`show` prints them), others as
    printed.
    """
    own = _OTHERWISE.get(declared.name)
    if own is not None:
        return lambda entry: own(entry.activity)
    if declared.kind.is_data:
        return lambda entry: declared.of(entry.activity)
    return lambda entry: _as_printed(declared, declared.of(entry.activity))


def _as_printed(declared: Key, value: object) -> Value:
    return None if value is None else declared.printed(value)


_COLUMNS: tuple[EntryColumn, ...] = (*_COMPUTED, *_key_columns(), _CHANGE)


def labelled(entry: Entry, keys: Iterable[str]) -> list[tuple[str, str]]:
    """Return the heading and text of those columns `keys` in which an activity has something, in
    their order.
    """
    by_key = {column.key: (column, value) for column, value in _COLUMNS}
    shown = [
        (column.heading, column.show(value(entry)))
        for column, value in map(by_key.__getitem__, keys)
    ]
    return [(heading, text) for heading, text in shown if text]


def activity_listing(
    entries: Sequence[Entry],
    title: str,
    nothing: str,
    months: Sequence[Month] = (),
    chosen: Sequence[ChosenColumn] = (),
) -> Listing:
    """Return the listing of some entries, in the order given.

    In the table of a single one of `months` the title says the month; entries of other months, which
    stand last, get a heading and their label. A table has the `chosen` columns, if any, after what names each entry;
    data have all.
    """
    columns = (
        *(_columns_of(months[0]) if len(months) == 1 else _COLUMNS),
        *own_columns(entries),
    )
    if chosen:
        columns = tuple(as_chosen(columns, chosen))
    rows = tuple(tuple(value(entry) for _, value in columns) for entry in entries)
    own = sum(entry.stands_in in (None, *months) for entry in entries)
    parts = {own: RUNNING} if months and own < len(entries) else {}
    uncounted = frozenset(place for place, entry in enumerate(entries) if not counts(entry))
    return Listing(
        title, tuple(column for column, _ in columns), rows, nothing, parts, uncounted=uncounted
    )


def _columns_of(month: Month) -> Iterator[EntryColumn]:
    """Return the columns of a month's table: without the month, and with a number that names
    entries of other months.
    """
    for column, value in _COLUMNS:
        if column.key == "thang":
            yield column._replace(screen=False), value
        elif column.key == "stt" and column.screen:
            yield column, lambda entry: _number(entry, month)
        else:
            yield column, value
