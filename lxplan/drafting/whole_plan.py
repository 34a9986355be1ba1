"""Write a whole plan in the house layout: a comment above each section, long lines wrapped, quotes
only where they are needed.

What stands in which order, and what is said of each section, is the declaration's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxplan.drafting.draft import Entry, Group, Item, Items, OnPaper, Words
from lxplan.drafting.wrapped_lines import lines_of, on_one_line, wrapped
from lxplan.plan.day_kinds import DaysKind
from lxplan.plan.declaration import Key, Kind
from lxplan.plan.groups_and_lists import KeyGroup, ListOf
from lxplan.plan.layout import SectionKind
from lxplan.plan.model import Plan
from lxplan.plan.prose import ProseKind
from lxplan.plan.schedule import Schedule
from lxplan.plan.single_values import PatternKind

_STEP = 2
_UNSAID = ("nam_hoc", "nam", "trung_tam")
"""Keys that say themselves what they are."""


def write_plan(entries: Sequence[Entry], head: Sequence[str] = ()) -> str:
    """Return the text of a plan file.

    `entries` are the keys of the file in any order; `head` are the lines of the comment at its top,
    without their `#`. Every key that the declaration knows is explained in its own words.
    """
    sections = [_section(entry) for entry in _in_order(entries, Plan.KEYS)]
    above = "".join(f"{line}\n" for line in _comment(head, 0))
    return "\n".join(filter(None, (above, *sections)))


def _section(entry: Entry) -> str:
    declared = Plan.KEYS.get(entry.key)
    about = () if declared is None or entry.key in _UNSAID else (declared.description,)
    said = entry._replace(above=(*about, *entry.above))
    return "".join(f"{line}\n" for line in _entry(said, 0, declared.kind if declared else None))


def _in_order(entries: Sequence[Entry], keys: Mapping[str, Key] | None) -> list[Entry]:
    if keys is None:
        return list(entries)
    places = {name: place for place, name in enumerate(keys)}
    return sorted(entries, key=lambda entry: places.get(entry.key, len(places)))


def _entry(entry: Entry, indent: int, kind: Kind[Any] | None) -> Iterator[str]:
    yield from _comment(entry.above, indent)
    lines = [*_valued(f"{' ' * indent}{entry.key}:", entry.value, indent, kind)]
    if entry.beside:
        lines[0] = f"{lines[0].ljust(_BESIDE)} # {entry.beside}"
    yield from lines
    yield from _comment(entry.below, indent)


_BESIDE = 30
"""The column before a comment beside a value, where the value leaves room."""


def _valued(start: str, value: Words, indent: int, kind: Kind[Any] | None) -> Iterator[str]:
    """Return the lines of a value behind `start`, the line so far: a key with its colon."""
    if value is None or value == ():
        yield start
    elif isinstance(value, str):
        of_a_form = isinstance(kind, (PatternKind, DaysKind))
        yield from lines_of(start, value, indent + _STEP, of_a_form=of_a_form)
    elif isinstance(value, OnPaper):
        yield f"{start} |"
        yield from (f"{' ' * (indent + _STEP)}{line}" for line in value.lines)
    elif isinstance(value, Group):
        yield start
        yield from _entries(value.entries, indent + _STEP, kind)
    else:
        yield from _listed(start, value, indent, kind)


def _entries(entries: Sequence[Entry], indent: int, kind: Kind[Any] | None) -> Iterator[str]:
    keys = kind.keys if isinstance(kind, KeyGroup) else None
    for place, entry in enumerate(_in_order(entries, keys)):
        if place and isinstance(kind, Schedule):
            yield ""
        below = kind.activities if isinstance(kind, Schedule) else None
        known = keys.get(entry.key) if keys is not None else None
        yield from _entry(entry, indent, known.kind if known else below)


def _listed(
    start: str, value: tuple[str, ...] | Items, indent: int, kind: Kind[Any] | None
) -> Iterator[str]:
    if not isinstance(value, Items):
        line = on_one_line(start, value)
        if indent and line is not None and not isinstance(kind, ProseKind):
            yield line
            return
        value = Items(tuple(map(Item, value)))
    yield start
    item_kind = kind.item if isinstance(kind, ListOf) else None
    for item in value.items:
        yield from _comment(item.above, indent + _STEP)
        yield from _item(item.value, indent + _STEP, item_kind)


def _item(value: Words, indent: int, kind: Kind[Any] | None) -> Iterator[str]:
    """Return the lines of an item: its first key, or its words, behind the dash."""
    dash = f"{' ' * indent}-"
    if not isinstance(value, Group):
        yield from _valued(dash, value, indent, kind)
        return
    keys = None if isinstance(kind, SectionKind) and _is_titled(value) else kind
    lines = [*_entries(value.entries, indent + _STEP, keys)]
    first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from (line[_STEP:] for line in lines[:first])
    yield f"{dash} {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _is_titled(value: Group) -> bool:
    return len(value.entries) == 1


def _comment(lines: Sequence[str], indent: int) -> Iterator[str]:
    for line in lines:
        start = f"{' ' * indent}#"
        if not line:
            yield start
            continue
        yield from wrapped(f"{start} ", line, f"{start} ")


def key_lines(entry: Entry, indent: int, kind: Kind[Any] | None) -> list[str]:
    """Return the lines of a key with its value, `indent` blanks in; `kind` is what the declaration
    says of the value.
    """
    return list(_entry(entry, indent, kind))


def item_lines(words: Words, indent: int, kind: Kind[Any] | None) -> list[str]:
    """Return the lines of an item of a list, its dash `indent` blanks in."""
    return list(_item(words, indent, kind))
