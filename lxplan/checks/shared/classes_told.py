"""The classes that a report says were held or put off, beside the rows of its period that are classes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.diagnostics import Span
from lxplan.plan.model import Plan
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.plans_in_use import period_of_report, stretch_of
from lxplan.plan.results import CANCELLED, POSTPONED
from lxplan.plan.totals import Counted, Stretch, rows_of
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.sentences import has_any, lowered

_CLASSES = r"(?<![\w.,/:-])(\d{1,2})(?: lớp)? ?(?:/|trên(?: tổng số)?|trong(?: tổng)? số) ?(\d{1,2}) lớp(?: học)?(?= theo| của kế hoạch| trong kế hoạch| kế hoạch| đề ra| đã|[,.;:)]|$)"
"""`9 lớp trong tổng số 10 lớp theo kế hoạch`"""
_RATIOS = ("/", " trên ", " số ")
_PUT_OFF = r"(?:(?<!\w)(?:hoãn|hủy|huỷ|chưa (?:tổ chức|thực hiện|mở)(?: được)?) (\d{1,2}) (lớp|hoạt động)(?! \d)|(?<![\w.,/-])(\d{1,2}) (lớp|hoạt động)(?: học)?(?: phải| bị| tạm)? (?:hoãn|hủy|huỷ|chưa (?:tổ chức|thực hiện|mở)))(?!\w)"
_ANOTHER_TIME = r"năm (?:học )?trước|cùng kỳ|quý|tháng|học kỳ|trong đó|mỗi"
_CLASS = "lop "


def classes_told_otherwise(
    plan: Plan, report: PeriodReport, told: tuple[tuple[Text, ...], ...]
) -> Iterator[tuple[Span, str]]:
    """Return where the words of a plan's report (`told`) count other classes held, or put off, than its rows."""
    texts = [text for part in told for text in part if _counts_classes(lowered(text))]
    period = period_of_report(plan, report) if texts else None
    if period is None or not all(month in plan.sound_period for month in period.months):
        return
    stretch = stretch_of(plan, period)
    rows = [row for row in rows_of(plan) if row.planned_in in stretch and not row.is_unplanned]
    classes = [row for row in rows if fold(row.entry.activity.content).startswith(_CLASS)]
    for text in texts:
        lower = lowered(text)
        yield from _held(text, lower, classes, len(rows), stretch)
        yield from _put_off(text, lower, (rows, classes))


def _is_of_another_time(lower: str, start: int) -> bool:
    clause = re.split(r"[.;]\s|\n", lower[:start])[-1]
    return re.search(_ANOTHER_TIME, clause) is not None


def _counts_classes(lower: str) -> bool:
    return " lớp" in lower or (" hoạt động" in lower and has_any(lower, ("hoãn", "hủy", "huỷ")))


def _held(
    text: Text, lower: str, classes: list[Counted], every: int, stretch: Stretch
) -> Iterator[tuple[Span, str]]:
    """Compare `9 lớp trong tổng số 10 lớp` where so many rows are classes; where all rows are, they are compared already."""
    results = [row.entry.activity.result for row in classes]
    if len(classes) in (0, every) or not all(result.is_stated for result in results):
        return
    held = sum(row.entry.activity.result.is_held and row.held_in in stretch for row in classes)
    for match in re.finditer(_CLASSES, lower) if has_any(lower, _RATIOS) else ():
        is_of_all = int(match[2]) == len(classes) and not _is_of_another_time(lower, match.start())
        if is_of_all and int(match[1]) != held:
            message = f"lời báo cáo nói {match[1]} lớp, mà ket_qua trong kỳ có {held} lớp đã tổ chức; xem lại một trong hai"
            yield text.part(*match.span(1)), message


def _put_off(
    text: Text, lower: str, counted: tuple[list[Counted], list[Counted]]
) -> Iterator[tuple[Span, str]]:
    """Compare `hoãn 2 lớp` with the rows that were put off or cancelled, where some were."""
    every, of_classes = (_states(rows, (POSTPONED, CANCELLED)) for rows in counted)
    for match in re.finditer(_PUT_OFF, lower) if every else ():
        group = 1 if match[1] else 3
        unit = match[group + 1]
        is_of_classes = unit == "lớp" and of_classes == every
        right = _ways_to_count(counted[is_of_classes])
        if int(match[group]) not in right and not _is_of_another_time(lower, match.start()):
            count = of_classes if is_of_classes else every
            message = f"lời báo cáo nói {match[group]} {unit}, mà ket_qua trong kỳ có {count} {unit} hoãn hoặc hủy; xem lại một trong hai"
            yield text.part(*match.span(group)), message


def _ways_to_count(rows: list[Counted]) -> tuple[int, ...]:
    held = sum(row.entry.activity.result.is_held for row in rows)
    ways = ((POSTPONED,), (CANCELLED,), (POSTPONED, CANCELLED))
    return (len(rows) - held, *(_states(rows, states) for states in ways))


def _states(rows: list[Counted], states: tuple[str, ...]) -> int:
    return sum(row.entry.activity.result.status in states for row in rows)
