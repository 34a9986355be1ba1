"""The name of a group of rows, and the same again where the group goes on over a page."""

from __future__ import annotations

import re

from lxplan.word.measured_body import CONTINUED, OPENED, pieces_of, words_of
from lxplan.word.paragraphs import paragraph_xml

AGAIN = "(tiếp)"


def _cell_with(row: str, mark: str) -> str:
    return next((cell for cell in pieces_of(row, "tc") if mark in cell), "")


def label_of(row: str) -> str:
    """Return the name of the group that a row opens."""
    return words_of(_cell_with(row, OPENED)).split("\n(")[0]


def named_again(row: str, label: str) -> str:
    """Return a row that opens its group again, under the group's name."""
    cell = _cell_with(row, CONTINUED)
    style = re.search(r'<w:pStyle w:val="([^"]*)"', cell)
    if not label or style is None:
        return row
    start = cell.index("<w:p>")
    words = paragraph_xml(f"{label}\n{AGAIN}", style[1], "<w:keepNext/>" in cell)
    return row.replace(cell, cell[:start].replace(CONTINUED, OPENED) + words + "</w:tc>", 1)
