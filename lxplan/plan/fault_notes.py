"""One plan file while it is read: its entries, and where to put the faults."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from lxplan.diagnostics import Diagnostic, Fix, Related, Severity, Span
from lxplan.plan.values import Month, parse_month
from lxplan.source import SourceFile
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode


def needed(label: str) -> str:
    """Say what a key holds, by the label of its kind, where something else stands."""
    return f"chỗ này cần {label}"


class Reading:
    """One plan file while it is read: where to put the faults.

    `month` is that of the schedule under which a value stands, None elsewhere. `unplaced` holds
    what was read under a month that is at fault, so that what it says is still checked.
    """

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.month: Month | None = None
        self.faults: list[Diagnostic] = []
        self.unplaced: list[object] = []
        self._last_keys: tuple[Node | None, frozenset[str]] = (None, frozenset())

    def in_month(self, month: Month | None) -> Reading:
        """Return this reading for what stands under a month; faults are noted together."""
        below = Reading(self.source)
        below.month, below.faults, below.unplaced = month, self.faults, self.unplaced
        return below

    def fault(
        self,
        place: Node | Span,
        rule: str,
        message: str,
        *,
        suggestion: str | None = None,
        is_certain: bool = False,
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Note one fault at a node, or at a span of the file; of a node the suggestion may be put in
        its place when it `is_certain`; `fix` is an edit elsewhere that mends the fault for certain.
        """
        span = place if isinstance(place, Span) else self.source.place(place).span
        if is_certain and suggestion is not None:
            fix = Fix(span, str(suggestion))
        self.faults.append(
            Diagnostic(
                self.source.path, span, Severity.ERROR, rule, message, suggestion, fix, related
            )
        )

    def typed_keys(self, node: MappingNode) -> frozenset[str]:
        """Return the keys of a mapping as they are typed; many of the same one are asked after in a
        row.
        """
        if self._last_keys[0] is not node:
            keys = (key.value for key, _ in node.value if isinstance(key, ScalarNode))
            self._last_keys = (node, frozenset(keys))
        return self._last_keys[1]

    def wrong_kind(self, node: Node, wanted: str) -> None:
        """Note that a value is of another kind than the key holds; `wanted` is its label."""
        self.fault(node, "sai-kieu", f"{needed(wanted)}, không phải {_kind_of(node)}")

    def entries(
        self, node: MappingNode, known: Container[str] = ()
    ) -> Iterator[tuple[ScalarNode, Node]]:
        """Return a mapping's keys and values, leaving out (and noting) keys that are not text or
        stand twice.

        So are words that a comma in `{ }` cut off from the value before them, unless they are a
        `known` key.
        """
        seen: dict[str, Node] = {}
        another_begins = False
        rests = self._note_rests(node, known) if node.flow_style else ()
        for place, (key_node, value) in enumerate(node.value):
            if place in rests:
                continue
            if not isinstance(key_node, ScalarNode):
                self.fault(key_node, "sai-kieu", "tên mục phải là một từ, ví dụ noi_dung")
                continue
            first = seen.setdefault(key_node.value, key_node)
            if first is not key_node:
                if not another_begins:
                    another_begins = (
                        first is node.value[0][0] and len(seen) > 1
                    ) or self.begins_with_dash(node)
                    self._repeated_key(node, key_node, first)
                continue
            yield key_node, value

    def _note_rests(self, node: MappingNode, known: Container[str]) -> set[int]:
        """Note where a comma cut a value in `{ }` in pieces, once a value; return the places of the
        pieces.
        """
        rests: set[int] = set()
        for place, (key_node, value) in enumerate(node.value[1:], 1):
            if not is_bare(key_node, value) or key_node.value in known:
                continue
            if place - 1 not in rests:
                self._cut_value(node, place, known)
            rests.add(place)
        return rests

    def _cut_value(self, node: MappingNode, place: int, known: Container[str]) -> None:
        key_node, value = node.value[place - 1]
        last = place
        while (
            last + 1 < len(node.value)
            and is_bare(*node.value[last + 1])
            and node.value[last + 1][0].value not in known
        ):
            last += 1
        whole = self.source.text[
            self.source.place(value).start : self.source.place(node.value[last][0]).end
        ]
        rest = shortened(node.value[place][0].value)
        mended = (
            f'{key_node.value}: "{shortened(whole)}"'
            if isinstance(value, ScalarNode) and value.value and not value.style
            else ""
        )
        self.fault(
            node.value[place][0],
            "khoa-la",
            f"dấu phẩy trong {{ }} tách giá trị, nên «{rest}» thành một mục riêng; "
            f"đặt cả câu trong dấu nháy kép{mended and f', ví dụ {mended}'}",
        )

    def begins_with_dash(self, node: Node) -> bool:
        """Tell whether a value is an item of a list, with its dash on its own line."""
        start = self.source.place(node).start
        before = self.source.text[max(start - _FARTHEST_DASH, 0) : start]
        return re.search(r"(?:^|[\r\n]) *- +$", before) is not None

    def follows_an_item(self, node: MappingNode) -> bool:
        """Tell whether a group of keys is an item of a list, and not its first."""
        start = self.source.place(node).start
        above = self.source.text[:start].rstrip(" -")[-_FARTHEST_DASH:].rstrip()
        return self.begins_with_dash(node) and not above.endswith(":")

    def _repeated_key(self, node: MappingNode, key_node: ScalarNode, first: Node) -> None:
        """Note a key that stands twice; where the first key of a group comes again, another group
        was to begin, and in an item of a list the line that begins another may be missing.
        """
        span = self.source.place(first).span
        related = (Related(span, "chỗ thứ nhất"),)
        if (month := parse_month(key_node.value)) is not None:
            message = (
                f"tháng {month} đã có ở dòng {span.line}; sửa lại tháng, hoặc gộp hai chỗ làm một"
            )
            self.fault(key_node, "trung-thang", message, related=related)
            return
        beginning = node.value[0][0]
        if first is beginning and len(node.value) > _FEWEST_KEYS:
            mend = "nếu đây là mục mới thì thêm gạch đầu dòng «- »"
        elif self.begins_with_dash(node):
            mend = f"giữ một chỗ, hoặc thêm dòng «- {shortened(beginning.value)}: …» còn thiếu ở trên nếu từ đây là mục khác"
        else:
            mend = "gộp hai chỗ làm một"
        message = f"mục {shortened(key_node.value)} đã có ở dòng {span.line}; {mend}"
        self.fault(key_node, "trung-khoa", message, related=related)


_FARTHEST_DASH = 200
_FEWEST_KEYS = 2


QUOTE_THE_WHOLE = "nếu dấu phẩy ở trước thuộc về câu thì đặt cả câu trong dấu nháy kép"


def is_after_a_comma(node: MappingNode, key_node: ScalarNode) -> bool:
    """Tell whether words may be the rest of the value before them, in `{ }`, where a comma parts
    values.
    """
    is_words = re.fullmatch("[a-z_]+", key_node.value) is None
    return bool(node.flow_style) and is_words and node.value[0][0] is not key_node


def is_bare(key_node: Node, value: Node) -> bool:
    """Tell whether words in `{ }` stand without a colon."""
    is_empty = isinstance(value, ScalarNode) and not value.value and not value.style
    return (
        isinstance(key_node, ScalarNode)
        and is_empty
        and value.start_mark.index <= key_node.end_mark.index
    )


def _kind_of(node: Node) -> str:
    if isinstance(node, SequenceNode):
        return "danh sách"
    if isinstance(node, MappingNode):
        return "nhóm mục"
    return "giá trị trống" if not node.value else f"«{shortened(node.value)}»"


def shortened(value: str, limit: int = 40) -> str:
    """Return the beginning of a value, for quoting it in a message."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in value).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
