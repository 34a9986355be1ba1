"""Changes of a plan file's text, proven: the file still reads, and says what was meant and nothing
else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.source import SourceFile, read_source
from lxplan.source.edits import Edit, edited
from lxplan.source.scalars import is_null
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode

Data: TypeAlias = "str | list[Data] | tuple[Pair, ...] | None"
Pair: TypeAlias = "tuple[Data, Data]"
"""What a file says, without its form: a text, nothing, a list, or keys with their values in
order."""


class Said(NamedTuple):
    """`node` says `data` instead of what it said."""

    node: Node
    data: Data


class Added(NamedTuple):
    """A list or group says more: `data` (an item, or a key with its value) before its `place`-th
    entry (0-based).
    """

    node: Node
    place: int
    data: Data | Pair


class Dropped(NamedTuple):
    """A list or group says less: its entries at some places (0-based)."""

    node: Node
    places: tuple[int, ...]


Meaning: TypeAlias = "Said | Added | Dropped"


class Change(NamedTuple):
    """Edits of a file, and what they mean; one that only concerns comments means nothing."""

    edits: tuple[Edit, ...]
    meanings: tuple[Meaning, ...] = ()


def changed(source: SourceFile, changes: Iterable[Change]) -> bytes:
    """Return the file with the changes made, in its own encoding; every other byte stays.

    Changes at one place are made in their order. Raises `Failure` when the file would not read, or
    would not say exactly what it said before with what the changes mean.
    """
    made = list(changes)
    edits = [edit for change in made for edit in change.edits]
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    overlap = any(after.start < before.end for before, after in pairwise(ordered))
    meant = _Meant([meaning for change in made for meaning in change.meanings])
    if overlap or source.root is None:
        raise _uncertain(source)
    expected = meant.data_of(source.root)
    try:
        data = source.decoded.encode(edited(source.text, ordered))
    except UnicodeEncodeError as error:
        raise Failure("có ký tự không ghi được vào tệp; gõ lại câu ấy.") from error
    after = read_source(source.path, data)[0].root
    if after is None or meant.is_shared or _Meant(()).data_of(after) != expected:
        raise _uncertain(source)
    return data


def _uncertain(source: SourceFile) -> Failure:
    return Failure(
        f"cách ghi ở chỗ cần sửa trong {source.path} không sửa chắc chắn được nên chưa ghi gì; sửa tay chỗ ấy."
    )


class _Meant:
    """What a file says once some changes have been made; `is_shared` tells, after that was asked,
    whether a change concerns what stands at more than one place (an alias).
    """

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        self.said: dict[int, Data] = {}
        self.added: dict[int, list[Added]] = {}
        self.dropped: dict[int, set[int]] = {}
        self.visits: Counter[int] = Counter()
        for meaning in meanings:
            if isinstance(meaning, Said):
                self.said[id(meaning.node)] = meaning.data
            elif isinstance(meaning, Added):
                self.added.setdefault(id(meaning.node), []).append(meaning)
            else:
                self.dropped.setdefault(id(meaning.node), set()).update(meaning.places)

    @property
    def is_shared(self) -> bool:
        touched = {*self.said, *self.added, *self.dropped}
        return any(self.visits[node] > 1 for node in touched)

    def data_of(self, node: Node) -> Data:
        self.visits[id(node)] += 1
        if id(node) in self.said:
            return self.said[id(node)]
        if isinstance(node, MappingNode):
            pairs = [(self.data_of(key), self.data_of(value)) for key, value in node.value]
            return tuple(self._entries(node, pairs)) or (() if node.flow_style else None)
        if isinstance(node, SequenceNode):
            items = [self.data_of(item) for item in node.value]
            return list(self._entries(node, items)) or ([] if node.flow_style else None)
        assert isinstance(node, ScalarNode)
        return None if is_null(node) else str(node.value)

    def _entries(self, node: Node, entries: Sequence[Any]) -> Iterator[Any]:
        """Return the items or pairs of a list or group with the changes made; without brackets, one
        that has none left says nothing.
        """
        added = self.added.get(id(node), ())
        dropped = self.dropped.get(id(node), ())
        for place in range(len(entries) + 1):
            yield from (each.data for each in added if each.place == place)
            if place < len(entries) and place not in dropped:
                yield entries[place]
