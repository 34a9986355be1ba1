"""Find the quotation mark that was opened and never closed."""

from __future__ import annotations

import re

from lxplan.named_tuple import NamedTuple
from lxplan.source.lines import Line, Lines

_VALUE_QUOTE = r"""(?:^\s*|(?<=:\s)\s*|(?<=-\s)\s*|(?<=[\[{,])\s*)(?P<quote>["'])"""
_NEW_ENTRY = r"\s*(?:- +\S|(?:- +)*[\w./-][\w ./-]*:(?:\s|$))"


class _Opened(NamedTuple):
    """A quotation mark that opens a value: its 0-based offset, the mark, its line's indent."""

    offset: int
    mark: str
    indent: int


def unclosed_quote(lines: Lines, at: int) -> int | None:
    """Return the offset of the quote, before the place `at` of an error, that has no partner.

    None when all have one.

    A quoted text may go on over lines that are indented; a line that begins an entry of its own, or
    stands further left, shows that the quote was left open.
    """
    opened: _Opened | None = None
    for line in lines.all:
        if line.start > at:
            break
        position = 0
        if opened is not None and line.text.strip():
            if _begins_anew(line, opened):
                return opened.offset
            position = _after_closing(line.text, 0, opened.mark)
            if position < 0:
                continue
            opened = None
        opened = opened or _left_open(line, position)
    return opened.offset if opened is not None else None


def _begins_anew(line: Line, opened: _Opened) -> bool:
    return line.indent <= opened.indent or re.match(_NEW_ENTRY, line.text) is not None


def _left_open(line: Line, position: int) -> _Opened | None:
    """Return the value's quote that is still open at the end of a line, from `position` on."""
    if position == 0 and not line.says_something:
        return None
    while True:
        match = re.compile(_VALUE_QUOTE).search(line.text, position)
        if match is None or re.search(r"\s#", line.text[: match.start()]):
            return None
        position = _after_closing(line.text, match.end(), match["quote"])
        if position < 0:
            return _Opened(line.start + match.start("quote"), match["quote"], line.indent)


def _after_closing(text: str, position: int, mark: str) -> int:
    """Return where the text goes on after the closing quote, or -1 when it does not close here."""
    closing = r'(?:[^"\\]|\\.)*"' if mark == '"' else r"(?:[^']|'')*'"
    match = re.compile(closing).match(text, position)
    return match.end() if match else -1
