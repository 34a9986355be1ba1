"""Text to YAML nodes through libyaml, guarded against files that would exhaust the machine."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxplan.source.syntax_fault import Fault
from lxplan.source.yaml_nodes import (
    BaseResolver,
    MappingNode,
    MarkedYAMLError,
    Node,
    ScalarNode,
    SequenceNode,
    yaml,
)

DEPTH_LIMIT = 60
"""How deep lists and groups may nest; a plan needs 7."""

NODE_LIMIT = 500_000
"""How many values a file may have once its aliases are written out; 3 400 activities need 60
000."""

# libyaml composes by recursion in C: nesting in the tens of thousands ends the process. Below these
# counts no file can nest that deep, so the exact (slower) measure is not needed.
_SAFE_BRACKETS = 1000
# What an alias can only stand after; without one, nothing is written out twice.
_ALIAS = (" *", "[*", "{*", ",*", "\n*", "\t*")
_TOO_DEEP = f"các mục lồng nhau quá {DEPTH_LIMIT} tầng; kế hoạch không cần quá 7 tầng"
_INDENT = re.compile(r"^[ \-?:]{500,}", re.MULTILINE)


class Composed(NamedTuple):
    """A file's root node, or the one fault that kept it from being read."""

    root: Node | None
    fault: Fault | None


if yaml.__with_libyaml__:
    from yaml._yaml import CParser

    class _Loader(CParser, BaseResolver):
        """Nodes only: which value a plain scalar means is decided in `scalars`, by YAML 1.2."""

        def __init__(self, stream: str) -> None:
            CParser.__init__(self, stream)
            BaseResolver.__init__(self)

else:  # pragma: no cover - every wheel of PyYAML has the C parser; without it all takes 15 times
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Loader(Reader, Scanner, Parser, Composer, BaseResolver):  # type: ignore[no-redef]
        def __init__(self, stream: str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)
            BaseResolver.__init__(self)


def compose(text: str) -> Composed:
    """Compose the one YAML document in `text`.

    Offsets of nodes and faults are 0-based characters.
    """
    try:
        if _may_exhaust_the_stack(text):
            return Composed(None, Fault("long-qua-sau", _TOO_DEEP, 0, 0))
        root = _Loader(text).get_single_node()
    except MarkedYAMLError as error:
        from lxplan.source.libyaml_complaints import (
            explain,
        )  # only a file with a fault of syntax pays for its patterns

        return Composed(None, explain(text, error))
    if root is None:
        return Composed(
            None,
            Fault(
                "tep-rong",
                "tệp trống; kế hoạch cần ít nhất nam_hoc, trung_tam và ke_hoach_thang",
                0,
                0,
            ),
        )
    deep = _too_deep(root)
    if deep is not None:
        return Composed(None, Fault("long-qua-sau", _TOO_DEEP, deep, deep + 1))
    if any(sign in text for sign in _ALIAS) and _expanded_size(root) > NODE_LIMIT:
        return Composed(
            None,
            Fault(
                "bi-danh",
                "tệp dùng bí danh (&, *) lồng nhau tới mức phình ra quá lớn; viết thẳng nội dung",
                0,
                0,
            ),
        )
    return Composed(root, None)


def _may_exhaust_the_stack(text: str) -> bool:
    """Count nesting event by event, where a text has enough brackets or indent to nest deep."""
    if text.count("[") + text.count("{") < _SAFE_BRACKETS and not _INDENT.search(text):
        return False
    depth = 0
    # The stub lists PyYAML's own loaders only.
    for event in yaml.parse(text, Loader=_Loader):  # type: ignore[arg-type]
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _SAFE_BRACKETS:
                return True
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return False


def _too_deep(root: Node) -> int | None:
    """Return the offset of a node below the depth limit, or None.

    An alias counts where it first stands.
    """
    seen: set[int] = set()
    waiting = [(root, 1)]
    while waiting:
        node, depth = waiting.pop()
        if depth > DEPTH_LIMIT:
            return int(node.start_mark.index)
        if id(node) not in seen and not isinstance(node, ScalarNode):
            seen.add(id(node))
            waiting.extend((child, depth + 1) for child in children(node))
    return None


def _expanded_size(root: Node) -> int:
    """Count the values once every alias is written out.

    A node that contains itself counts as endless.
    """
    sizes: dict[int, int] = {}

    def size(node: Node) -> int:
        known = sizes.get(id(node))
        if known is not None:
            return known
        sizes[id(node)] = NODE_LIMIT + 1
        total = 1 + sum(size(child) for child in children(node))
        sizes[id(node)] = total
        return total

    return size(root)


def children(node: Node) -> list[Node]:
    """Return the nodes right below `node`: a list's items, a mapping's keys and values."""
    if isinstance(node, SequenceNode):
        return list(node.value)
    if isinstance(node, MappingNode):
        return [child for pair in node.value for child in pair]
    return []
