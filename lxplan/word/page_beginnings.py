"""Where do pages begin? The blocks of a section laid on pages, by their heights (points) and by
what holds them together.

It answers as Word and LibreOffice do within a line or two: what is decided by it leaves them that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.word.measured_body import Block, total

_FEWEST_LINES = 2
"""A paragraph parts so that so many of its lines stand on either page."""


class Beginning(NamedTuple):
    """A page: the number of its first block, and the room that the page before it leaves empty.

    `rest`: the page begins amid that block, whose first lines stand on the page before.
    """

    block: int
    left: float
    rest: bool = False


class Laid(NamedTuple):
    """Where the pages after the first begin, and the room that the last one leaves empty."""

    beginnings: tuple[Beginning, ...]
    left: float


def chain_end(blocks: Sequence[Block], start: int) -> int:
    """Return the last of the blocks that do not part from the one at `start`."""
    end = start
    while blocks[end].held and end + 1 < len(blocks):
        end += 1
    return end


def header_height(blocks: Sequence[Block], index: int) -> float:
    """Return the height of the header that is repeated above a row on a new page."""
    row = blocks[index]
    return 0 if row.is_head else header_heights(blocks).get(row.table, 0)


def header_heights(blocks: Sequence[Block]) -> dict[int | None, float]:
    """Return the height of the header of each table."""
    heights: dict[int | None, float] = {}
    for block in blocks:
        if block.is_head and block.table is not None:
            heights[block.table] = heights.get(block.table, 0) + block.height
    return heights


class Pages:
    """Fills pages of a height with blocks, one chain after the other."""

    def __init__(self, height: float, headers: Mapping[int | None, float]) -> None:
        """Begin with an empty page; `headers` are the heights of the tables' headers."""
        self.height, self.headers = height, headers
        self.used = 0.0

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self.height - self.used

    def fits(self, blocks: Sequence[Block], start: int, end: int) -> bool:
        """Tell whether a chain stands on the page, of a paragraph at its end the first lines."""
        last = blocks[end]
        needed = total(blocks[start:end])
        return needed + _least(last) <= self.room

    def place(self, blocks: Sequence[Block], start: int, end: int) -> bool:
        """Put a chain on the page, and say whether its last paragraph goes on over the next."""
        self.used += total(blocks[start:end])
        last = blocks[end]
        if last.height <= self.room:
            self.used += last.height
            return False
        if last.table is not None or last.lines < 2 * _FEWEST_LINES:
            self.used = (self.used + last.height) % self.height
            return False
        above = last.height - last.lines * last.line
        here = min(int((self.room - above) / last.line), last.lines - _FEWEST_LINES)
        self.used = (last.lines - here) * last.line
        while self.used > self.height:
            self.used -= self.height
        return True

    def turn(self, block: Block) -> None:
        """Begin a page with a block, below the header of its table."""
        self.used = self.header(block)

    def header(self, block: Block) -> float:
        """Return the height of the header that is repeated above a row on a new page."""
        return 0 if block.is_head else self.headers.get(block.table, 0)


def _least(block: Block) -> float:
    """Return the height of what must stand on a page of a block that begins on it."""
    if block.table is not None or block.style == "CauKet" or block.lines < 2 * _FEWEST_LINES:
        return block.height
    return block.height - (block.lines - _FEWEST_LINES) * block.line


def laid(blocks: Sequence[Block], height: float) -> Laid:
    """Return where the pages of a section begin."""
    pages, found, index = Pages(height, header_heights(blocks)), list[Beginning](), 0
    while index < len(blocks):
        end = chain_end(blocks, index)
        if not pages.fits(blocks, index, end):
            if total(blocks[index : end + 1]) > height - pages.header(blocks[index]):
                end = index  # what no page holds parts where the page ends
            if pages.used and not pages.fits(blocks, index, end):
                found.append(Beginning(index, pages.room))
                pages.turn(blocks[index])
        left = pages.room
        if pages.place(blocks, index, end):
            found.append(Beginning(end, left, rest=True))
        index = end + 1
    return Laid(tuple(found), pages.room)
