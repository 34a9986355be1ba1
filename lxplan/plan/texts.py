"""Every text of a plan, with the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from lxplan.named_tuple import NamedTuple
from lxplan.plan.declaration import Record, worked_out_once
from lxplan.source import Text


class KeyedText(NamedTuple):
    """A text of the plan and the keys that lead to it, such as `("ke_hoach_thang", "noi_dung")`."""

    text: Text
    path: tuple[str, ...]


def texts_of(value: object, path: tuple[str, ...] = ()) -> list[KeyedText]:
    """Return the texts of a plan, or of a part of it, in the order of the declaration."""
    found: list[KeyedText] = []
    _gather(value, path, found)
    return found


@worked_out_once
def texts_of_plan(plan: Record) -> tuple[KeyedText, ...]:
    """Return every text of a plan, in the order of the declaration."""
    return tuple(texts_of(plan))


def _gather(value: object, path: tuple[str, ...], found: list[KeyedText]) -> None:
    """Add the texts of a value to `found`: a generator within generators would hand each text up
    through every level of the plan.
    """
    if isinstance(value, Text):
        found.append(KeyedText(value, path))
    elif isinstance(value, Record):
        _gather_below(value.stated, path, found)
    elif isinstance(value, tuple):
        for item in value:
            if isinstance(item, Text):
                found.append(KeyedText(item, path))
            else:
                _gather(item, path, found)
    elif isinstance(value, Mapping):
        _gather_below(value.items(), path, found)


def _gather_below(
    named: Iterable[tuple[str, object]], path: tuple[str, ...], found: list[KeyedText]
) -> None:
    for name, value in named:
        if isinstance(value, Text):
            found.append(KeyedText(value, (*path, name)))
        elif not isinstance(value, (int, date)):  # most of what is no text, told at once
            _gather(value, (*path, name), found)
