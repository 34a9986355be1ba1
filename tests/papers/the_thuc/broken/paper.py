"""What is done to a good paper, so that it breaks a rule."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from lxplan.outputs.package import pack
from tests.papers.the_thuc.papers import paper
from tests.papers.the_thuc.reading import Paper

BODY, STYLES, HEADER, FIRST, FOOTER = (
    f"word/{name}.xml" for name in ("document", "styles", "header1", "header2", "footer1")
)
(
    FULL,
    SHIPPED,
    MANY,
    MONTH,
    INVITATION,
    SHORT_INVITATION,
    PARTNER,
    APPROVED,
    YOUTH,
    PARTY,
    DRAFT,
    POSTER,
    ATTACHED,
    IDLE,
    WIDE,
) = (
    "ke-hoach đầy đủ",
    "ke-hoach Long Xuyên",
    "ke-hoach quá nhiều",
    "lich-thang bốn mươi dòng",
    "giay-moi đầy đủ",
    "giay-moi tên ngắn",
    "phieu-don-vi Long Xuyên",
    "ke-hoach chương trình",
    "ke-hoach Đoàn xã",
    "ke-hoach Đảng ủy",
    "ke-hoach dự thảo",
    "lich-niem-yet đầy đủ",
    "phieu-don-vi phụ lục",
    "phieu-don-vi không hoạt động",
    "ke-hoach đủ cột",
)


HELD = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
ISSUER_LINE = r'(w:val="DuongKe"/><w:ind w:left=")\d+(" w:right=")\d+'


class Broken(NamedTuple):
    """What is done to a paper: in one part, or in one style of it, a pattern becomes something
    else, mostly once.
    """

    rule: str
    what: str
    pattern: str
    becomes: str
    part: str = BODY
    style: str = ""
    paper: str = FULL
    standard: str = "nd30"
    everywhere: bool = False

    def make(self) -> Paper:
        """Return the broken paper."""
        good = paper(self.paper, self.standard)
        before = good.parts[self.part].decode()
        if self.style:
            (whole,) = re.findall(
                rf'<w:style [^>]*w:styleId="{self.style}">.*?</w:style>', before, re.DOTALL
            )
            after = before.replace(whole, self._changed(whole))
        else:
            after = self._changed(before)
        return replace(good, data=pack({**good.parts, self.part: after.encode()}))

    def _changed(self, text: str) -> str:
        after, count = re.subn(
            self.pattern, self.becomes, text, count=not self.everywhere, flags=re.DOTALL
        )
        assert count, f"{self.what}: nothing to change"
        return after


def in_style(
    rule: str, style: str, what: str, pattern: str, becomes: str, standard: str = "nd30"
) -> Broken:
    return Broken(rule, f"{style}: {what}", pattern, becomes, STYLES, style, standard=standard)


def too_big(rule: str, style: str, half_points: int = 32) -> Broken:
    return in_style(
        rule, style, "too big", r'<w:sz w:val="\d+"/>', f'<w:sz w:val="{half_points}"/>'
    )


def not_bold(rule: str, style: str) -> Broken:
    return in_style(rule, style, "not bold", "<w:b/>", "")


def paragraph(style: str) -> str:
    """A pattern for the text of a paragraph of a style, in three groups."""
    return rf'(<w:pStyle w:val="{style}"/>.*?<w:t xml:space="preserve">)([^<]*)(</w:t>)'
