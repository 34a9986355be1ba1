"""Pages turned on their side for a wide table: sections of a document, between pages that stand
upright.

A template marks where such a table begins and ends; the headings right above it go with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxplan.word.measured_body import Block, page_of, sections_of, total
from lxplan.word.months_over_pages import with_filled_pages
from lxplan.word.page_beginnings import laid
from lxplan.word.paragraph_styles import Style

BEGINS, ENDS = "<!-- trang ngang -->", "<!-- hết trang ngang -->"
"""What a template writes around a table on a page of its own, turned on its side."""

_EMPTY_PART = 0.25
"""A page that is emptier than this part of it looks forgotten."""

_LEEWAY = 36.0
"""Points, two lines: where pages end is known within so much."""

_PARAGRAPH = r'<w:p><w:pPr><w:pStyle w:val="([^"]*)"/>(<w:keepNext/>)?(?:(?!</w:p>).)*</w:p>\s*'
_SHEET = r"<w:pgSz\b[^>]*>"


def leaves_holes(body: str, after: str, styles: Mapping[str, Style]) -> bool:
    """Tell whether a page ends early because the next one is turned: before a table that lies on
    its side, or after it.
    """
    if BEGINS not in body:
        return False
    turned_pages = with_turned_pages(body, after, styles, with_text=False)
    sections = sections_of(*turned_pages, styles) or []
    return any(
        laid(section.blocks, section.page.height).left > section.page.height * _EMPTY_PART
        for section in sections[:-1]
    )


def leaves_half_a_page(body: str, after: str, styles: Mapping[str, Style]) -> bool:
    """Tell whether the text before the first table that lies on its side is so short that its one
    page would stay empty: then the whole paper lies.

    What comes before a lying table cannot flow past it, so pages that end early before a later one
    are left to be: the text would be harder to read in lines of 25 cm.
    """
    if BEGINS not in body:
        return False
    sections = sections_of(*with_turned_pages(body, after, styles), styles)
    if not sections:
        return False
    pages = laid(sections[0].blocks, sections[0].page.height)
    return not pages.beginnings and pages.left > sections[0].page.height * _EMPTY_PART


def on_lying_pages(body: str) -> str:
    """Return a body all of whose pages lie: no table needs one of its own."""
    return body.replace(BEGINS, "").replace(ENDS, "")


def turned(section: str) -> str:
    """Return the properties of a section with its sheet turned on its side."""
    return re.sub(_SHEET, lambda sheet: _lying(sheet[0]), section, count=1)


def _lying(sheet: str) -> str:
    sides = [int(side) for side in re.findall(r'w:[wh]="(\d+)"', sheet)]
    if len(sides) != 2:
        return sheet
    return f'<w:pgSz w:w="{max(sides)}" w:h="{min(sides)}" w:orient="landscape"/>'


def continued(section: str) -> str:
    """Return the properties of a section that goes on counting its pages, and shows a number on its
    first.
    """
    without_first = re.sub(r"<w:titlePg\b[^>]*>", "", section)
    return re.sub(r'(<w:pgNumType\b[^>]*?) w:start="\d+"', r"\1", without_first)


def with_turned_pages(
    body: str, after: str, styles: Mapping[str, Style], *, with_text: bool = True
) -> tuple[str, str]:
    """Return a body and what stands after it, with a section for each table that lies on its side.

    `after` begins with the properties of the last section; paragraphs of `styles` that are held, and
    others that are not to part from what follows, go with the table below them, and so does
    (`with_text`) the text of a page that would end early before it.
    """
    if BEGINS not in body:
        return body, after
    section, end, rest = after.partition("</w:body>")
    headings = frozenset(name for name, style in styles.items() if style.keep_next)
    lying_section = turned(continued(section))
    upright, *tables = body.split(BEGINS)
    made, before = "", section
    for table in tables:
        lying, _, following = table.partition(ENDS)
        cut = _start_of_headings(upright, headings)
        above = cut
        if with_text:
            above = _start_of_last_page(upright[:cut], before, lying_section, styles)
        moved = _widened(upright[above:cut], section, lying_section) + upright[cut:]
        made += _ended(upright[:above], before) + moved + lying
        if _stays(following, lying_section, styles):
            return made + _widened(following, section, lying_section), lying_section + end + rest
        kept = (
            _end_of_what_fits(moved + lying, following, lying_section, styles) if with_text else 0
        )
        made += _widened(following[:kept], section, lying_section) + _section_end(lying_section)
        upright, before = following[kept:], continued(section)
    return made + upright, before + end + rest


def _start_of_last_page(
    text: str, section: str, lying_section: str, styles: Mapping[str, Style]
) -> int:
    """Return where the text of the last page begins, when that would end early and the page before
    it would not, and a lying page has room for it; else the end of the text.
    """
    sections, lying = sections_of(text, section, styles), page_of(lying_section)
    if not sections or lying is None:
        return len(text)
    blocks, height = sections[0].blocks, sections[0].page.height
    pages = laid(blocks, height)
    if not pages.beginnings or pages.left <= height * _EMPTY_PART:
        return len(text)
    last = pages.beginnings[-1]
    first = _start_of_what_is_whole(blocks, last.block)
    left = last.left + total(blocks[first : last.block])
    start = blocks[first].start
    if blocks[first].table is not None:
        start = text.rindex("<w:tbl>", 0, start)
    moved = sections_of(text[start:], lying_section, styles)
    if not moved or left > height * _EMPTY_PART:
        return len(text)
    return start if total(moved[0].blocks) <= lying.height else len(text)


def _end_of_what_fits(
    sheet: str, text: str, lying_section: str, styles: Mapping[str, Style]
) -> int:
    """Return where that of a text ends which fills up the last page of lying ones (`sheet`), when
    that would end early; 0 where nothing of it has room there.
    """
    sections = sections_of(with_filled_pages(sheet, lying_section, styles), lying_section, styles)
    following = sections_of(text.partition(BEGINS)[0], lying_section, styles)
    if not sections or not following:
        return 0
    blocks, height = following[0].blocks, sections[0].page.height
    left = laid(sections[0].blocks, height).left
    if left <= height * _EMPTY_PART:
        return 0
    room, end, index = left - _LEEWAY, 0, 0
    while index < len(blocks):
        last = _end_of_what_is_whole(blocks, index)
        room -= total(blocks[index : last + 1])
        if room < 0:
            return end
        end = blocks[last].end
        if blocks[last].table is not None:
            end = text.index("</w:tbl>", end) + len("</w:tbl>")
        index = last + 1
    return 0  # nothing would be left to stand upright


def _end_of_what_is_whole(blocks: Sequence[Block], index: int) -> int:
    """Return the last of the blocks that stay on a sheet with one: the rows below it in its table,
    and what they are held to.
    """
    while index + 1 < len(blocks) and (
        blocks[index].held
        or (blocks[index].table is not None and blocks[index + 1].table == blocks[index].table)
    ):
        index += 1
    return index


def _start_of_what_is_whole(blocks: Sequence[Block], index: int) -> int:
    """Return the first of the blocks that go to another sheet with one: the rows above it in its
    table, and what is held to them.
    """
    while index and (
        blocks[index - 1].held
        or (blocks[index].table is not None and blocks[index - 1].table == blocks[index].table)
    ):
        index -= 1
    return index


def _stays(text: str, lying_section: str, styles: Mapping[str, Style]) -> bool:
    """Tell whether what is left of a paper stays on lying pages: the closing sentence and the
    signature, which are not to stand alone, or no more than fits on one page.
    """
    first = re.search(_PARAGRAPH, text, re.DOTALL)
    if first is None or BEGINS in text:
        return False
    sections = sections_of(text, lying_section, styles)
    if first[1] == "CauKet" or not sections:
        return first[1] == "CauKet"
    return total(sections[0].blocks) <= sections[0].page.height


def _widened(text: str, section: str, wider: str) -> str:
    """Return text whose tables fill the page of a section as they filled that of another."""
    part = _text_width(wider) / _text_width(section)
    return re.sub(
        r'(<w:(?:tblW|gridCol|tcW) w:w=")(\d+)',
        lambda width: f"{width[1]}{int(int(width[2]) * part)}",
        text,
    )


def _text_width(section: str) -> int:
    page = page_of(section)
    return page.width if page else 1


def _start_of_headings(text: str, headings: frozenset[str]) -> int:
    """Return where the paragraphs begin that stand last in a text and are held to what follows."""
    cut = len(text)
    for paragraph in reversed(list(re.finditer(_PARAGRAPH, text, re.DOTALL))):
        held = paragraph[1] in headings or paragraph[2]
        if text[paragraph.end() : cut].strip() or not held:
            break
        cut = paragraph.start()
    return cut


def _ended(text: str, section: str) -> str:
    """Return a text that ends a section with its last paragraph, for which there is room."""
    start = text.rfind("<w:p><w:pPr>")
    if not text.rstrip().endswith("</w:p>") or start < 0:
        return text + _section_end(section)
    properties = text.index("</w:pPr>", start)
    return text[:properties] + section + text[properties:]


def _section_end(section: str) -> str:
    return (
        '<w:p><w:pPr><w:pStyle w:val="NganCach"/>'
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        f"{section}</w:pPr></w:p>\n"
    )
