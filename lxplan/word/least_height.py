"""The widths of columns at which a table of texts is lowest: searched, from given widths on.

Widths are in twips (1/20 point), heights in points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from lxplan.named_tuple import NamedTuple
from lxplan.word.standards import TWIPS_PER_POINT
from lxplan.word.text_widths import Words

_STEPS = (0.16, 0.08, 0.04, 0.02)
"""What a column gives to another in one step, as parts of the table's width: the wide steps find
the valley, the narrow ones its floor."""

_WORTH_IT = 3.0
"""Points that a step must save: widths that are as good stay what they are."""

OF_ONE_WORD = 0.3
"""What a line of a single word costs beside its height, as a part of that: a column in which little
stands would else be pressed to a word a line, for what it says makes no row higher."""


class Entry(NamedTuple):
    """A cell: its texts one below the other, and the space around them."""

    texts: tuple[Words, ...]
    around: float = 0

    def laid(self, room: float) -> tuple[float, float]:
        """Return how high the cell is, and how high the lines of a single word in it, in points."""
        height = alone = 0.0
        for text in self.texts:
            of_text, single = text.laid(room)
            height += of_text
            alone += single
        return height + self.around, alone


class Sought(NamedTuple):
    """A column: its width, the least it may have, its entries from the head down, and what of its
    width is no room for text.
    """

    width: int
    least: int
    entries: tuple[Entry, ...]
    sides: int


def lowest(columns: Sequence[Sought]) -> list[int]:
    """Return the widths of columns, together as wide as before, at which the rows are lowest in
    all, and few of their lines a single word.

    No column becomes narrower than its least; one that is narrower gives nothing.
    """
    return _Search(columns).widths()


def _unfolded(entry: Entry) -> tuple[float, tuple[float, float]]:
    """Return the room in which no text of a cell folds, and what the cell takes there."""
    widest = max((text.widest for text in entry.texts), default=0.0)
    return widest, entry.laid(widest + 1)


class _Search:
    """One search; what a column's entries take at a width is worked out once."""

    def __init__(self, columns: Sequence[Sought]) -> None:
        self._columns = columns
        self._known: list[dict[int, tuple[list[float], float]]] = [{} for _ in columns]
        # Most cells of most columns are a line at any width that is tried.
        self._unfolded = [list(map(_unfolded, column.entries)) for column in columns]

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
        laid = [self._laid(index, width) for index, width in enumerate(widths)]
        heights = (heights for heights, _ in laid)
        return float(sum(map(max, zip(*heights, strict=True))) + sum(price for _, price in laid))

    def _laid(self, index: int, width: int) -> tuple[list[float], float]:
        """Return how high the entries of a column are at a width, and what their lines of a single
        word cost.
        """
        known = self._known[index]
        if width not in known:
            column = self._columns[index]
            room = (width - column.sides) / TWIPS_PER_POINT
            laid = [
                unfolded if widest <= room else entry.laid(room)
                for entry, (widest, unfolded) in zip(
                    column.entries, self._unfolded[index], strict=True
                )
            ]
            alone = sum(single for _, single in laid)
            known[width] = [height for height, _ in laid], alone * OF_ONE_WORD
        return known[width]
