"""What a document is made of, whatever program wrote it: lines of words and tables, each with its
place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from lxplan.named_tuple import NamedTuple

_LOST = "[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0b-\x1f\x7f]"
"""Signs that show nothing: soft hyphens, spaces without width, control characters."""

_GAP = "\t[\t ]*| {4,}\t*"
"""What stands between words that are typed as columns."""


class Line(NamedTuple):
    """A line of words.

    `place` is where it stands, as a person is told (`đoạn 84`); `is_bold`: all of it; `heading` is
    the level of its style of headings, 1 the outermost, 0 where it has none; `apart` are its words
    between tabs and wide blanks, the first empty where it begins with them; nothing where it has
    none.
    """

    text: str
    place: str = ""
    is_bold: bool = False
    heading: int = 0
    apart: tuple[str, ...] = ()


class Cell(NamedTuple):
    """A cell of a table; `is_repeated` where it goes on from the row above, with the same lines."""

    lines: tuple[Line, ...] = ()
    is_repeated: bool = False

    @property
    def text(self) -> str:
        """The words of the cell, a line each."""
        return "\n".join(line.text for line in self.lines)


class Table(NamedTuple):
    """A table: rows of cells by the columns of its grid; None where a cell goes on from the left."""

    rows: tuple[tuple[Cell | None, ...], ...]
    place: str = ""


Block = Line | Table


def clean(text: str) -> str:
    """Return words in NFC, with one space between them and without signs that show nothing."""
    words = unicodedata.normalize("NFC", text)
    if not words.isprintable():
        words = re.sub(_LOST, "", words)
    return " ".join(words.replace("\u2011", "-").split())


def lines_of(text: str, place: str, **looks: int) -> Iterator[Line]:
    """Return the lines of a text that have words or signs."""
    for typed in [text] if text.isprintable() else re.split("[\n\r\v\f\u2028\u2029]", text):
        words = clean(typed)
        if words:
            yield Line(
                words, place, bool(looks.get("is_bold")), looks.get("heading", 0), _apart(typed)
            )


def _apart(typed: str) -> tuple[str, ...]:
    pieces = [clean(piece) for piece in re.split(_GAP, typed.rstrip())]
    return tuple(pieces) if len(pieces) > 1 else ()


def lines_in(blocks: Iterable[Block]) -> Iterator[Line]:
    """Return every line once, those of cells too, in reading order."""
    for block in blocks:
        if isinstance(block, Line):
            yield block
            continue
        for row in block.rows:
            for cell in row:
                if cell is not None and not cell.is_repeated:
                    yield from cell.lines


def words_in(text: str) -> list[str]:
    """Return the words of a text for comparing: letters and digits, whatever their case."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
