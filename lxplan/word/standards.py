"""The two standards of official layout, as data: Thông tư 01/2011/TT-BNV and Nghị định 30/2020/NĐ-CP.

A successor decree is one more value in `STANDARDS`. Lengths are in millimetres for the page, points for type.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal

from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple

TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_POINT = 20


class Page(NamedTuple):
    """The sheet and its margins, in millimetres."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 20
    header: float = 10
    footer: float = 10
    """How far the page number stands from the edge of the sheet."""

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom

    @property
    def is_lying(self) -> bool:
        return self.width > self.height

    @property
    def lying(self) -> Page:
        """The sheet turned on its side, for a wide table; the margins stay those of the edges one
        reads from.
        """
        return self._replace(
            width=max(self.width, self.height), height=min(self.width, self.height)
        )


class Sizes(NamedTuple):
    """The size of each component's type, in points; each lies in the range that both standards
    allow.
    """

    motto_country: float = 13  # quốc hiệu, 12-13
    motto: float = 14  # tiêu ngữ, 13-14
    parent: float = 13  # cơ quan chủ quản, 12-13
    issuer: float = 13  # tên cơ quan ban hành, 12-13
    number: float = 13  # số, ký hiệu
    place_date: float = 14  # địa danh, ngày tháng, 13-14
    title: float = 14  # tên loại, 13-14 (tt01: 14)
    subject: float = 14  # trích yếu, 13-14
    body: float = 14  # nội dung và căn cứ, 13-14
    table: float = 13  # chữ trong bảng: practice, the size below the body's
    table_detail: float = 12  # thời gian, địa điểm dưới nội dung hoạt động
    signature: float = 14  # quyền hạn, chức vụ, họ tên, 13-14
    recipients_label: float = 12  # chữ "Nơi nhận:"
    recipients: float = 11  # các nơi nhận
    page_number: float = 14  # 13-14


class Standard(NamedTuple):
    """The layout rules of one standard.

    `first_day` is the first date of a document it governs. `basis_end` closes the last căn cứ; each of the
    others ends with `;` under both. `padded_months` are written with two digits in the date of the document.
    """

    name: str
    title: str
    first_day: date
    page_number: Literal["header-centre", "footer-right"]
    basis_italic: bool
    basis_end: str
    font: str = "Times New Roman"
    page: Page = Page()
    sizes: Sizes = Sizes()
    first_line: float = 10
    """The indent of a paragraph's first line, in millimetres: 1 or 1.27 cm."""
    paragraph_gap: float = 6
    """The space before each paragraph of the body, in points: at least 6."""
    head_columns: tuple[float, float] = (61, 99)
    """The columns of the head in millimetres: quốc hiệu at 13 pt bold is 95.7 mm wide."""
    drawn_part: float = 0.4
    """The drawn line under issuer and trích yếu, as a part of the text's width: 1/3 to 1/2."""
    empty_lines_before_title: int = 2
    padded_months: tuple[int, ...] = (1, 2)
    padded_numbers_below: int = 10
    end_mark: str = "./."

    @property
    def lying(self) -> Standard:
        """The same rules on a sheet turned on its side."""
        return self._replace(page=self.page.lying)


TT01 = Standard(
    name="tt01",
    title="Thông tư 01/2011/TT-BNV",
    first_day=date(2011, 3, 5),
    page_number="footer-right",
    basis_italic=False,
    basis_end=",",
)
ND30 = Standard(
    name="nd30",
    title="Nghị định 30/2020/NĐ-CP",
    first_day=date(2020, 3, 5),
    page_number="header-centre",
    basis_italic=True,
    basis_end=".",
)

STANDARDS: Mapping[str, Standard] = MappingProxyType(
    {standard.name: standard for standard in (ND30, TT01)}
)
"""Every standard by the name that `--standard` takes."""


def standard_for(day: date) -> Standard:
    """Return the standard that a document dated `day` follows: the one in force on that day."""
    in_force = [standard for standard in STANDARDS.values() if standard.first_day <= day]
    if not in_force:
        earliest = min(standard.first_day for standard in STANDARDS.values())
        raise Failure(
            f"văn bản ngày {day:%d/%m/%Y} có trước mọi quy định thể thức mà chương trình biết "
            f"(sớm nhất từ {earliest:%d/%m/%Y}); sửa van_ban: ngay, hoặc chọn --standard {' / '.join(STANDARDS)}."
        )
    return max(in_force, key=lambda standard: standard.first_day)


def standard_within(first: date, last: date) -> Standard:
    """Return the standard of an undated document about the days from `first` to `last`.

    It is the one in force on the first, or where there was none yet, the first to come into force
    by the last. Raises Failure when there was none by then.
    """
    earliest = min(STANDARDS.values(), key=lambda standard: standard.first_day)
    if last < earliest.first_day:
        raise Failure(
            f"thời gian đến {last:%d/%m/%Y} có trước mọi quy định thể thức mà chương trình biết (sớm nhất từ "
            f"{earliest.first_day:%d/%m/%Y}); ghi van_ban: ngay, hoặc chọn --standard {' / '.join(STANDARDS)}."
        )
    return standard_for(max(first, earliest.first_day))
