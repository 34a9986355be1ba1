"""The people and the money that a sentence says of one row of the schedule, which it calls by the first words of its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.rows_counted import TOLD
from lxplan.diagnostics import Related
from lxplan.vietnamese.quantities import PEOPLE, Quantity, quantities_in, shown
from lxplan.vietnamese.sentences import has_any, lowered

if TYPE_CHECKING:
    from lxplan.plan.schedule import Activity
    from lxplan.plan.texts import KeyedText

_WORDS, _FEWEST = 5, 4
"""As many of the first words name a row for certain, where no other begins with them; a shorter title names it whole."""
_BEFORE = r"(?:,? (?:cho|có|với|thu hút|dự kiến(?: có)?|khoảng|gồm|mời|huy động|dành cho|số người(?: dự)?:?))$"
_NOT_ALL = (
    "mỗi",
    "trong đó",
    "nữ",
    "bình quân",
    "từng",
    "ít nhất",
    "khoảng",
    "trên ",
    "đợt",
    "lớp",
)


def of_rows_by_title(texts: list[KeyedText], rows: list[Activity]) -> Iterator[Finding]:
    """Return the people said of a row, right behind its title, that are others than its `so_nguoi` and its own words say."""
    titled = _by_first_words(rows)
    for keyed in texts if titled else ():
        lower = lowered(keyed.text)
        if re.search(TOLD, lower):
            continue
        people = [each for each in quantities_in(keyed.text) if each.unit in (*PEOPLE, "hộ")]
        for said in people:
            sentence = re.split(r"[.;]\s|\n", lower[: said.start])[-1]
            row = next((row for title, row in titled.items() if title in sentence), None)
            if row is not None and _differs(said, row, sentence):
                yield _finding(keyed, said, row)


def _by_first_words(rows: list[Activity]) -> dict[str, Activity]:
    found: dict[str, list[Activity]] = {}
    for row in rows:
        words = lowered(row.content or "").split()
        if len(words) >= _FEWEST and row.headcount is not None and row.headcount.is_exact:
            found.setdefault(" ".join(words[:_WORDS]), []).append(row)
    beginnings = [" ".join(lowered(row.content or "").split()[:_WORDS]) for row in rows]
    return {title: same[0] for title, same in found.items() if beginnings.count(title) == 1}


def _differs(said: Quantity, row: Activity, sentence: str) -> bool:
    title = " ".join(lowered(row.content or "").split()[:_WORDS])
    between = sentence.partition(title)[2]
    if not re.search(_BEFORE, between.rstrip()) or has_any(between, _NOT_ALL) or said.is_about:
        return False
    if re.search(r"\d (?!/)", re.sub(r"\d{1,2}/\d{1,2}", "", between)):
        return False
    known = {int(each.value) for each in quantities_in(row.content)}
    return said.value != row.headcount and int(said.value) not in known


def _finding(keyed: KeyedText, said: Quantity, row: Activity) -> Finding:
    span = keyed.text.part(said.start, said.end)
    related = (Related(row.places.value("so_nguoi"), "so_nguoi ghi ở đây"),)
    message = f"nói {keyed.text[said.start : said.end]}, mà so_nguoi của «{row.content}» là {shown(row.headcount or 0)}; sửa một trong hai"
    return Finding(span, message, related=related)
