"""From a character of a scalar's value back to the character of the file it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxplan.source.yaml_nodes import ScalarNode

_DOUBLE_QUOTED = (
    r"(?s)\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
    r"|\\(?:\r\n|\r|\n)[ \t]*|\\."
    r"|[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*"
    r"|."
)
_FOLD = r"[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*"
_LINE_END = r"\r\n|\r|\n"
_QUOTED = "''|."


def value_offsets(text: str, node: ScalarNode) -> Sequence[int]:
    """Return the 0-based offset in the file of each character of a node's value, and of the end.

    Quoted, folded and literal scalars are followed through escapes and line folds. There are always
    `len(node.value) + 1` offsets.
    """
    start, end = node.start_mark.index, node.end_mark.index
    if text[start : start + 1] in ("&", "!"):
        start += _properties_length(text[start:end])
    raw = text[start:end]
    value = node.value
    if value and raw[: len(value)] == value:
        return range(start, start + len(value) + 1)
    if value and raw[1 : len(value) + 1] == value and node.style in ("'", '"'):
        return range(start + 1, start + len(value) + 2)
    if node.style == '"':
        offsets = _double_quoted(text, start + 1, end - 1)
    elif node.style in ("|", ">"):
        offsets = _block(text, start, end, value)
    else:
        offsets = _folded(text, start, end, value, quote="'" if node.style == "'" else "")
    return _exactly(offsets, len(value), end)


def _properties_length(raw: str) -> int:
    """Return how many characters an anchor (`&ten`) and a tag (`!!str`) take up before a value."""
    match = re.match(r"(?:[&!][^\s,\[\]{}]*\s+)*", raw)
    return match.end() if match else 0


def _exactly(offsets: list[int], length: int, end: int) -> list[int]:
    """Make the list one longer than the value, whatever the scalar's trailing line ends were."""
    if len(offsets) > length:
        return [*offsets[: length + 1]]
    following = offsets[-1] + 1 if offsets else end
    return offsets + [following] * (length + 1 - len(offsets))


def _double_quoted(text: str, start: int, end: int) -> list[int]:
    offsets: list[int] = []
    for match in re.compile(_DOUBLE_QUOTED).finditer(text, start, end):
        piece = match[0]
        if piece[0] == "\\":
            if piece[1] not in "\r\n":
                offsets.append(match.start())
        elif "\n" in piece or "\r" in piece:
            offsets.extend([match.start()] * max(1, len(re.findall(_LINE_END, piece)) - 1))
        else:
            offsets.append(match.start())
    return [*offsets, end]


def _folded(text: str, start: int, end: int, value: str, quote: str) -> list[int]:
    """Follow a plain or single-quoted scalar: a line fold is one space, `''` one quote."""
    offsets: list[int] = []
    position = start + len(quote)
    stop = end - len(quote)
    for fold in re.compile(_FOLD).finditer(text, position, stop):
        offsets += _unfolded(text, position, fold.start(), quote)
        offsets += [fold.start()] * max(1, len(re.findall(_LINE_END, fold[0])) - 1)
        position = fold.end()
    return [*offsets, *_unfolded(text, position, stop, quote), stop]


def _unfolded(text: str, start: int, end: int, quote: str) -> Iterable[int]:
    """Return the offsets of a stretch of one line, where `''` in single quotes is one character."""
    if not quote or "''" not in text[start:end]:
        return range(start, end)
    return [match.start() for match in re.compile(_QUOTED).finditer(text, start, end)]


def _block(text: str, start: int, end: int, value: str) -> list[int]:
    """Follow a `|` or `>` scalar by finding each word of the value, in order, in the file."""
    header = re.compile(_LINE_END).search(text, start)
    position = header.end() if header else start
    offsets: list[int] = []
    for character in value:
        if character in " \n":
            offsets.append(position)
            if position < end and text[position] == " " and character == " ":
                position += 1
            continue
        while position < end and text[position] != character:
            position += 1
        offsets.append(position)
        position += 1
    return [*offsets, min(position, end)]
