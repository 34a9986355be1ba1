"""Widths of text set in Times New Roman: for drawn lines, wrapped names and the height of table
rows.

Lengths are in points (1/72 inch) unless a name says otherwise.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate

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


class Line(NamedTuple):
    """The words between two line ends of a text, measured."""

    ends: tuple[float, ...]
    """Where each word ends with a blank after it when all stand in one line, from 0 on."""
    is_single: tuple[bool, ...]
    """Whether each looks like one word: what a no-break space holds together looks like several."""

    def laid(self, blank: float, room: float) -> tuple[int, int]:
        """Return how many lines the words take, and how many of these but the last are a single
        word.
        """
        ends, last = self.ends, len(self.is_single)
        if ends[last] <= room:
            return 1, 0
        reach = room + blank
        count, alone, at = 1, 0, 0
        while True:
            following = bisect_right(ends, reach + ends[at], at + 2) - 1
            if following >= last:
                return count, alone
            alone += following == at + 1 and self.is_single[at]
            count, at = count + 1, following


class Words(NamedTuple):
    """A text of a cell as its lines, all in one font."""

    lines: tuple[Line, ...]
    blank: float
    lean: float
    line_height: float
    widest: float
    """The room in which no line of the text folds."""

    def laid(self, room: float) -> tuple[float, float]:
        """Return how high the text is in a column with so much room, and how high its lines of a
        single word that others follow, in points.
        """
        inside, blank, count, alone = room - self.lean, self.blank, 0, 0
        for line in self.lines:
            lines, single = line.laid(blank, inside)
            count += lines
            alone += single
        return count * self.line_height, alone * self.line_height


@lru_cache(maxsize=2048)
def words_of(text: str, font: Font) -> Words:
    """Return a text measured in a font; only a blank or a line end is a place to break."""
    blank = text_width(" ", font)
    lines = tuple(_line(line, font, blank) for line in text.split("\n"))
    widest = max(line.ends[-1] for line in lines) + font.lean
    return Words(lines, blank, font.lean, font.line_height, widest)


def _line(text: str, font: Font, blank: float) -> Line:
    pieces = words(text)
    ends = accumulate((text_width(piece, font) + blank for piece in pieces), initial=0.0)
    return Line(tuple(ends), tuple("\u00a0" not in piece for piece in pieces))


def line_count(text: str, font: Font, width: float) -> int:
    """Return how many lines `text` takes in a column of `width` points; line ends in it are
    kept.
    """
    measured = words_of(text, font)
    if measured.widest <= width:
        return len(measured.lines)
    inside = width - font.lean
    return sum(line.laid(measured.blank, inside)[0] for line in measured.lines)


def words(line: str) -> list[str]:
    """Return what a line is broken between: a no-break space is no such place."""
    return [word for word in line.split(" ") if word]
