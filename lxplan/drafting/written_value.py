"""How a value is written in a plan file: as it is, or in quotes where YAML would read something
else.
"""

from __future__ import annotations

import re

from lxplan.source.composing import compose
from lxplan.source.scalars import scalar
from lxplan.source.yaml_nodes import ScalarNode, SequenceNode

_TAKEN_FOR_YES_OR_NO = frozenset({"y", "n", "yes", "no", "on", "off"})
"""What YAML 1.1, which some programs still read, takes for true or false."""

_TAKEN_FOR_OTHERS = r"[-+]?0[0-9]+\Z|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}\Z"
"""Numbers that lose their zeros, and days of YAML 1.1."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_TO_ESCAPE = "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"


def written(text: str, *, in_brackets: bool = False, of_a_form: bool = False) -> str:
    """Return a value as one line of a plan file: quoted only when needed, in double quotes where
    both will do.

    `in_brackets` is whether it stands in a list or a group in brackets, where a comma ends it;
    `of_a_form`, whether its key holds no words but a number, money or days, which are read as they
    are typed. Line ends within the text become `\\n`.
    """
    if is_plain(text, in_brackets=in_brackets, of_a_form=of_a_form):
        return text
    if _has_to_be_escaped(text):
        return f'"{"".join(map(_escaped, text))}"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def is_plain(text: str, *, in_brackets: bool = False, of_a_form: bool = False) -> bool:
    """Tell whether a value can stand without quotes, and any program reads those very words.

    So `2.700` cannot, which is the number 2.7, nor `no`, `08`, `a: b`, `a #b` and `- a`; money
    (`of_a_form`) can be `2.700`. A value that can may also be wrapped at its single spaces, over
    lines that are indented.
    """
    if not text or _has_to_be_escaped(text):
        return False
    root = compose(f"[{text}]" if in_brackets else f"- {text}").root
    if not isinstance(root, SequenceNode) or len(root.value) != 1:
        return False
    node = root.value[0]
    if not isinstance(node, ScalarNode) or node.style or node.value != text:
        return False
    return (of_a_form and text[0].isdigit()) or _is_as_typed(node)


def _has_to_be_escaped(text: str) -> bool:
    return not text.isprintable() and re.search(_TO_ESCAPE, text) is not None


def _is_as_typed(node: ScalarNode) -> bool:
    """Tell whether a plain value is words, or a number that is written as any program would."""
    if node.value.lower() in _TAKEN_FOR_YES_OR_NO or re.match(_TAKEN_FOR_OTHERS, node.value):
        return False
    value = scalar(node)
    return isinstance(value, str) or (
        isinstance(value, (int, float)) and not isinstance(value, bool) and str(value) == node.value
    )


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\u{ord(character):04X}" if re.match(_TO_ESCAPE, character) else character
