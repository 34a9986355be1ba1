"""Widths of text set in Times New Roman: for drawn lines, wrapped names and the height of table
rows.

Lengths are in points (1/72 inch) unless a name says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from lxplan.named_tuple import NamedTuple
from lxplan.word import letter_widths

UNITS_PER_EM = 2048


class Font(NamedTuple):
    """Times New Roman in a size (points) and weight."""

    size: float
    bold: bool = False
    italic: bool = False

    @property
    def line_height(self) -> float:
        """The distance of single-spaced lines: ascent 0.891, descent 0.216 and line gap 0.042 of
        the size.
        """
        return self.size * 1.149

    @property
    def lean(self) -> float:
        """What the last letter of an italic line leans out, which LibreOffice keeps free."""
        return self.size * 0.1 if self.italic else 0


class _Widths(dict[str, int]):
    """The advances of one face by letter; a letter outside the table is half an em wide, as most
    are.
    """

    def __missing__(self, letter: str) -> int:
        return UNITS_PER_EM // 2


@cache
def _widths(bold: bool, italic: bool) -> _Widths:
    if bold:
        table = letter_widths.BOLD_ITALIC if italic else letter_widths.BOLD
    else:
        table = letter_widths.ITALIC if italic else letter_widths.REGULAR
    return _Widths((letter, width) for width, letters in table.items() for letter in letters)


@lru_cache(maxsize=16384)
def text_width(text: str, font: Font) -> float:
    """Return the width in points of `text` on one line."""
    return sum(map(_widths(font.bold, font.italic).__getitem__, text)) * font.size / UNITS_PER_EM


def wrap(pieces: Sequence[str], font: Font, width: float) -> list[str]:
    """Set pieces (words, or phrases that stay whole) into lines no wider than `width` points, as
    full as they go.
    """
    space = text_width(" ", font)
    lines: list[str] = []
    room = -1.0
    for piece in pieces:
        needed = text_width(piece, font)
        if lines and needed + space <= room:
            lines[-1] += " " + piece
            room -= needed + space
        else:
            lines.append(piece)
            room = width - needed
    return lines


def line_count(text: str, font: Font, width: float) -> int:
    """Return how many lines `text` takes in a column of `width` points; line ends in it are
    kept.
    """
    width -= font.lean
    whole = text_width(text, font)
    if whole <= width and "\n" not in text:
        return 1
    return sum(max(1, len(wrap(words(part), font, width))) for part in text.split("\n"))


def words(line: str) -> list[str]:
    """Return what a line is broken between: a no-break space is no such place."""
    return [word for word in line.split(" ") if word]
