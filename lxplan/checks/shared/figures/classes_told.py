"""The classes that a report says were held or put off, beside the rows of its period that are classes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.shared.figures.people_of_classes import some_classes
from lxplan.diagnostics import Span
from lxplan.plan.model import Plan
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.plans_in_use import period_of_report, stretch_of
from lxplan.plan.results import CANCELLED, MOVED, POSTPONED
from lxplan.plan.schedule import Activity
from lxplan.plan.totals import Counted, Stretch, rows_of
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import PEOPLE, shown
from lxplan.vietnamese.sentences import has_any, lowered

_CLASSES = r"(?<![\w.,/:-])(\d{1,2})(?: lớp)? ?(?:/|trên(?: tổng số)?|trong(?: tổng)?(?: số)?) ?(\d{1,2}) lớp(?: học)?(?= theo| của kế hoạch| trong kế hoạch| kế hoạch| đề ra| đã|[,.;:)]|$)"
"""`9 lớp trong tổng số 10 lớp theo kế hoạch`"""
_RATIOS = ("/", " trên ", " số ", " trong ")
_N = r"(\d{1,2}|một|hai|ba|bốn|năm|sáu)"
_PUT_OFF = rf"(?:(?<!\w)(?:hoãn|hủy|huỷ|chưa (?:tổ chức|thực hiện|mở)(?: được)?) {_N} (lớp|hoạt động)(?! \d)|(?<![\w.,/-]){_N} (lớp|hoạt động)(?: học)?(?: phải| bị| tạm)? (?:hoãn|hủy|huỷ|chưa (?:được )?(?:tổ chức|thực hiện|mở)))(?!\w)"
_MOVED = rf"(?:(?<!\w)chuyển {_N} (lớp|hoạt động)(?! \d)[^.,;\d]{{0,40}}? sang|(?<![\w.,/-]){_N} (lớp|hoạt động)(?: học)?(?: phải| đã| được| xin)* chuyển sang) (?:quý|tháng|6 tháng|sáu tháng|cuối|học kỳ|kỳ)"
"""`Có 2 hoạt động phải chuyển sang quý III`"""
_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu")
_NONE_WAS = (
    r"(?<!\w)không (?:có )?(?:hoạt động|lớp)(?: học)? nào (?:phải |bị )*(hoãn|hủy|huỷ|chuyển)(?!\w)"
    r"|(?<!\w)(?:100 ?%|tất cả|toàn bộ)(?: các| số)* hoạt động (?:theo|trong|của) kế hoạch(?: đề ra)?(?: đều| đã)* được (?:tổ chức|thực hiện)"
)
"""`Không có hoạt động nào phải hoãn, hủy`"""
_NOT_SO = {
    "hoãn": (POSTPONED,),
    "hủy": (CANCELLED,),
    "huỷ": (CANCELLED,),
    "chuyển": (MOVED,),
}
_SAY_NONE = (" nào ", "100", "tất cả", "toàn bộ")
_OPENED = r"(?<!\w)(?:đã (?:tổ chức|mở)|mở được|tổ chức được)(?: được| tổng số| tất cả)? (\d{1,2}) lớp(?: học)?(?=\s*(?:[.;,]|$|với |thu hút | có ))"
"""`Trung tâm đã mở được 9 lớp với …`"""
_OF_PUT_OFF = ("hoãn", "hủy", "huỷ", "chưa ", "chuyển ")
_ANOTHER_TIME = r"năm (?:học )?trước|cùng kỳ|quý|tháng|học kỳ|trong đó|mỗi"
_OF_A_PART = ("mỗi", "từng", "bình quân", "trong đó", "còn", "đợt", "nữ", "nghèo", "năm trước")
_CLASS, _FEW = "lop ", 2


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
    held = [
        row for row in rows_of(plan) if row.held_in in stretch and row.entry.activity.result.is_held
    ]
    for text in texts:
        lower = lowered(text)
        yield from _held(text, lower, classes, len(rows), stretch)
        if " lớp" in lower:
            yield from _opened(text, lower, [row.entry.activity for row in held])
            yield from _learners(text, [row.entry.activity for row in held])
        yield from _none_was(text, lower, (rows, classes))
        if has_any(lower, _OF_PUT_OFF):
            yield from _put_off(text, lower, (rows, classes))
            yield from _moved(text, lower, rows)


def _is_of_another_time(lower: str, start: int) -> bool:
    clause = re.split(r"[.;]\s|\n", lower[:start])[-1]
    return re.search(_ANOTHER_TIME, clause) is not None


def _counts_classes(lower: str) -> bool:
    return " lớp" in lower or ("hoạt động" in lower and has_any(lower, (*_OF_PUT_OFF, *_SAY_NONE)))


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


def _opened(text: Text, lower: str, held: list[Activity]) -> Iterator[tuple[Span, str]]:
    """Compare `đã mở 9 lớp` with the classes that were held: one said of a part is of fewer, never of a few more."""
    if not all(
        "lop" not in folded.split() or folded.startswith(_CLASS)
        for folded in (fold(each.content) for each in held)
    ):
        return
    count = sum(fold(each.content).startswith(_CLASS) for each in held)
    for match in re.finditer(_OPENED, lower) if count > 1 else ():
        is_more = count < int(match[1]) <= count + _FEW and int(match[1]) != len(held)
        if is_more and not _is_of_another_time(lower, match.start()):
            message = f"lời báo cáo nói {match[1]} lớp, mà ket_qua trong kỳ có {count} lớp đã tổ chức; xem lại một trong hai"
            yield text.part(*match.span(1)), message


def _learners(text: Text, held: list[Activity]) -> Iterator[tuple[Span, str]]:
    """Compare `2 lớp xóa mù chữ với 45 học viên` with the learners of the classes of that kind that were held."""
    for said, number, kind, meant in some_classes(text, held, PEOPLE, _OF_A_PART):
        turns = [each.result.turns for each in meant if each.result.turns is not None]
        planned = [each.headcount for each in meant if each.headcount is not None]
        often = any((each.result.sessions or each.sessions or 1) > 1 for each in meant)
        loose = number.is_about or number.is_of_each or not turns or len(turns) < len(meant)
        if often and not number.unit.startswith("lượt"):
            continue  # who comes ten times is one learner and ten turns
        if not loose and number.value not in (sum(turns), sum(planned)):
            message = f"so_luot của {shown(said.value)} {said.unit}{kind} cộng lại là {shown(sum(turns))}, không phải {shown(number.value)}; xem lại một trong hai"
            yield text.part(number.start, number.end), message


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
        if _number(match[group]) not in right and not _is_of_another_time(lower, match.start()):
            count = of_classes if is_of_classes else every
            message = f"lời báo cáo nói {match[group]} {unit}, mà ket_qua trong kỳ có {count} {unit} hoãn hoặc hủy; xem lại một trong hai"
            yield text.part(*match.span(group)), message


def _moved(text: Text, lower: str, rows: list[Counted]) -> Iterator[tuple[Span, str]]:
    """Compare `2 hoạt động chuyển sang quý III` with the rows that were moved, where some were."""
    moved = _states(rows, (MOVED,))
    right = {moved, moved + _states(rows, (POSTPONED,))}
    for match in re.finditer(_MOVED, lower) if moved and "chuyển " in lower else ():
        group = 1 if match[1] else 3
        if _number(match[group]) not in right and not _is_of_another_time(lower, match.start()):
            message = f"lời báo cáo nói {match[group]} {match[group + 1]}, mà ket_qua trong kỳ có {moved} hoạt động chuyển; xem lại một trong hai"
            yield text.part(*match.span(group)), message


def _none_was(
    text: Text, lower: str, counted: tuple[list[Counted], list[Counted]]
) -> Iterator[tuple[Span, str]]:
    """Return where it is said that nothing was put off, cancelled or moved, beside rows that were."""
    for match in re.finditer(_NONE_WAS, lower) if has_any(lower, _SAY_NONE) else ():
        states = _NOT_SO.get(match[1], (POSTPONED, CANCELLED))
        count = _states(counted["lớp" in match[0]], states)
        if count and not _is_of_another_time(lower, match.start()):
            message = (
                f"lời báo cáo nói {match[0]}, mà ket_qua trong kỳ có {count}; xem lại một trong hai"
            )
            yield text.part(*match.span()), message


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word) + 1


def _ways_to_count(rows: list[Counted]) -> tuple[int, ...]:
    held = sum(row.entry.activity.result.is_held for row in rows)
    ways = ((POSTPONED,), (CANCELLED,), (POSTPONED, CANCELLED))
    return (len(rows) - held, *(_states(rows, states) for states in ways))


def _states(rows: list[Counted], states: tuple[str, ...]) -> int:
    return sum(row.entry.activity.result.status in states for row in rows)
