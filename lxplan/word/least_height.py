"""The widths of columns at which a table of texts is lowest: searched, from given widths on.

Widths are in twips (1/20 point), heights in points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from lxplan.named_tuple import NamedTuple
from lxplan.word.standards import TWIPS_PER_POINT
from lxplan.word.text_widths import Font, text_width, words

_STEPS = (0.16, 0.08, 0.04, 0.02)
"""What a column gives to another in one step, as parts of the table's width: the wide steps find
the valley, the narrow ones its floor."""

_WORTH_IT = 3.0
"""Points that a step must save: widths that are as good stay what they are."""


class Words(NamedTuple):
    """A text of a cell as its words' widths in each of its lines, all in one font."""

    lines: tuple[tuple[float, ...], ...]
    blank: float
    font: Font

    def height(self, room: float) -> float:
        """Return how high the text is in a column with so much room, in points."""
        inside = room - self.font.lean
        count = sum(_line_count(line, self.blank, inside) for line in self.lines)
        return count * self.font.line_height


class Entry(NamedTuple):
    """A cell: its texts one below the other, and the space around them."""

    texts: tuple[Words, ...]
    around: float = 0

    def height(self, room: float) -> float:
        """Return how high the cell is, in points."""
        return sum(text.height(room) for text in self.texts) + self.around


class Sought(NamedTuple):
    """A column: its width, the least it may have, its entries from the head down, and what of its
    width is no room for text.
    """

    width: int
    least: int
    entries: tuple[Entry, ...]
    sides: int


def words_of(text: str, font: Font) -> Words:
    """Return a text measured in a font; only a blank or a line end is a place to break."""
    lines = tuple(
        tuple(text_width(word, font) for word in words(line)) for line in text.split("\n")
    )
    return Words(lines, text_width(" ", font), font)


def _line_count(widths: Sequence[float], blank: float, room: float) -> int:
    if sum(widths) + blank * len(widths) <= room:
        return 1
    count, left = 1, room
    for index, width in enumerate(widths):
        if index and width + blank > left:
            count, left = count + 1, room - width
        else:
            left -= width + blank if index else width
    return count


def lowest(columns: Sequence[Sought]) -> list[int]:
    """Return the widths of columns, together as wide as before, at which the rows are lowest in
    all.

    No column becomes narrower than its least; one that is narrower gives nothing.
    """
    return _Search(columns).widths()


class _Search:
    """One search; what a column's entries take at a width is worked out once."""

    def __init__(self, columns: Sequence[Sought]) -> None:
        self._columns = columns
        self._known: list[dict[int, list[float]]] = [{} for _ in columns]

    def widths(self) -> list[int]:
        found = [column.width for column in self._columns]
        best = self._total(found)
        total = sum(found)
        for part in _STEPS:
            step = round(total * part)
            improved = True
            while improved:
                improved = False
                tried = [(self._total(widths), widths) for widths in self._neighbours(found, step)]
                if tried and min(tried)[0] <= best - _WORTH_IT:
                    best, found = min(tried)
                    improved = True
        return found

    def _neighbours(self, widths: Sequence[int], step: int) -> Iterator[list[int]]:
        for giver, taker in permutations(range(len(widths)), 2):
            if widths[giver] - step < self._columns[giver].least:
                continue
            changed = list(widths)
            changed[giver] -= step
            changed[taker] += step
            yield changed

    def _total(self, widths: Sequence[int]) -> float:
        heights = (self._heights(index, width) for index, width in enumerate(widths))
        return float(sum(map(max, zip(*heights, strict=True))))

    def _heights(self, index: int, width: int) -> list[float]:
        known = self._known[index]
        if width not in known:
            column = self._columns[index]
            room = (width - column.sides) / TWIPS_PER_POINT
            known[width] = [entry.height(room) for entry in column.entries]
        return known[width]
