"""The kinds that hold other kinds: a group of keys that is read into a record, and a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from lxplan.diagnostics import Span
from lxplan.plan.declaration import CompoundKind, Key, Kind, Places, Printed, Record, Schema, told
from lxplan.plan.fault_notes import (
    QUOTE_THE_WHOLE,
    Reading,
    is_after_a_comma,
    is_bare,
    needed,
    shortened,
)
from lxplan.source import Place
from lxplan.source.scalars import STRING_TAG, is_null
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode
from lxplan.vietnamese.folding import fold, nearest

T = TypeVar("T")
RecordT = TypeVar("RecordT", bound=Record)


_OF_THE_ONE_ABOVE = "nếu dòng này thuộc gạch đầu dòng ở trên thì bỏ dấu «-»"


class KeyGroup(CompoundKind[RecordT]):
    """A mapping that is read into a record."""

    def __init__(self, record: type[RecordT], label: str, shorthand: str | None = None) -> None:
        """`shorthand` names the key that a plain list stands for, where a list may be written
        instead.
        """
        self.record = record
        self.label = label
        self.shorthand = shorthand
        self.keys = record.KEYS
        self.required = {
            name: declared for name, declared in self.keys.items() if declared.required
        }
        self.empty = record()

    def read(self, node: Node, reading: Reading) -> RecordT | None:
        if self.shorthand is not None and not isinstance(node, MappingNode):
            where = Places(reading.source.place(node))
            return self._with_one(self.keys[self.shorthand], node, reading, where)
        if isinstance(node, ScalarNode) and reading.begins_with_dash(node):
            return self._by_its_words(node, reading)
        if not isinstance(node, MappingNode):
            reading.wrong_kind(node, self.label)
            return None
        values = {}
        keys: dict[str, Place] = {}
        places: dict[str, Place] = {}
        source = reading.source
        for key_node, value_node in reading.entries(node, self.keys):
            known = self.keys.get(key_node.value) or self._meant(key_node, node, reading)
            if known is None:
                continue
            keys[known.name] = Place(source, key_node)
            if is_empty(value_node):
                continue
            places[known.name] = Place(source, value_node)
            value = known.kind.read(value_node, reading)
            if value is not None:
                values[known.attribute] = value
        self._missing(node, keys, places, reading)
        return self.record(**values, places=Places(reading.source.place(node), keys, places))

    def _meant(self, key_node: ScalarNode, node: MappingNode, reading: Reading) -> Key | None:
        """Note a key nobody declared, and return the one that it must have meant, so that it is not
        missed too.
        """
        guess = nearest(key_node.value, self.keys)
        offer = f"có phải {guess}?" if guess else "các mục ở đây: " + ", ".join(self.keys)
        if not guess and is_after_a_comma(node, key_node):
            offer = f"{offer}; {QUOTE_THE_WHOLE}"
        reading.fault(
            key_node,
            "khoa-la",
            f"không có mục «{shortened(key_node.value)}»; {offer}",
            suggestion=guess,
            is_certain=guess is not None and _is_spelt_as(guess, key_node, node, reading),
        )
        if guess is None or guess in reading.typed_keys(node):
            return None
        return self.keys[guess]

    def _by_its_words(self, node: ScalarNode, reading: Reading) -> RecordT | None:
        """Note words that stand after a dash where a group of keys is to be, and read them as the
        value of the key that the group must have.
        """
        required = [*self.required.values()]
        if len(required) != 1 or node.tag != STRING_TAG:
            reading.wrong_kind(node, self.label)
            return None
        (declared,), place = required, reading.source.place(node)
        name, typed = declared.name, reading.source.text[place.start : place.end]
        reading.fault(
            node,
            "sai-kieu",
            f"thiếu tên mục sau gạch đầu dòng; viết - {name}: {shortened(node.value)}",
            suggestion=f"{name}: {typed}",
            is_certain="\n" not in typed and not node.style,
        )
        return self._with_one(declared, node, reading, Places(place, {name: place}, {name: place}))

    def _with_one(self, declared: Key, node: Node, reading: Reading, places: Places) -> RecordT:
        """Return a record of one value; it is empty where the value cannot be read."""
        value = declared.kind.read(node, reading)
        return self.record(**({} if value is None else {declared.attribute: value}), places=places)

    def _missing(
        self,
        node: MappingNode,
        keys: Mapping[str, Place],
        places: Mapping[str, Place],
        reading: Reading,
    ) -> None:
        for name, declared in self.required.items():
            if name in places:
                continue
            example = f", ví dụ {name}: {declared.example}" if declared.example else ""
            if name in keys:
                end = keys[name].end + 1
                span = reading.source.span(end, end)
                reading.fault(
                    span,
                    "thieu-khoa",
                    f"mục {name} chưa có giá trị; điền {declared.kind.label}{example}",
                )
            else:
                first = _first_word(node, reading)
                mend = f"; {_OF_THE_ONE_ABOVE}" if reading.follows_an_item(node) else ""
                reading.fault(first, "thieu-khoa", f"thiếu mục {name}{example}{mend}")

    def schema(self) -> Schema:
        from lxplan.plan.schema_of_keys import key_schema  # only the schema pays for it

        grouped: Schema = {
            "title": self.record.TITLE,
            "type": "object",
            **told(self._keys_here()),
            "additionalProperties": False,
            "properties": {name: key_schema(declared) for name, declared in self.keys.items()},
        }
        if self.required:
            grouped["required"] = [*self.required]
        if self.shorthand is None:
            return grouped
        return {"anyOf": [self.keys[self.shorthand].kind.schema(), grouped]}

    def _keys_here(self) -> str:
        """Say which keys there are: what an editor shows at an unknown key, and for a missing
        one.
        """
        names = (
            f"{name} (phải có)" if declared.required else name
            for name, declared in self.keys.items()
        )
        return f"chỗ này gồm các mục: {', '.join(names)}"

    def printed(self, value: RecordT) -> Printed:
        return {name: declared.printed(declared.of(value)) for name, declared in self.keys.items()}


def _is_spelt_as(guess: str, key_node: ScalarNode, node: MappingNode, reading: Reading) -> bool:
    """Tell whether a key is a known one but for its case, its marks and what joins its words."""
    alike = [key for key, _ in node.value if fold(key.value) == fold(key_node.value)]
    return (
        not key_node.style
        and fold(key_node.value).replace(" ", "") == guess.replace("_", "")
        and guess not in reading.typed_keys(node)
        and len(alike) == 1
    )


def _first_word(node: MappingNode, reading: Reading) -> Span:
    """Return where a record begins: its first key, which is where the missing one is typed
    before.
    """
    return reading.source.place(node.value[0][0] if node.value else node).span


class ListOf(CompoundKind[tuple[T, ...]]):
    """A list of one kind of value; with `or_one`, a single value may stand without the dash."""

    empty: tuple[T, ...] = ()

    def __init__(self, item: Kind[T], label: str, *, or_one: bool = False) -> None:
        self.item = item
        self.label = label
        self.or_one = or_one

    def read(self, node: Node, reading: Reading) -> tuple[T, ...] | None:
        if isinstance(node, SequenceNode):
            values = (self._item(child, reading) for child in node.value)
            return tuple(value for value in values if value is not None)
        if isinstance(node, MappingNode) and _is_words_in_braces(node):
            return self._in_braces(node, reading)
        if self.or_one:
            value = self.item.read(node, reading)
            return None if value is None else (value,)
        if isinstance(node, MappingNode) and isinstance(self.item, KeyGroup):
            self._without_dash(node, self.item, reading)
        else:
            reading.wrong_kind(node, self.label)
        return None

    def _in_braces(self, node: MappingNode, reading: Reading) -> tuple[T, ...]:
        """Note values listed in `{ }` instead of `[ ]`, and read them."""
        place = reading.source.place(node)
        inner = reading.source.text[place.start + 1 : place.end - 1]
        reading.fault(
            node,
            "sai-kieu",
            f"danh sách đặt trong ngoặc vuông [ ], không phải {{ }}; viết [{shortened(inner)}]",
            suggestion=f"[{inner}]",
            is_certain=True,
        )
        values = (self._item(words, reading) for words, _ in node.value)
        return tuple(value for value in values if value is not None)

    def _without_dash(self, node: MappingNode, item: KeyGroup[Any], reading: Reading) -> None:
        """Note a group of keys that stands where a list of such groups is to be."""
        first = node.value[0][0] if node.value else node
        required = next(iter(item.required), None)
        typed = first.value if isinstance(first, ScalarNode) else None
        if node.flow_style or typed not in item.keys or required is None:
            reading.wrong_kind(node, self.label)
        elif required in reading.typed_keys(node):
            message = f"mỗi mục ở đây bắt đầu bằng gạch đầu dòng; thêm «- » trước {typed}"
            reading.fault(first, "sai-kieu", message)
        else:
            message = f"thiếu dòng «- {required}: …» ngay trên dòng này"
            reading.fault(first, "thieu-khoa", message)

    def _item(self, node: Node, reading: Reading) -> T | None:
        if is_empty(node):
            reading.fault(
                node, "muc-trong", "gạch đầu dòng này không có nội dung; điền vào hoặc xóa dòng"
            )
            return None
        return self.item.read(node, reading)

    def schema(self) -> Schema:
        return {"anyOf": [self.item.schema(), self.listed()]} if self.or_one else self.listed()

    def listed(self) -> Schema:
        """Return the schema of a list."""
        return {"type": "array", "items": self.item.schema(), **told(needed(self.label))}

    def printed(self, value: tuple[T, ...]) -> Printed:
        return tuple(self.item.printed(each) for each in value)


def _is_words_in_braces(node: MappingNode) -> bool:
    """Tell `{Hội Nông dân, Hội Phụ nữ}`, which is a list to whoever types it."""
    return (
        bool(node.flow_style)
        and bool(node.value)
        and all(isinstance(key, ScalarNode) and is_bare(key, value) for key, value in node.value)
    )


def is_empty(node: Node) -> bool:
    """Tell whether a key was left without a value."""
    return isinstance(node, ScalarNode) and is_null(node)
