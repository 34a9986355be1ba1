"""The people and the money that a sentence says of some classes, beside the rows of those classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.rows_counted import (
    COUNTED_ROWS,
    GENERAL_WORDS,
    KINDS_OF_WORK,
    count_in,
    count_of_kind,
)
from lxplan.plan.schedule import Activity
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import MONEY, Quantity, quantities_in, shown
from lxplan.vietnamese.sentences import has_any, lowered

_BETWEEN = r"(?P<kind>[^.;:,()\n]{3,60}?)(?:,| cho| với| có| thu hút| gồm|: )[^.;\n\d]{0,30}$"
"""The words from `4 lớp` to `110 học viên`."""
_NO_KIND = r"(?P<kind>)(?:,| cho| với| có| thu hút| gồm)[^.;\n\d]{0,30}$"
"""The words from `8 lớp` to `465 học viên`: all classes of the schedule."""
_OF_A_PART = (
    "mỗi",
    "từng",
    "bình quân",
    "trong đó",
    "còn",
    "đợt",
    "nữ",
    "nghèo",
    "năm trước",
    "đã ",
)


def of_some_classes(
    keyed: KeyedText, rows: list[Activity], units: tuple[str, ...]
) -> Iterator[Finding]:
    """Compare `4 lớp kỹ năng số cho 110 học viên` with the rows of those classes, where the schedule has as many.

    `units` are those looked at: people, or money.
    """
    lower = lowered(keyed.text)
    if not has_any(lower, COUNTED_ROWS):
        return
    for said, number in pairwise(quantities_in(keyed.text)):
        between = re.match(_BETWEEN, lower[said.end : number.start])
        between = between or re.match(_NO_KIND, lower[said.end : number.start])
        clause = re.split(r"[.;:]\s|\n", lower[: said.start])[-1]
        if between is None or number.unit not in units or has_any(clause + between[0], _OF_A_PART):
            continue
        meant = _rows_of(said, between["kind"], rows)
        wanted = _numbers(number, meant)
        if wanted and number.value not in wanted:
            span = keyed.text.part(number.start, number.end)
            yield Finding(span, _message(said, number, between["kind"], wanted[0]))


def _message(said: Quantity, number: Quantity, kind: str, wanted: int) -> str:
    key, unit = ("kinh_phi", " đồng") if number.unit == MONEY else ("so_nguoi", "")
    classes = f"{shown(said.value)} {said.unit}{kind}"
    return f"{key} của {classes} cộng lại là {shown(wanted)}{unit}, không phải {shown(number.value)}{unit}; sửa một trong hai"


def _rows_of(said: Quantity, kind: str, rows: list[Activity]) -> list[Activity]:
    """Return the rows of what is counted, where the schedule holds just as many; else none."""
    words = kind.split()[:2]
    if said.unit not in COUNTED_ROWS or said.is_about or said.is_of_each or len(words) == 1:
        return []
    if not words:
        classes = [row for row in rows if fold(row.content).startswith("lop ")]
        others = [row for row in rows if row not in classes and "lop" in fold(row.content)]
        single = all(count_in(row, "lop", "lớp") == 1 for row in classes)
        is_all = said.unit == "lớp" and single and not others
        return classes if is_all and len(classes) == said.value else []
    work = " ".join(words)
    if words[0] in GENERAL_WORDS and work not in KINDS_OF_WORK:
        return []
    if work in KINDS_OF_WORK:
        counts = [(row, count_of_kind(row, work, said.unit)) for row in rows]
    else:
        unit = fold(f"{said.unit} {work}")
        counts = [(row, count_in(row, unit, said.unit)) for row in rows]
    meant = [row for row, count in counts if count]
    known = all(count is not None for _, count in counts)
    return meant if known and sum(count or 0 for _, count in counts) == said.value else []


def _numbers(number: Quantity, rows: list[Activity]) -> tuple[int, ...]:
    """Return what the rows add up to, once and for each sitting; none where a row says no number, or about one."""
    if number.is_about or number.is_of_each:
        return ()
    if number.unit == MONEY:
        budgets = [row.budget for row in rows if row.budget]
        return (sum(budgets),) if budgets and len(budgets) == len(rows) else ()
    counts = [row.headcount for row in rows if row.headcount is not None]
    if not counts or len(counts) < len(rows) or not all(count.is_exact for count in counts):
        return ()
    turns = sum(count * (row.sessions or 1) for row, count in zip(rows, counts, strict=True))
    return (sum(counts), turns)
