"""Text as on paper: what the lines of a prose key written as a block (`|`) are.

A line is a paragraph. `- ` and below it `+ ` are points; `A. `, `I. `, `1. `, `1.1. ` and `a) ` are
numbered, and the paper prints the number: the typed one says the level, and counts only as the
first or the next of its series, so that «C. Mác» at the beginning of a line stays words. `| … |`
lines are a table, the first its head. `[thuan_loi]` alone on a line puts that section there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple
from lxplan.source import Text

if TYPE_CHECKING:
    from lxplan.plan.line_numbers import Label, Series

_POINT = r"([-–—+])[ \t]+(?=\S)|[-–—](?=[^\W\d])"
_PLACED = r"\[([a-z]+(?:_[a-z]+)*)\]\Z"
_RULE_OF_TABLE = r"\|[\s:|-]*-[\s:|-]*\Z"
"""The line of dashes that Markdown has below a table's head; it is no row."""

_RUNS_ON = (".", ";", ",", ":")
"""How a clause ends, and no heading."""

_ALWAYS_HEADINGS = ("A", "I")
_NEVER_HEADINGS = ("a",)


class Paragraph(NamedTuple):
    """A line of words."""

    text: Text


class Point(NamedTuple):
    """A point: `-` of level 1, `+` of level 2."""

    text: Text
    level: int


class Numbered(NamedTuple):
    """A numbered line, a heading or a clause.

    `label` is what was typed; `kind` the first label of its series (`A`, `I`, `1`, `1.1`, `a`);
    `number` its place in the series, from 1; `depth` how many series it stands in, from 1.
    """

    text: Text
    label: Text
    kind: str
    number: int
    depth: int
    is_heading: bool = False


class TextTable(NamedTuple):
    """A table: its rows of cells, words as typed; the first row is its head."""

    rows: tuple[tuple[Text, ...], ...]


class PlacedSection(NamedTuple):
    """A section, by its key, that is to be printed here."""

    key: Text


Block = Paragraph | Point | Numbered | TextTable | PlacedSection


class Slip(NamedTuple):
    """What is wrong with a mark: its text, and one Vietnamese sentence."""

    text: Text
    message: str


class PaperText(NamedTuple):
    """The blocks of a text in order, the slips of its numbers, and the rows that do not fit their
    tables.
    """

    blocks: tuple[Block, ...] = ()
    slips: tuple[Slip, ...] = ()
    uneven_rows: tuple[Slip, ...] = ()


def read_paper_text(text: Text) -> PaperText:
    """Return what a block of text holds, each piece with its place in the file."""
    blocks: list[Block] = []
    slips: list[Slip] = []
    from lxplan.plan.line_numbers import Series  # a plan without blocks needs none of it

    series = Series()
    for line in _lines(text):
        if line.startswith("|") and line.count("|") > 1:
            _add_row(line, blocks)
            continue
        block, slip = _block(line, series)
        blocks.append(block)
        slips += filter(None, (slip,))
    return PaperText(tuple(_with_headings(blocks)), tuple(slips), tuple(_uneven_rows(blocks)))


def texts_in(blocks: tuple[Block, ...]) -> Iterator[Text]:
    """Return the words of blocks without their marks, in order."""
    for block in blocks:
        if isinstance(block, TextTable):
            yield from (cell for row in block.rows for cell in row if cell)
        elif not isinstance(block, PlacedSection):
            yield block.text


def _lines(text: Text) -> Iterator[Text]:
    """Return the lines that have words, without the white space around them."""
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            begin = start + line.index(words)
            yield text.piece(begin, begin + len(words))
        start += len(line) + 1


def _block(line: Text, series: Series) -> tuple[Block, Slip | None]:
    placed = re.match(_PLACED, line)
    if placed:
        return PlacedSection(line.piece(*placed.span(1))), None
    point = re.match(_POINT, line)
    if point:
        return Point(line.piece(point.end(), len(line)), 2 if point[1] == "+" else 1), None
    from lxplan.plan.line_numbers import label_of

    label = label_of(line)
    if label is None:
        return Paragraph(line), None
    return _numbered(line, label, series)


def _numbered(line: Text, label: Label, series: Series) -> tuple[Block, Slip | None]:
    step = series.take(label)
    typed = line.piece(0, label.length)
    slip = Slip(typed, step.slip) if step.slip else None
    if not step.depth:
        return Paragraph(line), slip
    words = line.piece(label.end, len(line))
    return Numbered(words, typed, step.kind, step.number, step.depth), slip


def _add_row(line: Text, blocks: list[Block]) -> None:
    """Add a line to the table that it continues, or begin one."""
    if re.match(_RULE_OF_TABLE, line):
        return
    row = tuple(_cells(line))
    last = blocks[-1] if blocks else None
    if isinstance(last, TextTable):
        blocks[-1] = TextTable((*last.rows, row))
    else:
        blocks.append(TextTable((row,)))


def _cells(line: Text) -> Iterator[Text]:
    end = len(line) - 1 if line.endswith("|") else len(line)
    start = 1
    for cell in line[1:end].split("|"):
        words = cell.strip()
        begin = start + (cell.index(words) if words else 0)
        yield line.piece(begin, begin + len(words))
        start += len(cell) + 1


def _uneven_rows(blocks: list[Block]) -> Iterator[Slip]:
    for table in blocks:
        if not isinstance(table, TextTable):
            continue
        head, *rows = table.rows
        for row in rows:
            if len(row) != len(head):
                message = f"hàng này có {len(row)} ô, đầu bảng có {len(head)} ô; thêm hoặc bớt dấu | cho đủ ô"
                yield Slip(next(filter(None, row), row[0]), message)


def _with_headings(blocks: list[Block]) -> Iterator[Block]:
    """Tell headings from clauses: it takes a look at what stands below a line."""
    for block, below in zip(blocks, [*blocks[1:], None], strict=True):
        if not isinstance(block, Numbered):
            yield block
            continue
        is_parent = below is not None and not (
            isinstance(below, Numbered) and below.depth <= block.depth
        )
        yield block._replace(is_heading=_is_heading(block, is_parent=is_parent))


def _is_heading(line: Numbered, *, is_parent: bool) -> bool:
    if line.kind in _NEVER_HEADINGS:
        return False
    if line.kind in _ALWAYS_HEADINGS or line.text.isupper():
        return True
    return is_parent and not line.text.endswith(_RUNS_ON)
