"""Text to YAML nodes through libyaml, guarded against files that would exhaust the machine."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml
from yaml.composer import ComposerError
from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import MappingNode, Node, SequenceNode
from yaml.resolver import BaseResolver

from lxplan.source.syntax import Fault, explain

try:
    from yaml._yaml import CParser as _Parser
except ImportError:  # pragma: no cover - every wheel of PyYAML has the C parser
    _Parser = None

DEPTH_LIMIT = 60
"""How deep lists and groups may nest; a plan needs 7."""

NODE_LIMIT = 500_000
"""How many values a file may have once its aliases are written out; 3 400 activities need 60 000."""

# libyaml composes by recursion in C: nesting in the tens of thousands ends the process. Below these counts
# no file can nest that deep, so the exact (slower) measure is not needed.
_SAFE_BRACKETS = 1000
_INDENT = re.compile(r"^[ \-?:]{500,}", re.MULTILINE)


class Composed(NamedTuple):
    """A file's root node, or the one fault that kept it from being read."""

    root: Node | None
    fault: Fault | None


if _Parser is not None:

    class _Loader(_Parser, BaseResolver):  # type: ignore[misc, valid-type]
        """Nodes only: which value a plain scalar means is decided in `scalars`, by YAML 1.2."""

        def __init__(self, stream: str) -> None:
            _Parser.__init__(self, stream)
            BaseResolver.__init__(self)

else:  # pragma: no cover
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


def has_fast_parser() -> bool:
    """Tell whether PyYAML's C parser is there; without it a plan takes some 15 times as long to read."""
    return _Parser is not None


def compose(text: str) -> Composed:
    """Compose the one YAML document in `text`; offsets of nodes and faults are 0-based characters."""
    try:
        depth = _depth_fault(text)
        if depth is not None:
            return Composed(None, depth)
        root = _Loader(text).get_single_node()
    except (MarkedYAMLError, ComposerError) as error:
        return Composed(None, explain(text, error))
    except YAMLError as error:  # pragma: no cover - forbidden characters are replaced before
        return Composed(None, Fault("cu-phap", f"không đọc được tệp: {error}", 0, 1))
    if root is None:
        return Composed(None, Fault("tep-rong", "tệp trống; kế hoạch cần ít nhất nam_hoc, trung_tam và ke_hoach_thang", 0, 0))
    if "&" in text and _expanded_size(root) > NODE_LIMIT:
        return Composed(None, Fault("bi-danh", "tệp dùng bí danh (&, *) lồng nhau tới mức phình ra quá lớn; viết thẳng nội dung", 0, 0))
    return Composed(root, None)


def _depth_fault(text: str) -> Fault | None:
    if text.count("[") + text.count("{") < _SAFE_BRACKETS and not _INDENT.search(text):
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEPTH_LIMIT:
                start = event.start_mark.index
                return Fault("long-qua-sau", f"các mục lồng nhau quá {DEPTH_LIMIT} tầng; kế hoạch không cần quá 7 tầng", start, start + 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _expanded_size(root: Node) -> int:
    """Count the values once every alias is written out; a node that contains itself counts as endless."""
    sizes: dict[int, int] = {}

    def size(node: Node) -> int:
        known = sizes.get(id(node))
        if known is not None:
            return known
        sizes[id(node)] = NODE_LIMIT + 1
        total = 1 + sum(size(child) for child in _children(node))
        sizes[id(node)] = total
        return total

    return size(root)


def _children(node: Node) -> list[Node]:
    if isinstance(node, SequenceNode):
        return list(node.value)
    if isinstance(node, MappingNode):
        return [child for pair in node.value for child in pair]
    return []
