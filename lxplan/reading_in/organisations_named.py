"""The organisations that rows and duties name, as a plan declares them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.drafting.draft import Entry, Group, Item, Items
from lxplan.reading_in.names_typed import declared, likely_same


def organisations_entry(entries: Sequence[Entry]) -> Entry:
    """Return `don_vi`: each organisation once, with a question where two may be one."""
    names = declared([*_names(entries)])
    items = []
    for name in names:
        same = likely_same(name, names)
        note = (
            (f"có phải cùng là: {', '.join(same)}? Nếu phải thì ghi vào ten_khac, bỏ dòng kia",)
            if same
            else ()
        )
        items.append(Item(Group((Entry("ten", name),)), note))
    return Entry("don_vi", Items(tuple(items)) if items else None)


_NAMES = ("phoi_hop", "chu_tri", "don_vi")


def _names(value: object) -> Iterator[str]:
    """Return the organisations that rows and duties name, in order."""
    if isinstance(value, Entry):
        held = value.value
        if value.key in _NAMES and isinstance(held, str):
            yield held
        elif value.key in _NAMES and not isinstance(held, (Group, Items)):
            yield from (name for name in held or () if isinstance(name, str))
        elif value.key != "bang_thang":
            yield from _names(value.value)
    elif isinstance(value, Item):
        yield from _names(value.value)
    elif isinstance(value, (Group, Items)):
        yield from _names(list(value[0]))
    elif isinstance(value, list):
        for each in value:
            yield from _names(each)
