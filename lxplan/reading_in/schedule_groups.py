"""Rows of a schedule that head those below them with a field of work: `I | LĨNH VỰC PHÁP LUẬT`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.blocks import Cell, Line
from lxplan.reading_in.typed_numbers import numbered
from lxplan.vietnamese.folding import fold

_LABEL = r"(?:[IVX]{1,5}|[A-HĐ])\s*[.)/]?\Z"
_FIELD = r"(?i)(?:các\s+)?lĩnh\s+vực\s*:?\s*"
_OF_TIME = r"(?:hoc ky|quy|thang|nam|dot|tuan|dinh ky|dot xuat|hang|thuong xuyen|giai doan|dau|cuoi|phan|trong)(?!\w)"


class Group(NamedTuple):
    """A row that heads those below it: its words, and the field they say; empty where they say
    something else, a time perhaps.
    """

    words: str
    field: str


def group_of(cells: Sequence[Cell | None]) -> Group | None:
    """Return what a row heads; None where it is an activity, or heads something without saying a
    field.

    The words stand beside a number of headings (`I`, `A`), over all columns below such a number, or
    alone in a cell where they say that they are a field's.
    """
    filled = [cell for cell in cells if cell and cell.lines]
    labels = [cell for cell in filled if re.match(_LABEL, cell.text)]
    others = [cell for cell in filled if cell not in labels]
    if any(cell.is_repeated for cell in filled) or len(others) != 1 or len(labels) > 1:
        return None
    text = " ".join(others[0].text.split())
    label = numbered(text)
    is_wide = len(filled) == 1 and None in cells
    is_numbered = is_wide and label is not None and any(map(label.place, ("A", "I")))
    words = label.words if label and is_numbered else text
    if re.match(_FIELD, words):
        return Group(text, re.sub(_FIELD, "", words).strip(" .:") or words)
    if not labels and not is_numbered:
        return None
    return Group(text, "" if re.match(_OF_TIME, fold(words)) else words.strip(" .:"))


def heading_of(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a row that heads others, without a number that stands alone."""
    return tuple(line for line in lines if not re.match(_LABEL, line.text))
