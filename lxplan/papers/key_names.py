"""Names that templates see which are declared keys of the plan file; what is said of every name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, get_args, get_type_hints

from lxplan.papers.plain_text import plain
from lxplan.plan.declaration import Key, Printed, Record

NamesT = TypeVar("NamesT", bound="KeyNames")


class KeyNames:
    """A group of names: the keys of a record as they are printed, and what it adds to them.

    `_keys` are those of the record that templates see. A name that the group annotates is described
    by that sentence, else by the first words of the key's declaration.
    """

    _keys = Record.KEYS
    __hash__ = None  # type: ignore[assignment]  # it may hold mappings

    def __init__(self, record: Record, **names: Any) -> None:
        """Take the values of `names` as they are, and those of the other keys from the record."""
        found = vars(self)
        for name, declared in self._keys.items():
            if name not in names:
                value = declared.of(record)
                # An activity leaves most of its keys out: what is not there needs no cleaning.
                found[name] = _plain(declared.printed(value)) if value else declared.printed(value)
        found.update(names)

    def __getattr__(self, name: str) -> Printed:
        """Say that there is no such name; to a type checker, any may be a key of the plan file."""
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({vars(self)})"

    # As named tuples have them: templates, printer and reference ask every group in one way.
    @property
    def _fields(self) -> tuple[str, ...]:
        return tuple(vars(self))

    def _asdict(self) -> dict[str, Any]:
        return {**vars(self)}

    def _replace(self: NamesT, **names: Any) -> NamesT:
        changed = object.__new__(type(self))
        vars(changed).update(vars(self), **names)
        return changed


def _plain(value: Printed) -> Printed:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, tuple):
        return tuple(_plain(each) for each in value)
    return {name: _plain(each) for name, each in value.items()}


def described(group: type) -> dict[str, tuple[Any, str]]:
    """Return the type of value and the Vietnamese sentence of every name in a group, keys first."""
    keys: Mapping[str, Key] = getattr(group, "_keys", {})
    by_key = {name: (_type_of(declared), f"{declared.brief}.") for name, declared in keys.items()}
    hints = get_type_hints(group, include_extras=True)
    return by_key | {name: get_args(hint) for name, hint in hints.items()}


def _type_of(declared: Key) -> Any:
    nothing = declared.printed(declared.kind.empty)
    if isinstance(nothing, str):
        return str
    return tuple[str, ...] if isinstance(nothing, tuple) else Mapping[str, str]
