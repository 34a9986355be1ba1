"""The columns of a table on a terminal as the plan chose them (`bang_thang`), and those of its own
words (`rieng`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from lxplan.listing.table_of_values import ListColumn, Value
from lxplan.plan.agenda import Entry
from lxplan.plan.schedule import Activity
from lxplan.plan.schedule_table import OWN, ChosenColumn

EntryColumn = tuple[ListColumn, Callable[[Entry], Value]]
"""A column of a listing, and what gives an entry its value there."""

_NAMING = ("thang", "stt")
"""What names an entry: a table has these columns whatever the plan chose, for commands ask for
them."""

_GATHERED = {"thoi_gian": "luc"}
"""Columns that stand in a table under another key, which says more than the key of the same
name."""


def own_columns(entries: Iterable[Entry]) -> Iterator[EntryColumn]:
    """Return the object that holds the words of one's own, and a column for each of their names
    that a row has.
    """
    declared = Activity.KEYS["rieng"]
    yield (
        ListColumn(declared.name, declared.heading, screen=False, lines=False),
        lambda entry: declared.printed(entry.activity.own),
    )
    for name in dict.fromkeys(name for entry in entries for name in entry.activity.own):
        yield ListColumn(f"{OWN}{name}", f"{OWN}{name}", objects=False), own_words(name)


def own_words(name: str) -> Callable[[Entry], Value]:
    """Return what gives an entry its words under a name of the plan's own."""
    return lambda entry: entry.activity.own.get(name)


def as_chosen(
    columns: Sequence[EntryColumn], chosen: Sequence[ChosenColumn]
) -> Iterator[EntryColumn]:
    """Return the columns of data as they are, and those of the table as the plan chose them:
    titles, order, also empty.
    """
    by_key = {column.key: (column, value) for column, value in columns}
    keys = {each.key for each in chosen}
    for column, value in columns:
        if column.data or column.key in _NAMING:
            yield (
                column._replace(
                    screen=column.screen and column.key in _NAMING and column.key not in keys
                ),
                value,
            )
    for each in chosen:
        yield _as_chosen(each, by_key, with_contact="phu_trach" not in keys)


def _as_chosen(
    chosen: ChosenColumn, by_key: dict[str, EntryColumn], *, with_contact: bool
) -> EntryColumn:
    key = _GATHERED.get(chosen.key, chosen.key)
    column, value = by_key.get(key) or (ListColumn(key, ""), own_words(chosen.own_name))
    if key == "chu_tri" and with_contact:
        value = _lead_and_contact
    heading = chosen.own_title or column.heading or chosen.title
    if chosen.own_name:
        heading = chosen.title
    return column._replace(heading=heading, data=False, screen=True, always=True), value


def _lead_and_contact(entry: Entry) -> Value:
    """Return who leads and who answers for it, where no other column says that."""
    said = (entry.activity.lead, entry.activity.contact)
    return "; ".join(str(each) for each in said if each) or None
