"""Who leads an activity, or answers for it: organisations under `chu_tri` or `phoi_hop`, where a
partner's share is looked for, persons under `phu_trach`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from lxplan.drafting.draft import Entry
from lxplan.plan.schedule_table import OWN
from lxplan.reading_in.blocks import Cell
from lxplan.reading_in.names_typed import is_organisation, who
from lxplan.reading_in.schedule_columns import WHO, Column
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import PEOPLE, begins_with

_LEADS, _PARTNERS, _ANSWERS = "chu_tri", "phoi_hop", "phu_trach"
_DOES = (
    r"(?:(?:nguoi|can bo|bo phan|luc luong|thanh phan) )?(?:thuc hien|chiu trach nhiem|duoc phan cong)"
    r"|phan cong(?: (?:thuc hien|nhiem vu|phu trach))?"
)
"""Titles, folded, of columns that also have organisations for who answers: `Người thực hiện`."""


def led_key(column: Column, cells: Sequence[Cell], keys: Collection[str]) -> str:
    """Return the key of a column of those who lead; of one that has organisations and persons both
    keys, first that of words which are neither: `phu_trach+chu_tri`.

    `keys` are those of all columns of the table.
    """
    is_own = column.key.startswith(OWN)
    if is_own and not re.fullmatch(_DOES, fold(column.title)):
        return column.key
    names = [_bodies(cell) for cell in cells]
    bodies = _key_of_bodies(column, names, keys)
    if bodies is None or (column.key != _LEADS and not any(names)):
        return column.key
    if _ANSWERS in keys and column.key != _ANSWERS:
        return column.key if is_own else bodies
    if column.key == _LEADS:
        return f"{bodies}+{_ANSWERS}" if any(map(_names_person, cells)) else bodies
    return bodies if all(names) else f"{_ANSWERS}+{bodies}"


def _key_of_bodies(
    column: Column, names: Sequence[Sequence[str]], keys: Collection[str]
) -> str | None:
    """Return the key for organisations: who leads is one, and those are partners who are several;
    None where other columns have both.
    """
    are_several = any(len(each) > 1 for each in names)
    free = [_LEADS] if column.key == _LEADS or _LEADS not in keys else []
    if not {_PARTNERS, WHO} & set(keys):
        free.insert(0 if are_several else len(free), _PARTNERS)
    return free[0] if free else None


def led_entries(key: str, cell: Cell) -> Iterator[Entry]:
    """Return the keys of a cell in a column of those who lead, by the key of `led_key`."""
    first, _, second = key.partition("+")
    bodies = second if first == _ANSWERS else first
    found = who(cell.text)
    persons, named = list(found.teachers), _bodies(cell)
    if not named and not persons:
        yield _entry(first, [_whole(cell)])
        return
    if bodies == _LEADS and len(named) > 1:
        named, persons = [_whole(cell)], []
    others = [name for name in found.partners if name not in named and named != [_whole(cell)]]
    yield from [_entry(bodies, [*named, *others])] if named else []
    yield from [_entry(_ANSWERS, [*persons, *([] if named else others)])] if persons else []


def _entry(key: str, names: Sequence[str]) -> Entry:
    return Entry(key, tuple(names) if key == _PARTNERS else "; ".join(names))


def _bodies(cell: Cell) -> list[str]:
    return [name for name in who(cell.text).partners if is_organisation(name)]


def _names_person(cell: Cell) -> bool:
    return begins_with(_whole(cell), PEOPLE) is not None or bool(who(cell.text).teachers)


def _whole(cell: Cell) -> str:
    return " ".join(cell.text.split())
