"""Columns that are typed with tabs and blanks instead of a table: the head of a paper, and its
ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxplan.reading_in.blocks import Block, Cell, Line, Table
from lxplan.reading_in.ending import is_authority, is_of_recipients
from lxplan.reading_in.head_of_paper import begins_type
from lxplan.reading_in.opening import is_basis
from lxplan.reading_in.typed_numbers import point

_HEAD_WITHIN = 20
_ENDING_WITHIN = 30
_BESIDE = (
    r"(?i)(?P<left>.*?\S)\s+(?P<right>cộng h(?:òa|oà) xã hội chủ nghĩa việt nam.*|độc lập\s*[-–—]\s*tự do\b.*)",
    r"(?i)(?P<left>số\s*:?\s*[^/]{0,12}[/-]\s*[^\s\d]\S*(?:\s?[-–]\s?\S+)*)\s+(?P<right>\S.{1,60}?,\s*ngày\b.*)",
)
"""What stands at the right of a head, also where a single blank is left before it."""


def head_in_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with the columns of the head one after the other, a line each, row by row."""
    end = next((at for at, block in enumerate(blocks) if _ends_head(block)), len(blocks))
    end = min(end, _HEAD_WITHIN)
    found: list[Block] = []
    for block in blocks[:end]:
        found += _in_lines(block) if isinstance(block, Line) else [block]
    return [*found, *blocks[end:]]


def _ends_head(block: Block) -> bool:
    return isinstance(block, Line) and (begins_type(block.text) or is_basis(block.text))


def _in_lines(line: Line) -> Iterator[Line]:
    for piece in filter(None, line.apart or (line.text,)):
        match = next(filter(None, (re.fullmatch(each, piece) for each in _BESIDE)), None)
        for words in (match["left"], match["right"]) if match else (piece,):
            yield line._replace(text=words, apart=())


def ending_in_columns(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with the lines of the ending as a table, where those who receive the paper stand
    beside who signs it.
    """
    least = max(0, len(blocks) - _ENDING_WITHIN)
    start = next((at for at in range(least, len(blocks)) if _begins_columns(blocks[at])), None)
    if start is None or any(isinstance(block, Table) for block in blocks[start:]):
        return list(blocks)
    lines = [block for block in blocks[start:] if isinstance(block, Line)]
    rows = tuple(tuple(_cells(line)) for line in lines)
    return [*blocks[:start], Table(rows, lines[0].place)]


def _begins_columns(block: Block) -> bool:
    if isinstance(block, Table) or sum(map(bool, block.apart)) < 2:
        return False
    return any(is_of_recipients(piece) or is_authority(piece) for piece in block.apart)


def _cells(line: Line) -> Iterator[Cell]:
    """Return the cells of a line; one without columns is of those who receive the paper where it is
    a point, else of who signs.
    """
    is_left = point(line.text) is not None or is_of_recipients(line.text)
    for piece in line.apart or ((line.text,) if is_left else ("", line.text)):
        yield Cell((line._replace(text=piece, apart=()),) if piece else ())
