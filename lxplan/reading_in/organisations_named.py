"""The organisations that rows and duties name, as a plan declares them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.drafting.draft import Entry, Group, Item, Items
from lxplan.drafting.wrapped_lines import on_one_line
from lxplan.reading_in.names_typed import declared, likely_same


def organisations_entry(entries: Sequence[Entry]) -> Entry:
    """Return `don_vi`: each organisation once, with a question where others may be the same."""
    names = declared([*_names(entries)])
    items: list[Item] = []
    asked: set[str] = set()
    for name in names:
        same = likely_same(name, names) if name not in asked else []
        asked |= {*same}
        items.append(_asking(name, same) if same else Item(Group((Entry("ten", name),))))
    return Entry("don_vi", Items(tuple(items)) if items else None)


def _asking(name: str, same: Sequence[str]) -> Item:
    """Return an organisation with a question that one stroke answers, for the certain corrections
    to do the rest.
    """
    line = on_one_line(_COMMENTED, tuple(same))
    listed = (
        (line.removeprefix(_COMMENT),) if line else ("ten_khac:", *(f"  - {each}" for each in same))
    )
    question = f"có phải cùng là: {', '.join(same)}? Nếu phải thì xóa dấu # trước ten_khac, rồi gõ lxplan validate --fix"
    return Item(Group((Entry("ten", name, below=listed),)), (question,))


_COMMENT = "    # "
_COMMENTED = f"{_COMMENT}ten_khac:"


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
