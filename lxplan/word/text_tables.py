"""Tables of a text as on paper: how wide their columns are (twips, 1/20 point), and how their cells
stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.word.geometry import CELL_SIDE, Geometry
from lxplan.word.standards import TWIPS_PER_POINT
from lxplan.word.text_widths import Font, text_width

_HEAD, _WORDS, _FIGURES = "DauBang", "OBang", "OBangGiua"
_SIGNS_OF_FIGURES = frozenset("0123456789.,-–+%/* ")


class TextColumn(NamedTuple):
    """A column: its width, and the paragraph style of its cells below the head."""

    rong: int
    kieu: str


def text_columns(geometry: Geometry, rows: Sequence[Sequence[str]]) -> list[TextColumn]:
    """Return the columns of a table of texts, the first row its head; together they fill the space
    between the margins.

    Each has the room that its widest cell needs, or its longest word where all cannot have that.
    """
    head, cell = geometry.styles[_HEAD].font, geometry.styles[_WORDS].font
    columns = [(column[0], column[1:]) for column in zip(*rows, strict=True)]
    lines = [
        max(text_width(title, head), *(text_width(text, cell) for text in ("", *cells)))
        for title, cells in columns
    ]
    words = [
        max(_longest_word(title, head), *(_longest_word(text, cell) for text in ("", *cells)))
        for title, cells in columns
    ]
    widths = _shared(
        [_outside(width) for width in words],
        [_outside(width) for width in lines],
        geometry.text_width,
    )
    return [
        TextColumn(width, _FIGURES if cells and all(map(_is_figure, cells)) else _WORDS)
        for width, (_, cells) in zip(widths, columns, strict=True)
    ]


def _longest_word(text: str, font: Font) -> float:
    return max((text_width(word, font) for word in text.split()), default=0)


def _outside(points: float) -> int:
    return round(points * TWIPS_PER_POINT) + 2 * CELL_SIDE + TWIPS_PER_POINT


def _is_figure(text: str) -> bool:
    return _SIGNS_OF_FIGURES.issuperset(text)


def _shared(least: Sequence[int], wanted: Sequence[int], room: int) -> list[int]:
    """Divide `room`: each its least and a part of the rest by what more it wants, or wants in all
    where that fits.
    """
    if sum(wanted) <= room:
        bases, parts = wanted, wanted
    elif sum(least) <= room:
        bases, parts = least, [more - less for less, more in zip(least, wanted, strict=True)]
    else:
        bases, parts = [0] * len(least), least
    rest, whole = room - sum(bases), sum(parts)
    widths = [base + rest * part // whole for base, part in zip(bases, parts, strict=True)]
    return [*widths[:-1], room - sum(widths[:-1])]
