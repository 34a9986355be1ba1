"""The check that the number of days said in words is the number of days that are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.times.dates_of_mentions import dates_of
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import Days, held_on
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.periods import Period
from lxplan.plan.schedule import Activity
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.sentences import lowered

_WORDS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_ANY = r" ngày(?:(?<=[\d)i] ngày)|(?<=(?:ột|ốn|áu|ảy|ám|ín|ba) ngày)|(?<=năm ngày))"
"""A short pattern, with which most texts are done."""
_NUMBER = rf"(?<![\w/.,:-])(?:(\d{{1,2}})|({'|'.join(_WORDS)}))(?: \(\d+\))? ngày(?!\w)"
_SAID = rf"{_NUMBER}(?: (?:liền|liên tục|liên tiếp|tập trung|thực học|thi đấu))?[\s,:(]*(?:từ|gồm|là|vào|các)?\s*(?:các )?(?:ngày\s+)?"
_LIST = r"((?:\d{1,2}(?:/\d{1,2})?\s*(?:,|;|và)\s*)+\d{1,2}/\d{1,2})(?:/\d{4})?(?![\d/])"
_BEHIND = r"\s*[,(]\s*(?:trong |thời gian |gồm |tổng )?"
_ALONE = rf"(?:^|trong|thời gian|thời lượng|kéo dài|diễn ra|học|tập huấn|hội thi|khóa|lớp|[(,:;])\s*{_NUMBER}(?!\s*(?:/|trước|sau|một|mỗi|đầu|cuối|lễ|hội|công|nghỉ|phép|qua|tới|kể|trong|làm|với|vì|không|ở|của|mới))"
_FREE_DAYS = ((5, 6), (6,))
"""Weekdays on which a course may rest: Saturday and Sunday, or Sunday alone."""


@rule("so-ngay-khong-khop", Severity.WARNING)
def as_many_days_as_are_named(subject: Subject) -> Iterator[Finding]:
    """Số ngày nói trong câu không khớp với các ngày ghi bên cạnh: «2 ngày (20-22/10)» là ba ngày.

    Vì sao: người dự và người dạy không biết buổi cuối là ngày nào. Nghỉ thứ Bảy, Chủ Nhật giữa đợt thì không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn 3 ngày (22-24/10)}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn 2 ngày (22-24/10)}]}
    """
    period = subject.plan.period
    if period is None:
        return
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if re.search(_ANY, lower) and keyed.path[0] != "can_cu":
            yield from _beside(keyed.text, lower, period)
    for _, activity in subject.plan.activities:
        if activity.days or activity.first_day:
            yield from _against_keys(activity)


def _beside(text: Text, lower: str, period: Period) -> Iterator[Finding]:
    ranges = {day.start: day for day in days_in(text) if day.is_range and not day.is_anniversary}
    for match in re.finditer(_SAID, lower):
        day = ranges.get(match.end())
        listed = re.compile(_LIST).match(lower, match.end())
        dates = dates_of(day, period) if day is not None else None
        if dates is not None:
            yield from _judged(text, match, tuple(Days(*dates).each()), is_span=True)
        elif listed is not None:
            count = len(re.findall(r"\d{1,2}(?:/\d{1,2})?", listed[1]))
            if count != _said(match):
                yield _finding(text, match, count)
    for day in ranges.values():
        behind = re.compile(_BEHIND + _NUMBER).match(lower, day.end)
        dates = dates_of(day, period) if behind is not None else None
        if behind is not None and dates is not None:
            yield from _judged(text, behind, tuple(Days(*dates).each()), is_span=True)


def _against_keys(activity: Activity) -> Iterator[Finding]:
    for text in filter(None, (activity.content, activity.note)):
        if not re.search(_ANY, lowered(text)) or days_in(text):
            continue
        match = re.search(_ALONE, lowered(text))
        if match is None:
            continue
        weekdays = {WEEKDAYS.index(weekday) for weekday in activity.weekdays}
        held = tuple(day for day in held_on(activity) if not weekdays or day.weekday() in weekdays)
        yield from _judged(text, match, held, is_span=not weekdays and not activity.days[1:])


def _judged(
    text: Text, match: re.Match[str], held: tuple[date, ...], *, is_span: bool
) -> Iterator[Finding]:
    possible = {len(held)}
    if is_span:
        possible |= {sum(day.weekday() not in free for day in held) for free in _FREE_DAYS}
    if held and _said(match) not in possible:
        yield _finding(text, match, len(held))


def _said(match: re.Match[str]) -> int:
    return int(match[1]) if match[1] else _WORDS[match[2]]


def _finding(text: Text, match: re.Match[str], count: int) -> Finding:
    number = 1 if match[1] else 2
    message = f"nói {_said(match)} ngày, mà các ngày đã ghi là {count} ngày; sửa một trong hai"
    return Finding(text.part(match.start(number), match.end(number)), message)
