"""The geometry of a paper, worked out from the widths of its words: wrapped names and drawn lines.

Templates call these as functions. What they return are twips (1/20 point), the unit of WordprocessingML.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from lxplan.document.breaking import office_lines, title_lines
from lxplan.document.metrics import text_width
from lxplan.document.standards import TWIPS_PER_MM, TWIPS_PER_POINT, Standard
from lxplan.document.styles import Style, styles_of

CELL_SIDE = 85
"""The room at each side of a cell's text, in twips: 1.5 mm."""

_TITLE_PART = 0.9
"""A title keeps this part of the text's width, so that its lines stand clear of the margins."""


class Rule(NamedTuple):
    """A drawn line: the indents that leave just its length between the edges of its column."""

    left: int
    right: int


class Layout:
    """The geometry of one standard."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard

    @cached_property
    def styles(self) -> dict[str, Style]:
        """The paragraph styles by identifier."""
        return styles_of(self.standard)

    @cached_property
    def text_width(self) -> int:
        """The width between the margins, in twips."""
        return int(self.standard.page.text_width * TWIPS_PER_MM)

    @cached_property
    def head_columns(self) -> tuple[int, int]:
        """The two columns of the head, in twips."""
        left = round(self.standard.head_columns[0] * TWIPS_PER_MM)
        return left, self.text_width - left

    def office_lines(self, name: str, style: str) -> list[str]:
        """Return an office's name (capitals) in the lines of the head's left column, broken between its phrases."""
        return office_lines(name, self.styles[style].font, self.head_columns[0] / TWIPS_PER_POINT)

    def rule(self, lines: Sequence[str], style: str, column: int, part: float | None = None) -> Rule:
        """Return the line drawn under centred text: `part` of its widest line, or the standard's part of it."""
        widest = max((text_width(line, self.styles[style].font) for line in lines), default=0)
        length = widest * (self.standard.drawn_part if part is None else part) * TWIPS_PER_POINT
        side = max(0, round((column - length) / 2))
        return Rule(side, side)

    def subject_lines(self, subject: str, style: str = "TrichYeu") -> list[str]:
        """Return trích yếu, or what is set like it, in the lines of a title; line ends typed into it are kept."""
        font = self.styles[style].font
        room = self.text_width / TWIPS_PER_POINT * _TITLE_PART
        return [line for part in subject.split("\n") for line in title_lines(part, font, room)]
