"""Text to YAML nodes through libyaml, guarded against files that would exhaust the machine."""

from __future__ import annotations

import operator
import re
from collections.abc import Mapping
from typing import Any, ClassVar

from lxplan.named_tuple import NamedTuple
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

ALIAS_LIMIT = 20_000
"""How many values aliases may write out besides those that stand in the file, however large it is;
a list of ten partners in every activity of a large plan needs 5 000."""

# libyaml composes by recursion in C: nesting in the tens of thousands ends the process. Below these
# counts no file can nest that deep, so the exact (slower) measure is not needed.
_SAFE_BRACKETS = 1000
_BY_ALIASES = (
    f"tệp dùng bí danh (&, *) tới mức phình thêm quá {ALIAS_LIMIT} giá trị; viết thẳng nội dung"
)
_TOO_DEEP = f"các mục lồng nhau quá {DEPTH_LIMIT} tầng; kế hoạch không cần quá 7 tầng"
_LONG_INDENT = 500
_INDENT = rf"^[ \-?:]{{{_LONG_INDENT},}}"


class Composed(NamedTuple):
    """A file's root node, or the one fault that kept it from being read."""

    root: Node | None
    fault: Fault | None


class _Untyped(BaseResolver):
    """Gives each node the plain tag of its kind: which value a plain scalar means is decided in
    `scalars`, by YAML 1.2. (PyYAML's own looks for rules, of which there are none, at every node.)
    """

    _TAGS: ClassVar[Mapping[type[Node], str]] = {
        ScalarNode: BaseResolver.DEFAULT_SCALAR_TAG,
        SequenceNode: BaseResolver.DEFAULT_SEQUENCE_TAG,
        MappingNode: BaseResolver.DEFAULT_MAPPING_TAG,
    }

    # Asked before and after every node; no path leads to a tag here, and what is built in answers at once.
    descend_resolver = staticmethod(operator.is_)  # type: ignore[assignment]
    ascend_resolver = staticmethod(bool)  # type: ignore[assignment]

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:
        return self._TAGS[kind]


if yaml.__with_libyaml__:
    from yaml._yaml import CParser

    class _Loader(CParser, _Untyped):
        def __init__(self, stream: str) -> None:
            CParser.__init__(self, stream)
            _Untyped.__init__(self)

else:  # pragma: no cover - every wheel of PyYAML has the C parser; without it all takes 15 times
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Loader(Reader, Scanner, Parser, Composer, _Untyped):  # type: ignore[no-redef]
        def __init__(self, stream: str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)
            _Untyped.__init__(self)


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
    fault = _overgrown(root)
    return Composed(None if fault is not None else root, fault)


def _may_exhaust_the_stack(text: str) -> bool:
    """Count nesting event by event, where a text has enough brackets or indent to nest deep."""
    has_long_line = len(max(text.split("\n"), key=len)) >= _LONG_INDENT
    is_indented = has_long_line and re.search(_INDENT, text, re.MULTILINE)
    if text.count("[") + text.count("{") < _SAFE_BRACKETS and not is_indented:
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


def _overgrown(root: Node) -> Fault | None:
    """Return what is too deep or too large below `root`: no more is read of such a file."""
    seen: set[int] = set()
    level, depth, met = [root], 1, 0
    while level:
        if depth > DEPTH_LIMIT:
            start = int(level[0].start_mark.index)
            return Fault("long-qua-sau", _TOO_DEEP, start, start + 1)
        met += len(level)
        groups = {id(node): node for node in level if not isinstance(node, ScalarNode)}
        unseen = [node for key, node in groups.items() if key not in seen]
        seen.update(map(id, level))
        level, depth = [child for node in unseen for child in children(node)], depth + 1
    # A node that is met twice is there by an alias: without one, nothing is written out.
    if met == len(seen):
        return None
    written = _written_out(root)
    if written.depth <= DEPTH_LIMIT and written.values - len(seen) <= ALIAS_LIMIT:
        return None
    return Fault("bi-danh", _BY_ALIASES, 0, 0)


class _Size(NamedTuple):
    """How much a node is once every alias in it is written out."""

    values: int
    depth: int


_ENDLESS = _Size(1 << 60, 1 << 60)


def _written_out(root: Node) -> _Size:
    """Measure a tree whose nesting is within the limit; a node that contains itself is endless.

    An anchor stands before its aliases, so each has been measured by then, or is being.
    """
    sizes: dict[int, _Size] = {}

    def size(node: Node) -> _Size:
        known = sizes.get(id(node))
        if known is not None:
            return known
        sizes[id(node)] = _ENDLESS
        below = [size(child) for child in children(node)]
        deepest = max((part.depth for part in below), default=0)
        sizes[id(node)] = measured = _Size(1 + sum(part.values for part in below), 1 + deepest)
        return measured

    return size(root)


def children(node: Node) -> list[Node]:
    """Return the nodes right below `node`: a list's items, a mapping's keys and values."""
    if isinstance(node, SequenceNode):
        return list(node.value)
    if isinstance(node, MappingNode):
        return [child for pair in node.value for child in pair]
    return []
