"""The geometry of a paper, worked out from the widths of its words: wrapped names, drawn lines, columns, row heights.

Templates call these as functions. What they return are twips (1/20 point), the unit of WordprocessingML.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from lxplan.document.breaking import office_lines, title_lines
from lxplan.document.context import ActivityContext, MonthContext
from lxplan.document.metrics import line_count, text_width
from lxplan.document.standards import TWIPS_PER_MM, TWIPS_PER_POINT, Standard
from lxplan.document.styles import Style, styles_of

COLUMN_TITLES = ("Tháng", "Nội dung hoạt động", "Đối tượng học", "Đơn vị phối hợp/Người dạy", "Kinh phí")
_SHARES = (0.44, 0.24, 0.32)
"""How content, audience and partners share the width that month and money leave."""

CELL_SIDE = 85
"""The room at each side of a cell's text, in twips: 1.5 mm."""

_PAGE_PART = 0.5
"""A month taller than a page is cut into groups no taller than this part of one, so that little paper stays empty."""

_TITLE_PART = 0.9
"""A title keeps this part of the text's width, so that its lines stand clear of the margins."""


class Rule(NamedTuple):
    """A drawn line: the indents that leave just its length between the edges of its column."""

    left: int
    right: int


class Group(NamedTuple):
    """Rows of one month that stay together on a page; `tiep` marks a continued month."""

    thang: str
    tiep: bool
    hoat_dong: tuple[ActivityContext, ...]


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

    def subject_lines(self, subject: str) -> list[str]:
        """Return trích yếu in the lines of a title; line ends typed into it are kept."""
        font = self.styles["TrichYeu"].font
        room = self.text_width / TWIPS_PER_POINT * _TITLE_PART
        return [line for part in subject.split("\n") for line in title_lines(part, font, room)]

    def columns(self, months: Sequence[MonthContext]) -> list[int]:
        """Return the widths of the table's five columns; month and money are as wide as their widest entry."""
        heading, cell = self.styles["DauBang"].font, self.styles["OBang"].font
        amounts = [activity.kinh_phi for month in months for activity in month.hoat_dong if activity.kinh_phi]
        month = max(text_width("00/0000", heading), text_width(COLUMN_TITLES[0], heading))
        money = max([text_width(COLUMN_TITLES[-1], heading), *(text_width(amount, cell) for amount in amounts)])
        first, last = (round(width * TWIPS_PER_POINT) + 2 * CELL_SIDE + TWIPS_PER_POINT for width in (month, money))
        shared = self.text_width - first - last
        content, audience = (round(shared * share) for share in _SHARES[:2])
        return [first, content, audience, shared - content - audience, last]

    def groups(self, months: Sequence[MonthContext], columns: Sequence[int]) -> Iterator[Group]:
        """Return the months as groups of rows that fit on a page; one that does not is continued under its label."""
        header = max(
            self._height([title], "DauBang", self._inside(width))
            for title, width in zip(COLUMN_TITLES, columns, strict=True)
        )
        page = self.standard.page.text_height * TWIPS_PER_MM / TWIPS_PER_POINT - header
        for month in months:
            heights = [self.row_height(activity, columns) for activity in month.hoat_dong]
            limit = page * (_PAGE_PART if sum(heights) > page else 1)
            start, used = 0, 0.0
            for index, height in enumerate(heights):
                if index > start and used + height > limit:
                    yield Group(month.thang, start > 0, month.hoat_dong[start:index])
                    start, used = index, 0.0
                used += height
            yield Group(month.thang, start > 0, month.hoat_dong[start:])

    def row_height(self, activity: ActivityContext, columns: Sequence[int]) -> float:
        """Return the height in points that an activity's row takes in columns of these widths (twips)."""
        content, audience, partners, money = (self._inside(width) for width in columns[1:])
        return max(
            self._height([activity.noi_dung], "OBang", content) + self._height(activity.chi_tiet, "OBangPhu", content),
            self._height([", ".join(activity.doi_tuong)], "OBang", audience),
            self._height(["\n".join(activity.cot_don_vi)], "OBang", partners),
            self._height([activity.kinh_phi], "OBangSo", money)
            + self._height([activity.nguon] if activity.nguon else [], "OBangNguon", money),
        )

    @staticmethod
    def _inside(column: int) -> float:
        """The room in points that a column of this width (twips) leaves for text."""
        return (column - 2 * CELL_SIDE) / TWIPS_PER_POINT

    def _height(self, paragraphs: Sequence[str], style: str, width: float) -> float:
        shape = self.styles[style]
        lines = sum(line_count(paragraph, shape.font, width) for paragraph in paragraphs)
        return lines * shape.font.line_height + len(paragraphs) * (shape.before + shape.after)
