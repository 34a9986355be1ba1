"""A row of a table cut in two between its lines, for a row that is higher than what is left of a
page.

Heights are in points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxplan.word.geometry import CELL_SIDE
from lxplan.word.measured_body import (
    CONTINUED,
    OPENED,
    cell_room,
    look_of,
    paragraph_height,
    pieces_of,
    style_of,
    words_of,
)
from lxplan.word.paragraph_styles import Style
from lxplan.word.paragraphs import paragraph_xml, run_xml
from lxplan.word.standards import TWIPS_PER_POINT
from lxplan.word.text_widths import words, wrap


def cut_row(row: str, height: float, styles: Mapping[str, Style]) -> tuple[str, str] | None:
    """Return a row as one no higher than `height` and one with the rest of its text; None where
    nothing is to be cut.

    A merged cell goes on, its words in the first row.
    """
    start = row.find("<w:tc>")
    opening = row[:start]
    upper, lower = opening, opening
    has_rest = has_words = False
    for cell in pieces_of(row, "tc"):
        first, rest = _cut_cell(cell, height, styles)
        has_words = has_words or (bool(words_of(first)) and OPENED not in cell)
        has_rest = has_rest or bool(words_of(rest))
        upper, lower = upper + first, lower + rest
    return (f"{upper}</w:tr>", f"{lower}</w:tr>") if has_rest and has_words else None


def _cut_cell(cell: str, height: float, styles: Mapping[str, Style]) -> tuple[str, str]:
    start = cell.index("<w:p>")
    opening, paragraphs = cell[:start], pieces_of(cell, "p")
    goes_on = opening.replace(OPENED, CONTINUED)
    blank = paragraph_xml("", style_of(paragraphs[0]), "<w:keepNext/>" in paragraphs[0])
    if OPENED in cell or CONTINUED in cell:
        return cell, f"{goes_on}{blank}</w:tc>"
    room, left = cell_room(cell, CELL_SIDE), height
    first, rest = "", ""
    for paragraph in paragraphs:
        needed = paragraph_height(paragraph, room, styles)
        if rest or needed > left:
            here, there = ("", paragraph) if rest else _cut_paragraph(paragraph, left, room, styles)
            first, rest = first + here, rest + there
        else:
            first, left = first + paragraph, left - needed
    return f"{opening}{first or blank}</w:tc>", f"{goes_on}{rest or blank}</w:tc>"


def _cut_paragraph(
    paragraph: str, height: float, room: int, styles: Mapping[str, Style]
) -> tuple[str, str]:
    style = look_of(paragraph, styles)
    start, look = _beginning(paragraph)
    count = max(0, int((height - style.before - style.after) / style.font.line_height))
    lines = [
        line
        for part in words_of(paragraph).split("\n")
        for line in _ended(wrap(words(part), style.font, room / TWIPS_PER_POINT))
    ]
    first, rest = "".join(lines[:count]).rstrip(), "".join(lines[count:]).rstrip()
    return (
        f"{start}{run_xml(first, look)}</w:p>" if first else "",
        f"{start}{run_xml(rest, look)}</w:p>" if rest else "",
    )


def _beginning(paragraph: str) -> tuple[str, str]:
    """Return a paragraph as far as its first run, and how that looks."""
    found = re.match(
        r"(<w:p>(?:<w:pPr>.*?</w:pPr>)?)<w:r>(<w:rPr>.*?</w:rPr>)?", paragraph, re.DOTALL
    )
    return (found[1], found[2] or "") if found else ("<w:p>", "")


def _ended(lines: list[str]) -> list[str]:
    """Return the lines of a text that may be set anew, and that of its end."""
    return [*(f"{line} " for line in lines[:-1]), *(f"{line}\n" for line in lines[-1:])]
