"""What a YAML scalar means, by the YAML 1.2 core schema."""

from __future__ import annotations

import re

from lxplan.source.yaml_nodes import ScalarNode

Scalar = None | bool | int | float | str

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEAN = {
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
# A leading zero makes it text, not the number it is for YAML 1.2: 010 and 0912345678 stay as typed.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_BASED = r"0(?:o[0-7]+|x[0-9a-fA-F]+)\Z"
_FLOAT = r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z"
_SIGNS_OF_A_SHARE = frozenset(".eE")
"""Without one of these no text is a number with a share: dates, which are many, need no pattern."""

STRING_TAG = "tag:yaml.org,2002:str"


def is_null(node: ScalarNode) -> bool:
    """Tell whether the node is an empty or null value."""
    return node.value in _NULL and not node.style


def is_boolean(node: ScalarNode) -> bool:
    """Tell whether the node is a plain `true` or `false`."""
    return node.value in _BOOLEAN and not node.style


def scalar(node: ScalarNode) -> Scalar:
    """Return the value of a scalar node: quoted and block scalars are always text."""
    text: str = node.value
    if node.style:
        return text
    if text in _NULL:
        return None
    if text in _BOOLEAN:
        return _BOOLEAN[text]
    if not text[0].isdigit() and text[0] not in "+-.":
        return text
    if _INTEGER.match(text):
        return int(text) if len(text) < 20 else text
    if text[:2] in ("0o", "0x") and re.match(_BASED, text):
        return int(text, 0)
    if not _SIGNS_OF_A_SHARE.isdisjoint(text) and re.match(_FLOAT, text):
        return float(text)
    return text
