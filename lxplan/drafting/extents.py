"""Where the parts of a plan file begin and end in its lines."""

from __future__ import annotations

import re

from lxplan.source import SourceFile
from lxplan.source.yaml_nodes import CollectionNode, MappingNode, Node, ScalarNode

_PROPERTIES = r"(?:[&!][^\s,\[\]{}]*|\s|#[^\r\n]*)*"
_ALIASED_VALUE = r"\s*:\s*\*[^\s,\[\]{}]+"
_ALIASED_ITEM = r"(?:\s|,|#[^\r\n]*)*(?:-\s+)?\*[^\s,\[\]{}]+"


def content_start(source: SourceFile, node: Node) -> int:
    """Return the 0-based offset of a node's first character, after its anchor where it has one."""
    match = re.compile(_PROPERTIES).match(source.text, node.start_mark.index)
    assert match is not None
    is_block = isinstance(node, ScalarNode) and node.style in ("|", ">")
    return int(node.start_mark.index) if is_block or not _is_anchored(source, node) else match.end()


def _is_anchored(source: SourceFile, node: Node) -> bool:
    return source.text.startswith(("&", "!"), node.start_mark.index)


def is_alias(node: Node, earliest: int) -> bool:
    """Tell whether a node that cannot stand before the offset `earliest` is written elsewhere."""
    return bool(node.start_mark.index < earliest)


def content_end(source: SourceFile, node: Node) -> int:
    """Return the 0-based offset after a node's last character; comments after it are not part of
    it.
    """
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return _trimmed(source, node)
    if isinstance(node, MappingNode):
        key, value = node.value[-1]
        return value_end(source, key, value)
    return item_end(source, node, len(node.value) - 1)


def value_end(source: SourceFile, key: Node, value: Node) -> int:
    """Return where the value of a key ends, also where it is an alias."""
    after_key = key.end_mark.index
    if not is_alias(value, after_key):
        return content_end(source, value)
    match = re.compile(_ALIASED_VALUE).match(source.text, after_key)
    return match.end() if match else after_key


def item_end(source: SourceFile, items: CollectionNode, place: int) -> int:
    """Return where an item of a list ends, also where it is an alias."""
    before = item_end(source, items, place - 1) if place else items.start_mark.index
    if not is_alias(items.value[place], before):
        return content_end(source, items.value[place])
    skipped = before if place else content_start(source, items) + int(items.flow_style)
    match = re.compile(_ALIASED_ITEM).match(source.text, skipped)
    return match.end() if match else before


def _trimmed(source: SourceFile, node: Node) -> int:
    end = int(node.end_mark.index)
    if isinstance(node, ScalarNode) and node.style in ("|", ">") and node.value.endswith("\n\n"):
        return end  # the blank lines at its end are part of the value
    return source.place(node).end


def line_of(source: SourceFile, offset: int) -> int:
    """Return the 1-based line of an offset."""
    return source.line_column(offset)[0]


def column_of(source: SourceFile, offset: int) -> int:
    """Return how many characters stand before an offset on its line."""
    return source.line_column(offset)[1] - 1


def last_line(source: SourceFile, end: int) -> int:
    """Return the 1-based line of the last character before `end`."""
    return line_of(source, max(end - 1, 0))


def line_start(source: SourceFile, line: int) -> int:
    """Return the offset at which a line begins; the end of the text for the line after the last."""
    return source.offset(line, 1) if line <= len(source.lines) else len(source.text)
