"""The lines of a file, for finding out by eye, as it were, what went wrong on them."""

from __future__ import annotations

import re
from bisect import bisect_right

from lxplan.named_tuple import NamedTuple


class Line(NamedTuple):
    """One line of the file: its number from 0, the 0-based offset where it begins, its text."""

    number: int
    start: int
    text: str

    @property
    def indent(self) -> int:
        """How many blanks the line begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def content_end(self) -> int:
        """The 0-based offset after the line's last character that is not blank."""
        return self.start + len(self.text.rstrip())

    @property
    def says_something(self) -> bool:
        """Whether the line is neither blank nor a comment."""
        content = self.text.strip()
        return bool(content) and not content.startswith("#")


class Lines:
    """All lines of a text, split once."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
        self.all = [
            Line(number, start, text[start:end].rstrip("\r\n"))
            for number, (start, end) in enumerate(
                zip(self.starts, [*self.starts[1:], len(text)], strict=True)
            )
        ]

        self.line_break = line_break(text)

    def at(self, offset: int) -> Line:
        """Return the line that holds the character at a 0-based offset."""
        return self.all[bisect_right(self.starts, offset) - 1]

    def before(self, line: Line) -> Line | None:
        """Return the nearest line above that is neither blank nor a comment."""
        above = (self.all[number] for number in range(line.number - 1, -1, -1))
        return next((candidate for candidate in above if candidate.says_something), None)


def line_break(text: str) -> str:
    """Return how a file's text ends its lines."""
    match = re.search(r"\r\n|\r|\n", text)
    return match[0] if match else "\n"
