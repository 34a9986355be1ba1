"""The end of a paper on its pages: the closing sentence and the signature never stand alone, and a
long list of recipients flows on below the signature.

Heights are in points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxplan.word.measured_body import (
    cell_height,
    cell_room,
    paragraph_height,
    pieces_of,
    style_of,
)
from lxplan.word.paragraph_styles import Style

CLOSING = '<w:p><w:pPr><w:pStyle w:val="CauKet"/>'
_LIST = '<w:pStyle w:val="NoiNhanMuc"/>'
_LABEL = '<w:pStyle w:val="NoiNhan"/>'
_USUAL_LIST = 4
"""So many recipients, with their label, are never higher than a signature."""

_FEWEST_ON_A_PAGE = 2
"""So many recipients go to a page of their own, not one alone."""

_MOST_LINES = 6
"""A paragraph of more lines is not held to the closing sentence: LibreOffice would move all of it."""

_LETTERS_OF_A_LINE = 70
NOTHING = (
    '<w:p><w:pPr><w:pStyle w:val="NganCach"/>'
    '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)
"""A paragraph a point high, where Word asks for one."""


def with_held_endings(body: str) -> str:
    """Return a body with the last row of a table, or the last lines of the text, held to the
    closing sentence.
    """
    for closing in reversed([match.start() for match in re.finditer(re.escape(CLOSING), body)]):
        body = _with_end_held(body[:closing], lines=2) + body[closing:]
    return body


def _with_end_held(text: str, lines: int) -> str:
    """Return a text whose last row or lines, so many of them, are held to what follows."""
    end = _end_of(text)
    if text.endswith("</w:tbl>", 0, end):
        start = text.rindex("<w:tr>", 0, end)
        return text[:start] + held(text[start:end]) + text[end:]
    start = max(text.rfind("<w:p>", 0, end), 0)
    paragraph = text[start:end]
    if style_of(paragraph) != "ThanVanBan" or "<w:sectPr" in paragraph:
        return text
    found = len(re.sub(r"<[^>]*>", "", paragraph)) // _LETTERS_OF_A_LINE + 1
    if found > _MOST_LINES:
        return text
    before = text[:start] if found >= lines else _with_end_held(text[:start], lines - found)
    return before + held(paragraph) + text[end:]


def _end_of(text: str) -> int:
    """Return where a text ends but for blanks and comments."""
    stripped = text.rstrip()
    while stripped.endswith("-->"):
        stripped = stripped[: stripped.rindex("<!--")].rstrip()
    return len(stripped)


def held(xml: str) -> str:
    """Return paragraphs or a row with every paragraph held to the next."""
    return re.sub(r'(<w:pStyle w:val="[^"]*"/>)(?!<w:keepNext/>)', r"\1<w:keepNext/>", xml)


def with_flowing_recipients(body: str, styles: Mapping[str, Style]) -> str:
    """Return a body whose lists of recipients that are higher than the signature beside them go on
    in rows below it.
    """
    if body.count(_LIST) <= _USUAL_LIST:
        return body
    return re.sub(
        r"<w:tr>(?:(?!</w:tr>).)*?<w:pStyle w:val=\"NoiNhan\"/>.*?</w:tr>",
        lambda row: _flowing(row[0], styles),
        body,
        flags=re.DOTALL,
    )


def _flowing(row: str, styles: Mapping[str, Style]) -> str:
    cells = pieces_of(row, "tc")
    if len(cells) != 2 or _LABEL not in cells[0]:
        return row
    left, right = cells
    paragraphs = pieces_of(left, "p")
    room = cell_room(left, 0)
    heights = [paragraph_height(paragraph, room, styles) for paragraph in paragraphs]
    usual = styles["NoiNhanMuc"].font.line_height * _USUAL_LIST
    limit = max(cell_height(right, 0, styles), usual)
    if sum(heights) <= limit:
        return row
    count = _fitting(heights, limit)
    first = row.replace(left, _cell(left, paragraphs[:count]))
    opening = row[: row.index("<w:tc>")]
    rows = [
        f"{opening}{_cell(left, [paragraph])}{_cell(right, [NOTHING])}</w:tr>"
        for paragraph in paragraphs[count:]
    ]
    # What Word asks for after a table takes them along where a page is full: else it is a blank page.
    last = [held(each) for each in rows[-_FEWEST_ON_A_PAGE:]]
    return "\n".join([first, *rows[:-_FEWEST_ON_A_PAGE], *last])


def _fitting(heights: Sequence[float], limit: float) -> int:
    used = 0.0
    for count, height in enumerate(heights):
        used += height
        if used > limit:
            return max(count, 2)
    return len(heights)


def _cell(like: str, paragraphs: Sequence[str]) -> str:
    return f"{like[: like.index('<w:p>')]}{''.join(paragraphs)}</w:tc>"
