"""Every text of a plan, with the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxplan.named_tuple import NamedTuple
from lxplan.plan.declaration import Record
from lxplan.source import Text


class KeyedText(NamedTuple):
    """A text of the plan and the keys that lead to it, such as `("ke_hoach_thang", "noi_dung")`."""

    text: Text
    path: tuple[str, ...]


def texts_of(value: object, path: tuple[str, ...] = ()) -> Iterator[KeyedText]:
    """Return the texts of a plan, or of a part of it, in the order of the declaration."""
    if isinstance(value, Text):
        yield KeyedText(value, path)
    elif isinstance(value, Record):
        for name, declared in value.KEYS.items():
            held = declared.of(value)
            if held:
                yield from texts_of(held, (*path, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item, path)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from texts_of(item, (*path, name))
