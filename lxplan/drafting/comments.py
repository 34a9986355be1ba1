"""Comments put into plan files, and taken out of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from lxplan.drafting.changes import Change
from lxplan.drafting.extents import line_of, line_start
from lxplan.source import SourceFile
from lxplan.source.edits import Edit
from lxplan.source.lines import line_break


def inserted_lines(source: SourceFile, line: int, lines: Sequence[str]) -> Edit:
    """Return the edit that puts lines before a line (1-based); one more than the file has puts them
    at its end.
    """
    ends = line_break(source.text)
    offset = line_start(source, line)
    text = ends.join(lines)
    if offset == len(source.text) and source.lines[-1]:
        return Edit(offset, offset, f"{ends}{text}")
    return Edit(offset, offset, f"{text}{ends}")


def comment_above(source: SourceFile, offset: int, words: Sequence[str]) -> Change:
    """Put lines of comment above the line that holds an offset, as far in as that line.

    Where the line goes on with a value begun above, they stand above that.
    """
    line = line_of(source, offset)
    while (begun := value_across(source, line_start(source, line))) is not None:
        line = line_of(source, begun)
    text = source.lines[line - 1]
    margin = text[: len(text) - len(text.lstrip(" "))]
    return Change((inserted_lines(source, line, [f"{margin}# {each}" for each in words]),))


def comments_within(source: SourceFile, begin: int, stop: int) -> str:
    """Return the comments of whole lines between two offsets, each on a line of its own as far in as
    the first line: what somebody noted beside values stays when the values go.
    """
    text = source.text[begin:stop]
    margin = text[: len(text) - len(text.lstrip(" "))]
    notes = (
        match[0].rstrip()
        for match in re.finditer(r"#(?<!\S#)[^\r\n]*", text)
        if not source.is_within_a_value(begin + match.start())
    )
    return "".join(f"{margin}{note}{line_break(source.text)}" for note in notes)


def value_across(source: SourceFile, offset: int) -> int | None:
    """Return where the value begins that an offset lies within, or None."""
    index = bisect_left(source.scalars, (offset, 0)) - 1
    if index < 0:
        return None
    start, end = source.scalars[index]
    return start if start < offset < end else None


def without_comment(source: SourceFile, start: int) -> Change:
    """Take out the comment that begins with the # at an offset: its whole line where nothing else
    stands there.
    """
    line = line_of(source, start)
    begin, text = line_start(source, line), source.lines[line - 1]
    before = source.text[begin:start]
    if not before.strip():
        return Change((Edit(begin, line_start(source, line + 1), ""),))
    return Change((Edit(begin + len(before.rstrip()), begin + len(text), ""),))
