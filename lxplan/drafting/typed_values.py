"""How a text is written as a value of the plan file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

WIDTH = 110
"""How wide a line of a plan file may be, in characters."""

_STARTS = "-?:,[]{}#&*!|>'\"%@`=<"
"""Marks that mean something to the file where a value begins with them."""
_NO_TEXT = r"(?i:null|true|false|~)\Z"
_UNSAFE = r":(?:\s|\Z)|\s#"
_UNSAFE_IN_A_LIST = r"[,\[\]{}]|:(?:\s|\Z)|\s#"
_SINGLE_MARK = r"[-?:](?=[^\s,\[\]{}])"
"""`-5` and `:a` may stand bare: only before a space does the mark mean something."""


def typed(start: str, text: str, indent: int) -> Iterator[str]:
    """Return the lines of a text behind `start` (a key with its colon, or a dash); what goes on
    stands at `indent`.
    """
    margin = " " * indent
    if "\n" in text:
        yield f"{start} |-"
        yield from (f"{margin}{line.strip()}" for line in text.split("\n") if line.strip())
        return
    if not _needs_quotes(text):
        yield from wrapped(f"{start} ", text, margin, WIDTH)
        return
    quoted = f"{start} {_quoted(text)}"
    if len(quoted) <= WIDTH or text != " ".join(text.split()):
        yield quoted
        return
    yield f"{start} >-"
    yield from wrapped(margin, text, margin, WIDTH)


def on_one_line(start: str, texts: Sequence[str]) -> str | None:
    """Return a list in brackets behind `start`; None where it has no room on a line."""
    if any("\n" in text for text in texts):
        return None
    items = (_quoted(text) if _needs_quotes(text, in_a_list=True) else text for text in texts)
    line = f"{start} [{', '.join(items)}]"
    return line if len(line) <= WIDTH else None


def wrapped(start: str, text: str, margin: str, width: int) -> Iterator[str]:
    """Return words in lines of at most `width`, the first behind `start`, the others behind
    `margin`.

    A line is never begun with a mark that would mean something there.
    """
    line, has_words = start, False
    for word in re.split(r"(?<=\S) (?=\S)", text):
        too_long = len(line) + len(word) + has_words > width
        if has_words and too_long and not _begins_something(word):
            yield line
            line, has_words = margin, False
        line += f"{' ' * has_words}{word}"
        has_words = True
    yield line


def _begins_something(word: str) -> bool:
    return word[:1] in _STARTS or word[-1:] == ":" or word in ("---", "...")


def _needs_quotes(text: str, *, in_a_list: bool = False) -> bool:
    if not text or text != text.strip() or re.match(_NO_TEXT, text):
        return True
    if text[0] in _STARTS and not re.match(_SINGLE_MARK, text):
        return True
    return re.search(_UNSAFE_IN_A_LIST if in_a_list else _UNSAFE, text) is not None


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
