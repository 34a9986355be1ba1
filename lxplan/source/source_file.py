"""A plan file as text, its YAML nodes, and the places of both."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from lxplan.diagnostics import Span
from lxplan.named_tuple import NamedTuple
from lxplan.source.composing import children
from lxplan.source.decoding import Decoded
from lxplan.source.yaml_nodes import CollectionNode, Node, ScalarNode

_LINE_END = re.compile(r"\r\n|\r|\n")


class SourceFile:
    """One plan file's text and YAML nodes.

    `path` is the file as the user named it; `text` is without byte order mark, with its own line
    ends; `root` is None when nothing could be read.
    """

    def __init__(self, path: str, decoded: Decoded, root: Node | None = None) -> None:
        self.path = path
        self.decoded = decoded
        self.text = decoded.text
        self.root = root
        self.offsets_of_values: dict[int, Sequence[int]] = {}
        self._nodes_below: dict[int, tuple[list[int], list[Node]]] = {}

    @cached_property
    def _line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        lengths = map(len, self.lines[:-1])
        return [*accumulate(map((1).__add__, lengths), initial=0)]

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, without line ends."""
        return _LINE_END.split(self.text) if "\r" in self.text else self.text.split("\n")

    @property
    def flow_lists(self) -> list[tuple[int, int]]:
        """Where every list or group in brackets stands: 0-based offsets, the end exclusive."""
        return self._extents[1]

    @property
    def scalars(self) -> list[tuple[int, int]]:
        """Where every value and key stands: 0-based offsets, end exclusive, in the file's order."""
        return self._extents[0]

    @cached_property
    def _extents(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Where every value or key, and every list or group in brackets, stands."""
        ends: dict[int, int] = {}
        lists: list[tuple[int, int]] = []
        nodes = [] if self.root is None else [self.root]
        seen: set[int] = set()  # an alias stands for a node that is written elsewhere
        for node in nodes:  # which grows meanwhile
            if isinstance(node, ScalarNode):
                start, end = node.start_mark.index, node.end_mark.index
                ends[start] = max(end, ends.get(start, end))
            elif isinstance(node, CollectionNode) and id(node) not in seen:
                seen.add(id(node))
                nodes += children(node)
                if node.flow_style:
                    lists.append((node.start_mark.index, node.end_mark.index))
        return [(start, ends[start]) for start in sorted(ends)], sorted(lists)

    def values_beginning(self, begin: int, stop: int) -> list[tuple[int, int]]:
        """Return where those values, keys, and lists or groups in brackets stand that begin between
        two offsets (0-based, ends exclusive).
        """
        return [
            (start, node.end_mark.index)
            for node in self._touching(begin, stop)
            if (start := node.start_mark.index) >= begin and not _is_block(node)
        ]

    def is_within_a_value(self, offset: int) -> bool:
        """Tell whether a character (0-based) is part of a value or key, where a # begins no comment."""
        nodes = self._touching(offset, offset + 1)
        return any(isinstance(node, ScalarNode) and node.end_mark.index > offset for node in nodes)

    def _touching(self, begin: int, stop: int) -> Iterator[Node]:
        """Return the nodes between two offsets, down from the root: for a few places that is quicker
        than to list all values. Among them may be some that end right before.
        """
        nodes = [] if self.root is None else [self.root]
        for node in nodes:  # which grows meanwhile
            yield node
            starts, below = self._written_in(node)
            nodes += below[max(0, bisect_right(starts, begin) - 1) : bisect_left(starts, stop)]

    def _written_in(self, node: Node) -> tuple[list[int], list[Node]]:
        """Return where the nodes right below one begin, and these, without aliases: what those stand
        for is written farther up.
        """
        known = self._nodes_below.get(id(node))
        if known is None:
            end, below = node.start_mark.index, []
            for child in children(node):
                if child.start_mark.index >= end:
                    end = child.end_mark.index
                    below.append(child)
            known = [child.start_mark.index for child in below], below
            self._nodes_below[id(node)] = known
        return known

    def span(self, start: int, end: int) -> Span:
        """Return the lines and columns of the characters from `start` up to `end` (0-based)."""
        line, column = self.line_column(start)
        end_line, end_column = self.line_column(max(start, end))
        return Span(line, column, end_line, end_column)

    @property
    def data(self) -> bytes:
        """The bytes of the file as it was read."""
        return self.decoded.encode(self.decoded.text)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column, in characters, of a 0-based offset into the text."""
        index = bisect_right(self._line_starts, offset) - 1
        return index + 1, offset - self._line_starts[index] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the 0-based offset of a 1-based line and column."""
        return self._line_starts[line - 1] + column - 1

    def place(self, node: Node) -> Place:
        """Return where `node` stands."""
        return Place(self, node)


def _is_block(node: Node) -> bool:
    return isinstance(node, CollectionNode) and not node.flow_style


class Place(NamedTuple):
    """Where one YAML node stands; lines and columns are worked out only when someone asks."""

    source: SourceFile
    node: Node

    @property
    def start(self) -> int:
        """The 0-based offset of the node's first character.

        An empty value stands right after its key's colon.
        """
        index: int = self.node.start_mark.index
        return index

    @property
    def end(self) -> int:
        """The 0-based offset after the last character, without blank lines that end a block."""
        text = self.source.text
        start, end = self.start, int(self.node.end_mark.index)
        while end > start and text[end - 1].isspace():
            end -= 1
        return end

    @property
    def span(self) -> Span:
        """The lines and columns of the whole node, quotes included."""
        return self.source.span(self.start, self.end)

    def part(self, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` (0-based) of the node's value stand."""
        return self.source.span(*self.part_offsets(start, end))

    def part_offsets(self, start: int, end: int) -> tuple[int, int]:
        """Return the file offsets (0-based) of the characters `start` to `end` of the value."""
        from lxplan.source.offsets import value_offsets  # only a finding within a text pays for it

        assert isinstance(self.node, ScalarNode)
        known = self.source.offsets_of_values
        offsets = known.get(id(self.node))
        if offsets is None:
            offsets = known[id(self.node)] = value_offsets(self.source.text, self.node)
        first = offsets[min(start, len(offsets) - 1)]
        if end <= start:
            return first, first
        last = offsets[min(end, len(offsets)) - 1]
        following = offsets[min(end, len(offsets) - 1)]
        # An escape such as \u1ebf is several characters in the file for one in the value.
        goes_on = following > last and _same_line(self.source.text, last, following)
        return first, following if goes_on else last + 1


def _same_line(text: str, start: int, end: int) -> bool:
    return "\n" not in text[start:end] and "\r" not in text[start:end]


class Text(str):
    """A string of the plan file that knows where it stands: a whole value, or a piece of one."""

    __slots__ = ("place", "start")
    place: Place
    start: int
    """Where the text begins in its value: 0 but for a piece."""

    @classmethod
    def at(cls, place: Place, value: str, start: int = 0) -> Text:
        """Return `value` as a text that stands at `place`, from the character `start` (0-based)
        on.
        """
        text = cls(value)
        text.place = place
        text.start = start
        return text

    @property
    def bounds(self) -> tuple[int, int]:
        """Where its content begins and ends (0-based), without the white space around it."""
        content = self.strip()
        start = self.index(content)
        return start, start + len(content)

    @property
    def content_span(self) -> Span:
        """The lines and columns of its content, without quotes and the white space around it."""
        return self.part(*self.bounds)

    @property
    def span(self) -> Span:
        """The lines and columns of a whole value, quotes included; of a piece, those of its
        characters.
        """
        is_piece = self.start > 0 or len(self) < len(self.place.node.value.rstrip("\n"))
        return self.part(0, len(self)) if is_piece else self.place.span

    def part(self, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` (0-based) of this text stand."""
        return self.place.part(self.start + start, self.start + end)

    def part_offsets(self, start: int, end: int) -> tuple[int, int]:
        """Return the file offsets (0-based) of the characters `start` to `end` of this text."""
        return self.place.part_offsets(self.start + start, self.start + end)

    def piece(self, start: int, end: int) -> Text:
        """Return the characters `start` to `end` (0-based) as a text of their own."""
        return Text.at(self.place, self[start:end], self.start + start)
