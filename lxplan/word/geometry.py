"""The geometry of a paper, worked out from the widths of its words: wrapped names and drawn lines.

Templates call these as functions. What they return are twips (1/20 point), the unit of
WordprocessingML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from lxplan.named_tuple import NamedTuple
from lxplan.word.balanced_lines import balanced_lines
from lxplan.word.paragraph_styles import Style, rare_styles_of, styles_of
from lxplan.word.standards import TWIPS_PER_MM, TWIPS_PER_POINT, Standard
from lxplan.word.text_widths import text_width

CELL_SIDE = 85
"""The room at each side of a cell's text, in twips: 1.5 mm."""

_TITLE_PART = 0.9
"""A title keeps this part of the text's width, so that its lines stand clear of the margins."""

_SHORTEST_DRAWN, _LONGEST_DRAWN = 0.336, 0.496
"""The drawn line is 1/3 to 1/2 of the words above it; indents are whole twips."""

_SURE_TO_FIT = 0.99
"""Parts of a line: one that is justified and less full would be torn apart."""


class DrawnLine(NamedTuple):
    """A drawn line: the indents that leave just its length between the edges of its column."""

    left: int
    right: int


class Geometry:
    """The geometry of one standard, or of a letterhead that has the page and the type sizes its
    owner chose.
    """

    def __init__(self, standard: Standard, styles: Mapping[str, Style] | None = None) -> None:
        """Work with a standard, and with `styles` in place of the standard's own."""
        self.standard = standard
        self._styles = styles

    @cached_property
    def styles(self) -> Mapping[str, Style]:
        """The paragraph styles by identifier."""
        own = styles_of(self.standard) if self._styles is None else self._styles
        return {**rare_styles_of(self.standard), **own}

    @cached_property
    def lying(self) -> Geometry:
        """The geometry of a table for which the sheet is turned on its side."""
        return Geometry(self.standard.lying, self._styles)

    @cached_property
    def text_width(self) -> int:
        """The width between the margins, in twips."""
        return int(self.standard.page.text_width * TWIPS_PER_MM)

    @cached_property
    def head_columns(self) -> tuple[int, int]:
        """The two columns of the head, in twips; between wider margins the left one yields, for quốc hiệu is one line.

        On a sheet turned on its side they keep their shares of the width.
        """
        share = (
            self.text_width / sum(self.standard.head_columns)
            if self.standard.page.is_lying
            else TWIPS_PER_MM
        )
        left, right = (column * share for column in self.standard.head_columns)
        narrowed = min(round(left), self.text_width - int(right))
        return narrowed, self.text_width - narrowed

    def office_lines(self, name: str, style: str) -> list[str]:
        """Return an office's name (capitals) in the lines of the head's left column, broken between
        its phrases.
        """
        return self.centred_lines(name, style, self.head_columns[0])

    def centred_lines(self, text: str, style: str, column: int) -> list[str]:
        """Return words that are centred in a column (twips) in lines of nearly equal length, broken
        between phrases; line ends typed into them are kept.
        """
        font, room = self.styles[style].font, column / TWIPS_PER_POINT
        return [line for part in text.split("\n") for line in balanced_lines(part, font, room)]

    def drawn_line(
        self, lines: Sequence[str], style: str, column: int, part: float | None = None
    ) -> DrawnLine:
        """Return the line drawn under centred text: `part` of its widest line; without a part, 1/3
        to 1/2 of the line it stands under, and of the widest where one length is both.
        """
        widths = [text_width(line, self.styles[style].font) for line in lines] or [0.0]
        length = self._drawn_length(widths) if part is None else max(widths) * part
        side = max(0, round((column - length * TWIPS_PER_POINT) / 2))
        return DrawnLine(side, side)

    def _drawn_length(self, widths: Sequence[float]) -> float:
        """Return the standard's part of the widest line, or less for a short last one (points)."""
        last, widest = widths[-1], max(widths)
        usual = widest * self.standard.drawn_part
        longest = last * _LONGEST_DRAWN
        if usual <= longest:
            return usual
        return longest if longest >= widest * _SHORTEST_DRAWN else last * self.standard.drawn_part

    def has_room_for(self, before: str, name: str, style: str = "ThanVanBan") -> bool:
        """Tell whether a name (bold, unbroken) fits on the line on which the words end that begin a
        paragraph; on the next one it would stand at the margin.
        """
        font = self.styles[style].font
        room = self.text_width / TWIPS_PER_POINT
        used = self.styles[style].first_line * TWIPS_PER_MM / TWIPS_PER_POINT
        for word in before.split():
            width = text_width(f" {word}", font)
            used = used + width if used + width <= room else width
        needed = text_width(f" {name}", font._replace(bold=True))
        return used + needed <= room * _SURE_TO_FIT

    def place_and_date(self, place: str, day: str) -> str:
        """Return the line of place and date; where both do not fit into the head's right column,
        the date is below.
        """
        line = f"{place}, {day}"
        room = self.head_columns[1] / TWIPS_PER_POINT
        return (
            line
            if text_width(line, self.styles["DiaDanhNgay"].font) <= room
            else f"{place},\n{day}"
        )

    def subject_lines(self, subject: str, style: str = "TrichYeu") -> list[str]:
        """Return trích yếu, or what is set like it, in the lines of a title; line ends typed into it are kept."""
        return self.centred_lines(subject, style, round(self.text_width * _TITLE_PART))
