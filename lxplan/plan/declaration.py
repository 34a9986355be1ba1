"""The words in which the plan file is declared: kinds, keys and records of keys.

A declaration is a `Record` whose attributes are made by `key(...)`. From it come the reader
(`Kind.read`), the JSON Schema (`Kind.schema`), the field reference (`Kind.label`), the columns of
lists (`Key.heading`, `Key.in_lists`) and what templates see (`Key.printed`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from types import MappingProxyType
from typing import Any, ClassVar, Generic, Literal, TypeAlias, TypeVar, overload

from lxplan.diagnostics import Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.fault_notes import Reading
from lxplan.source import Place
from lxplan.source.yaml_nodes import Node

Schema = dict[str, Any]
T = TypeVar("T")
RecordT = TypeVar("RecordT", bound="Record")

Printed: TypeAlias = "str | tuple[Printed, ...] | Mapping[str, Printed]"
"""A value as papers and tables print it: a text, several, or texts by their names."""

InLists: TypeAlias = 'Literal["always", "where filled", "data only", "one by one", "nowhere"]'
"""Where lists show a key: in every table, in those that have a value of it, in data formats (JSON,
CSV, tab-separated lines, Excel) but no table, each name of a mapping in a column of its own after
all others (an object in JSON), or not at all."""


def told(hint: str) -> Schema:
    """Return what an editor says of a value that does not fit: the reader's hint, as a sentence.

    `errorMessage` is read by the YAML language server, and by ajv with ajv-errors.
    """
    return {"errorMessage": hint[0].upper() + hint[1:]}


class Kind(Generic[T]):
    """What a key may hold: how it is read and printed, its schema, its label in Vietnamese."""

    label: str
    empty: T | None = None
    is_data = False
    """Whether JSON and Excel hold a value as it is: text, number, day. Others are listed as
    printed."""

    def read(self, node: Node, reading: Reading) -> T | None:
        """Return the value of `node`, or None after noting why it has none."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """Return the JSON Schema of a value that is not empty."""
        raise NotImplementedError

    def printed(self, value: T) -> Printed:
        """Return a value as papers and tables print it."""
        return str(value)


class CompoundKind(Kind[T]):
    """A kind whose value is never missing: left out, it is an empty list or a group without
    values.
    """

    empty: T


class Key:
    """One key of the plan file: its name there, what it holds, and how people are told about it.

    `attribute` is the name that records know it by. (A named tuple takes longer to make.)
    """

    attribute: str
    required: bool
    example: str
    in_lists: InLists
    own_heading: str
    own_printed: Callable[[Any], Printed] | None

    def __init__(self, name: str, kind: Kind[Any], description: str, **about: Any) -> None:
        self.name, self.kind, self.description = name, kind, description
        vars(self).update(about)

    def __set_name__(self, owner: type, name: str) -> None:
        self.attribute = name

    @property
    def brief(self) -> str:
        """The description up to its first mark: `Đơn vị phối hợp`."""
        ends = (self.description.find(mark) for mark in ":;,.(")
        return self.description[
            : min(end for end in (*ends, len(self.description)) if end >= 0)
        ].strip()

    @property
    def heading(self) -> str:
        """The title of its column in a list."""
        return self.own_heading or self.brief

    def of(self, record: Record) -> Any:
        """Return the value that a record has for this key."""
        return getattr(record, self.attribute)

    def printed(self, value: Any) -> Printed:
        """Return a value of this key as papers and tables print it; the empty text for none."""
        return "" if value is None else (self.own_printed or self.kind.printed)(value)


@overload
def key(
    name: str,
    kind: CompoundKind[T],
    description: str,
    *,
    required: bool = ...,
    example: str = ...,
    heading: str = ...,
    in_lists: InLists = ...,
    printed: Callable[[T], Printed] | None = ...,
) -> T: ...
@overload
def key(
    name: str,
    kind: Kind[T],
    description: str,
    *,
    required: Literal[True],
    example: str = ...,
    heading: str = ...,
    in_lists: InLists = ...,
    printed: Callable[[T], Printed] | None = ...,
) -> T: ...
@overload
def key(
    name: str,
    kind: Kind[T],
    description: str,
    *,
    required: Literal[False] = ...,
    example: str = ...,
    heading: str = ...,
    in_lists: InLists = ...,
    printed: Callable[[T], Printed] | None = ...,
) -> T | None: ...
def key(
    name: str,
    kind: Kind[Any],
    description: str,
    *,
    required: bool = False,
    example: str = "",
    heading: str = "",
    in_lists: InLists = "where filled",
    printed: Callable[[Any], Printed] | None = None,
) -> Any:
    """Declare an attribute of a record: its name in the file, its kind, one Vietnamese sentence.

    `heading` is the title of its column in lists, else the sentence up to its first mark; `printed`
    says how a value stands in papers and tables, where that is not as others of its kind do. To a
    type checker the attribute is what the kind reads, or None unless it is required or never
    missing.
    """
    about = {"required": required, "example": example, "in_lists": in_lists}
    return Key(name, kind, description, own_heading=heading, own_printed=printed, **about)


class Places(NamedTuple):
    """Where a record and the values of its keys stand in the file."""

    whole: Place | None = None
    keys: Mapping[str, Place] = MappingProxyType({})
    values: Mapping[str, Place] = MappingProxyType({})

    def value(self, name: str) -> Span:
        """Return where the value of the key `name` stands."""
        return self.values[name].span

    def key(self, name: str) -> Span:
        """Return where the key `name` itself stands."""
        return self.keys[name].span


_NOWHERE = Places()


class Record:
    """A group of keys of the plan file: an immutable value with an attribute for each key.

    `places` says where the keys stand; `KEYS` holds its keys by their names in the file, and
    `TITLE` is what an editor calls it, in Vietnamese. The standard dataclass would write and compile methods for each of the thirteen records at every
    start of the program: as long as starting the interpreter.
    """

    KEYS: ClassVar[Mapping[str, Key]] = MappingProxyType({})
    TITLE: ClassVar[str] = ""
    OF_ONE_PLAN: ClassVar[tuple[str, ...]] = ()
    """Those of its keys that say what became of one plan, so that the next is made without them."""
    COMPOUND: ClassVar[tuple[Key, ...]] = ()
    """Those of its keys that hold lists and groups."""
    _EMPTY: ClassVar[Mapping[str, Any]] = MappingProxyType({})
    places: Places = _NOWHERE

    def __init_subclass__(cls) -> None:
        """Collect the keys that the class declares."""
        cls.KEYS = {value.name: value for value in vars(cls).values() if isinstance(value, Key)}
        # Asked of each of a hundred records a plan, so worked out here, once.
        cls._EMPTY = {declared.attribute: declared.kind.empty for declared in cls.KEYS.values()}
        cls.COMPOUND = tuple(
            declared for declared in cls.KEYS.values() if isinstance(declared.kind, CompoundKind)
        )

    def __init__(self, *, places: Places = _NOWHERE, **values: Any) -> None:
        """Take the value of each attribute; one that is not given is empty."""
        state = vars(self)
        state.update(self._EMPTY)
        if not values.keys() <= state.keys():
            raise TypeError(
                f"{type(self).__name__} has no {', '.join(values.keys() - state.keys())}"
            )
        state.update(values, places=places)

    @property
    def stated(self) -> list[tuple[str, Any]]:
        """The names of its keys that hold something, each with what it holds, as declared."""
        # The attributes stand in the order of the keys, as `__init__` puts them, `places` last.
        return [held for held in zip(self.KEYS, vars(self).values(), strict=False) if held[1]]

    def changed(self: RecordT, **values: Any) -> RecordT:
        """Return the record with other values for some of its attributes."""
        names = (*self._EMPTY, "places")
        return type(self)(**{**{name: vars(self)[name] for name in names}, **values})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __repr__(self) -> str:
        stated = ", ".join(
            f"{declared.attribute}={value!r}"
            for declared in self.KEYS.values()
            if (value := declared.of(self)) and value is not declared.kind.empty
        )
        return f"{type(self).__name__}({stated})"


def worked_out_once(work: Callable[[RecordT], T]) -> Callable[[RecordT], T]:
    """Keep what a function works out of a record beside the record's values, which never change."""
    name = f"_{work.__qualname__}"

    @wraps(work)
    def answer(record: RecordT) -> T:
        known = vars(record)
        if name not in known:
            known[name] = work(record)
        found: T = known[name]
        return found

    return answer
