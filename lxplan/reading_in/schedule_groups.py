"""Rows of a schedule that head those below them with a field of work: `I | LĨNH VỰC PHÁP LUẬT`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxplan.reading_in.blocks import Cell, Line
from lxplan.reading_in.typed_numbers import numbered
from lxplan.vietnamese.folding import fold

_LABEL = r"(?:[IVX]{1,5}|[A-HĐ])\s*[.)/]?\Z"
_FIELD = r"(?i)(?:các\s+)?lĩnh\s+vực\s*:?\s*"
_OF_TIME = r"(?:hoc ky|quy|thang|nam|dot|tuan|dinh ky|dot xuat|hang|thuong xuyen|giai doan|dau|cuoi|phan|trong)(?!\w)"


def field_of(cells: Sequence[Cell | None], keys: Mapping[int, str]) -> str:
    """Return the field that a row heads; empty where it is an activity, or heads something else.

    It stands in one cell, or beside a number of headings (`I`, `A`); `keys` are those of the columns
    by their places.
    """
    filled = {place: cell for place, cell in enumerate(cells) if cell and cell.lines}
    if any(cell.is_repeated for cell in filled.values()):
        return ""
    labels = [place for place in filled if re.match(_LABEL, filled[place].text)]
    others = [place for place in filled if place not in labels]
    if len(others) != 1 or len(labels) > 1 or keys.get(others[0], "noi_dung") in ("ngay", "gio"):
        return ""
    text = " ".join(filled[others[0]].text.split())
    return _named(text, is_numbered=bool(labels), is_wide=len(filled) == 1 and None in cells)


def _named(text: str, *, is_numbered: bool, is_wide: bool) -> str:
    label = numbered(text)
    words = label.words if label and any(label.place(kind) for kind in ("A", "I")) else text
    is_said = re.match(_FIELD, words) is not None
    is_headed = is_numbered or (is_wide and words != text)
    if not is_said and (not is_headed or re.match(_OF_TIME, fold(words))):
        return ""
    return re.sub(_FIELD, "", words).strip(" .:") or words


def heading_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the words of a row that heads others, without a number that stands alone."""
    return tuple(line.text for line in lines if not re.match(_LABEL, line.text))
