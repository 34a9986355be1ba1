"""The words in which the plan file is declared: a key, what it holds, and how that is read.

A declaration is a `Record` whose attributes are made by `key(...)`. From it come the reader (`Kind.read`),
the JSON Schema (`Kind.schema`) and the field reference (`Kind.label`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lxplan.diagnostics import Span
from lxplan.plan.fault_notes import Reading, shortened
from lxplan.source import Place
from lxplan.source.scalars import is_null
from lxplan.vietnamese.folding import nearest

Schema = dict[str, Any]
T = TypeVar("T")


class Kind(Generic[T]):
    """What a key may hold: how it is read, its JSON Schema, and its label in Vietnamese."""

    label: str
    empty: Any = None

    def read(self, node: Node, reading: Reading) -> T | None:
        """Return the value of `node`, or None after noting why it has none."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """Return the JSON Schema of a value that is not empty."""
        raise NotImplementedError


class Key(NamedTuple):
    """One key of the plan file: its name there, what it holds, and what a secretary is told about it."""

    name: str
    kind: Kind[Any]
    description: str
    required: bool
    example: str


def key(name: str, kind: Kind[Any], description: str, *, required: bool = False, example: str = "") -> Any:
    """Declare an attribute of a record: `name` in the file, its kind, and one Vietnamese sentence about it."""
    return Key(name, kind, description, required, example)


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

    `places` says where the keys stand; `KEYS` holds, by name in the file, each key and its attribute. The standard
    dataclass would write and compile methods for each of the thirteen records at every start of the program: as long
    as starting the interpreter.
    """

    KEYS: ClassVar[Mapping[str, tuple[str, Key]]] = MappingProxyType({})
    places: Places = _NOWHERE

    def __init_subclass__(cls) -> None:
        """Collect the keys that the class declares."""
        cls.KEYS = {value.name: (attribute, value) for attribute, value in vars(cls).items() if isinstance(value, Key)}

    def __init__(self, *, places: Places = _NOWHERE, **values: Any) -> None:
        """Take the value of each attribute; one that is not given is empty."""
        state = {attribute: declared.kind.empty for attribute, declared in self.KEYS.values()}
        if not values.keys() <= state.keys():
            raise TypeError(f"{type(self).__name__} has no {', '.join(values.keys() - state.keys())}")
        vars(self).update(state, **values, places=places)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __repr__(self) -> str:
        stated = ", ".join(f"{name}={value!r}" for name, value in vars(self).items() if value and name != "places")
        return f"{type(self).__name__}({stated})"


RecordT = TypeVar("RecordT", bound=Record)


class KeyGroup(Kind[RecordT]):
    """A mapping that is read into a record."""

    def __init__(self, record: type[RecordT], label: str, shorthand: str | None = None) -> None:
        """`shorthand` names the key that a plain list stands for, where a list may be written instead."""
        self.record = record
        self.label = label
        self.shorthand = shorthand
        self.keys = record.KEYS
        self.empty = record()

    def read(self, node: Node, reading: Reading) -> RecordT | None:
        if self.shorthand is not None and not isinstance(node, MappingNode):
            attribute, declared = self.keys[self.shorthand]
            values = {attribute: declared.kind.read(node, reading)}
            return self.record(**values, places=Places(reading.source.place(node)))
        if not isinstance(node, MappingNode):
            reading.wrong_kind(node, self.label)
            return None
        values = {}
        keys: dict[str, Place] = {}
        places: dict[str, Place] = {}
        for key_node, value_node in reading.entries(node):
            known = self.keys.get(key_node.value) or self._meant(key_node, node, reading)
            if known is None:
                continue
            attribute, declared = known
            keys[declared.name] = reading.source.place(key_node)
            if is_empty(value_node):
                continue
            places[declared.name] = reading.source.place(value_node)
            value = declared.kind.read(value_node, reading)
            if value is not None:
                values[attribute] = value
        self._missing(node, keys, places, reading)
        return self.record(**values, places=Places(reading.source.place(node), keys, places))

    def _meant(self, key_node: ScalarNode, node: MappingNode, reading: Reading) -> tuple[str, Key] | None:
        """Note a key nobody declared, and return the one that it must have meant, so that it is not missed too."""
        guess = nearest(key_node.value, self.keys)
        offer = f"có phải {guess}?" if guess else "các khóa ở đây: " + ", ".join(self.keys)
        reading.fault(key_node, "khoa-la", f"không có khóa «{shortened(key_node.value)}»; {offer}", suggestion=guess)
        stands_too = any(isinstance(other, ScalarNode) and other.value == guess for other, _ in node.value)
        return None if guess is None or stands_too else self.keys[guess]

    def _missing(self, node: MappingNode, keys: dict[str, Place], places: dict[str, Place], reading: Reading) -> None:
        for name, (_, declared) in self.keys.items():
            if not declared.required or name in places:
                continue
            example = f", ví dụ {name}: {declared.example}" if declared.example else ""
            if name in keys:
                end = keys[name].end + 1
                span = reading.source.span(end, end)
                reading.fault(span, "thieu-khoa", f"khóa {name} chưa có giá trị; điền {declared.kind.label}{example}")
            else:
                reading.fault(_first_word(node, reading), "thieu-khoa", f"thiếu khóa {name}{example}")

    def schema(self) -> Schema:
        grouped: Schema = {
            "type": "object",
            "additionalProperties": False,
            "properties": {name: key_schema(declared) for name, (_, declared) in self.keys.items()},
        }
        required = [name for name, (_, declared) in self.keys.items() if declared.required]
        if required:
            grouped["required"] = required
        if self.shorthand is None:
            return grouped
        return {"anyOf": [self.keys[self.shorthand][1].kind.schema(), grouped]}


def _first_word(node: MappingNode, reading: Reading) -> Span:
    """Return where a record begins: its first key, which is where the missing one is typed before."""
    return reading.source.place(node.value[0][0] if node.value else node).span


def is_empty(node: Node) -> bool:
    """Tell whether a key was left without a value."""
    return isinstance(node, ScalarNode) and is_null(node)


def key_schema(declared: Key) -> Schema:
    """Return the JSON Schema of a key: its kind, its description, and leave to be empty unless it is required."""
    schema = declared.kind.schema()
    if not declared.required:
        schema = with_null(schema)
    described: Schema = {"description": declared.description, **schema}
    if declared.example:
        described["examples"] = [
            int(declared.example) if schema.get("type") == ["integer", "null"] else declared.example
        ]
    return described


def with_null(schema: Schema) -> Schema:
    """Return a schema that also allows the value to be left empty."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    kinds = schema["type"]
    return {**schema, "type": [*(kinds if isinstance(kinds, list) else [kinds]), "null"]}


class Listed(Kind[tuple[T, ...]]):
    """A list of one kind of value; with `or_one`, a single value may stand without the dash."""

    empty: tuple[Any, ...] = ()

    def __init__(self, item: Kind[T], label: str, *, or_one: bool = False) -> None:
        self.item = item
        self.label = label
        self.or_one = or_one

    def read(self, node: Node, reading: Reading) -> tuple[T, ...] | None:
        if isinstance(node, SequenceNode):
            values = (self._item(child, reading) for child in node.value)
            return tuple(value for value in values if value is not None)
        if self.or_one:
            value = self.item.read(node, reading)
            return None if value is None else (value,)
        reading.wrong_kind(node, self.label)
        return None

    def _item(self, node: Node, reading: Reading) -> T | None:
        if is_empty(node):
            reading.fault(node, "muc-trong", "gạch đầu dòng này không có nội dung; điền vào hoặc xóa dòng")
            return None
        return self.item.read(node, reading)

    def schema(self) -> Schema:
        listed: Schema = {"type": "array", "items": self.item.schema()}
        return {"anyOf": [self.item.schema(), listed]} if self.or_one else listed
