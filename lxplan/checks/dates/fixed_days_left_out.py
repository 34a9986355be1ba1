"""A note on the fixed days of the year that a plan leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from unicodedata import normalize

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.titles import title_of
from lxplan.diagnostics import Severity
from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import held_on
from lxplan.plan.model import Plan
from lxplan.plan.periods import Period
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.fixed_days import BY_DATE, FIRST_TO_NAME, FIXED_DAYS, LEARNING_WEEK, FixedDay
from lxplan.vietnamese.sentences import has_any, lowered

_MOST_DAYS = 6


@rule("ngay-le-bo-sot", Severity.NOTE)
def fixed_days_left_out(subject: Subject) -> Iterator[Finding]:
    """Ngày lễ, tuần lễ cố định mà kế hoạch không có hoạt động nào; kể nhiều nhất sáu ngày.

    Vì sao: Tuần lễ hưởng ứng học tập suốt đời (1-7/10) là việc chính của trung tâm học tập cộng đồng; các ngày khác là
    gợi ý khi lập kế hoạch. Một ngày được coi là có khi nội dung nêu ngày ấy, nêu tên, hoặc hoạt động rơi đúng ngày.

    Đúng:
        nam: 2026
        ke_hoach_thang:
          01/2026: [{noi_dung: "Mừng Đảng 3/2, ngày 27/2, 8/3, 26/3, 21/4, 30/4, 1/5, 7/5"}]
          05/2026: [{noi_dung: "Các ngày 15/5, 19/5, 1/6, 5/6, 26/6, 28/6, 11/7, 27/7, 19/8, 2/9, 5/9"}]
          10/2026: [{noi_dung: "Tuần lễ học tập suốt đời, ngày 1/10, 2/10, 10/10, 14/10, 15/10, 20/10"}]
          11/2026: [{noi_dung: "Các ngày 9/11, 18/11, 20/11, 1/12, 6/12, 22/12, 26/12"}]

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa}]}
    """
    period = subject.plan.period
    if period is None or not subject.plan.schedule:
        return
    planned = _planned(subject.plan)
    missing = [day for day in _kept_in(period) if not _is_in(day, planned)]
    if missing:
        yield Finding(subject.schedule_key, _message(missing))


@lru_cache(64)
def _kept_in(period: Period) -> tuple[FixedDay, ...]:
    """Return the days that are kept in a period, the most telling first."""
    return tuple(day for day in _most_telling_first() if _falls_in(day, period))


def _falls_in(fixed: FixedDay, period: Period) -> bool:
    """Tell whether a day, or a day of a week, that was kept by then lies between the first and last
    day of a period.
    """
    for year in range(max(period.begins.year, fixed.since), period.ends.year + 1):
        first, last = (
            date(year, fixed.month, day) for day in (fixed.day, fixed.last_day or fixed.day)
        )
        if first <= period.ends and period.begins <= last:
            return True
    return False


class _Planned(NamedTuple):
    """What the schedule holds: its titles in lower case, and the days (day, month) named."""

    titles: str
    days: frozenset[tuple[int, int]]


def _planned(plan: Plan) -> _Planned:
    activities = [activity for _, activity in plan.activities]
    titles = [normalize("NFC", title) for title in filter(None, map(title_of, activities))]
    named = {mention.last[:2] for title in titles for mention in days_in(title)}
    held = {(day.day, day.month) for activity in activities for day in held_on(activity)[:1]}
    return _Planned("\n".join(map(lowered, titles)), frozenset(named | held))


def _is_in(day: FixedDay, planned: _Planned) -> bool:
    if not day.last_day and (day.day, day.month) in planned.days:
        return True
    return has_any(planned.titles, (*day.names, *day.themes))


def _most_telling_first() -> Iterator[FixedDay]:
    yield LEARNING_WEEK
    first = [BY_DATE[each] for each in FIRST_TO_NAME]
    yield from first
    yield from (day for day in FIXED_DAYS if day is not LEARNING_WEEK and day not in first)


def _message(missing: list[FixedDay]) -> str:
    named = ", ".join(f"{day.title} ({day.label})" for day in missing[:_MOST_DAYS])
    rest = len(missing) - _MOST_DAYS
    return f"chưa có hoạt động cho: {named}" + (f", và {rest} ngày khác" if rest > 0 else "")
