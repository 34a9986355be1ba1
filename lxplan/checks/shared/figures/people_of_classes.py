"""The people and the money that a sentence says of some classes, beside the rows of those classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.rows_counted import (
    COUNTED_ROWS,
    GENERAL_WORDS,
    KINDS_OF_WORK,
    count_in,
    count_of_kind,
)
from lxplan.plan.schedule import Activity
from lxplan.plan.texts import KeyedText
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import MONEY, Quantity, quantities_in, shown
from lxplan.vietnamese.sentences import has_any, lowered

_BETWEEN = r"(?P<kind>[^.;:,()\n]{3,60}?)(?:,| cho| với| có| thu hút| gồm|: )[^.;\n\d]{0,30}$"
"""The words from `4 lớp` to `110 học viên`."""
_NO_KIND = r"(?P<kind>)(?:,| cho| với| có| thu hút| gồm)[^.;\n\d]{0,30}$"
"""The words from `8 lớp` to `465 học viên`: all classes of the schedule."""
_IN_BRACKETS = r"(?P<kind>[^.;:,()\n]{3,60}?) \((?:có |gồm )?$"
_IN_THEM = r"(?:,? (?:theo học|tham gia|tham dự|học|dự|ra|đến|vào|của|trong|tại|ở|cho))+ (?:các )?"
"""The words from `45 học viên` to `2 lớp`."""
_NO_KINDS = frozenset(("mới", "nghề", "đầu", "khác", "này", "trên", "đó", "ấy", "chính", "lớn"))
"""Words behind `2 lớp` that name no kind of them alone."""
_LEARNERS = ("học viên", "lượt người", "lượt", "người")
_KIND_BEHIND = r"(?P<kind> [^.;:,()\n\d]{3,60}?)(?=\s*(?:[.;:,()\n]|$| trong năm| năm \d))"
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
    for said, number, kind, meant in some_classes(keyed.text, rows, units, _OF_A_PART):
        wanted = _numbers(number, meant)
        if wanted and number.value not in wanted:
            span = keyed.text.part(number.start, number.end)
            yield Finding(span, _message(said, number, kind, wanted[0]))


def some_classes(
    text: Text, rows: list[Activity], units: tuple[str, ...], never: tuple[str, ...]
) -> Iterator[tuple[Quantity, Quantity, str, list[Activity]]]:
    """Return the classes that a sentence counts, the people or money it says of them, the words of their kind, and the rows
    of that kind, where those are as many; `never` are the words of what is said of a part.
    """
    lower = lowered(text)
    if not has_any(lower, COUNTED_ROWS):
        return
    for one, other in pairwise(quantities_in(text)):
        said, number = (one, other) if other.unit in units else (other, one)
        if number.unit not in units or said.unit not in COUNTED_ROWS:
            continue
        between = _between(lower, said, number)
        clause = re.split(r"[.;:]\s|\n", lower[: one.start])[-1]
        if between is None or has_any(clause + between[0], never):
            continue
        kind = between["kind"] or _label(lower, said)
        meant = _rows_of(said, kind, rows)
        if meant:
            yield said, number, kind, meant


def _between(lower: str, said: Quantity, number: Quantity) -> re.Match[str] | None:
    """Return the words of the kind of the classes (group `kind`), where a sentence says of them the number of people."""
    if number.start < said.start:
        joined = number.unit in _LEARNERS and re.fullmatch(_IN_THEM, lower[number.end : said.start])
        return re.match(_KIND_BEHIND, lower[said.end :]) if joined else None
    words = lower[said.end : number.start]
    patterns = (_BETWEEN, _NO_KIND, _IN_BRACKETS)
    return next(filter(None, (re.match(pattern, words) for pattern in patterns)), None)


def _label(lower: str, said: Quantity) -> str:
    """Return the kind of classes that a label before their number names: `Lớp kỹ năng số: 02 lớp, 65 học viên`."""
    label = re.search(
        rf"(?:^|[-+\n] ?){said.unit}( [^.;:,()\n\d]{{3,60}}): ?$", lower[: said.start]
    )
    return label[1] if label else ""


def _message(said: Quantity, number: Quantity, kind: str, wanted: int) -> str:
    key, unit = ("kinh_phi", " đồng") if number.unit == MONEY else ("so_nguoi", "")
    classes = f"{shown(said.value)} {said.unit}{kind}"
    return f"{key} của {classes} cộng lại là {shown(wanted)}{unit}, không phải {shown(number.value)}{unit}; sửa một trong hai"


def _rows_of(said: Quantity, kind: str, rows: list[Activity]) -> list[Activity]:
    """Return the rows of what is counted, where the schedule holds just as many; else none."""
    words = kind.split()[:2]
    if said.unit not in COUNTED_ROWS or said.is_about or said.is_of_each:
        return []
    if len(words) == 1 and words[0] in _NO_KINDS:
        return []
    if not words:
        classes = [row for row in rows if fold(row.content).startswith("lop ")]
        others = [row for row in rows if row not in classes and "lop" in fold(row.content)]
        single = all(count_in(row, "lop", "lớp") == 1 for row in classes)
        is_all = said.unit == "lớp" and single and not others
        if said.unit == "lớp" and not classes and said.value == len(rows):
            return rows  # all that the schedule holds are called classes
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
    again = [row for row, count in counts if count == said.value > 1]
    if len(again) > 1 and len({row.headcount for row in again}) == 1:
        return again[:1]  # the same classes are opened, judged and closed
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
