"""Pages turned on their side for a wide table: sections of a document, between pages that stand
upright.

A template marks where such a table begins and ends; the headings right above it go with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

BEGINS, ENDS = "<!-- trang ngang -->", "<!-- hết trang ngang -->"
"""What a template writes around a table on a page of its own, turned on its side."""

_PARAGRAPH = r'<w:p><w:pPr><w:pStyle w:val="([^"]*)"/>(<w:keepNext/>)?(?:(?!</w:p>).)*</w:p>\s*'
_SHEET = r"<w:pgSz\b[^>]*>"


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


def with_turned_pages(body: str, after: str, held: Iterable[str]) -> tuple[str, str]:
    """Return a body and what stands after it, with a section for each table that lies on its side.

    `after` begins with the properties of the last section; paragraphs of the `held` styles, and
    others that are not to part from what follows, go with the table below them.
    """
    if BEGINS not in body:
        return body, after
    section, end, rest = after.partition("</w:body>")
    headings = frozenset(held)
    upright, *tables = body.split(BEGINS)
    made, before = "", section
    for table in tables:
        lying, _, following = table.partition(ENDS)
        cut = _start_of_headings(upright, headings)
        made += (
            upright[:cut]
            + _section_end(before)
            + upright[cut:]
            + lying
            + _section_end(turned(continued(section)))
        )
        upright, before = following, continued(section)
    return made + upright, before + end + rest


def _start_of_headings(text: str, headings: frozenset[str]) -> int:
    """Return where the paragraphs begin that stand last in a text and are held to what follows."""
    cut = len(text)
    for paragraph in reversed(list(re.finditer(_PARAGRAPH, text, re.DOTALL))):
        held = paragraph[1] in headings or paragraph[2]
        if text[paragraph.end() : cut].strip() or not held:
            break
        cut = paragraph.start()
    return cut


def _section_end(section: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="NganCach"/>{section}</w:pPr></w:p>\n'
