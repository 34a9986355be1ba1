"""The check that nobody is asked to come on a holiday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.titles import title_of
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import held_on, in_period
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month, format_date
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import date_of, days_in
from lxplan.vietnamese.fixed_days import BY_DATE
from lxplan.vietnamese.public_holidays import holiday
from lxplan.vietnamese.sentences import has_any, lowered
from lxplan.vietnamese.typed_days import runs

# fmt: off
_FEASTS = (
    "kỷ niệm", "kỉ niệm", "mừng", "tết", "xuân", "giỗ tổ", "hùng vương", "quốc khánh", "lễ hội",
    "giao thừa", "giải phóng", "trực ", "mít tinh",
)
# fmt: on

_LONGEST = 7
"""How many days an activity may have that was put on a holiday by mistake."""


@rule("trung-ngay-nghi", Severity.NOTE)
def no_class_on_holidays(subject: Subject) -> Iterator[Finding]:
    """Hoạt động rơi vào Tết hoặc ngày nghỉ lễ.

    Vì sao: ngày nghỉ khó mời người học và người dạy. Hoạt động kỷ niệm chính ngày ấy thì không bị nhắc. Tết Nguyên đán và
    Giỗ Tổ tính theo âm lịch, từ năm 2010 đến năm 2040.

    Đúng:
        ke_hoach_thang: {02/2019: [{noi_dung: Tập huấn chăm sóc lúa, ngay: 15/02/2019}]}

    Sai:
        ke_hoach_thang: {02/2019: [{noi_dung: Tập huấn chăm sóc lúa, ngay: 06/02/2019}]}
    """
    for month, _, activity in in_period(subject.plan):
        title = title_of(activity)
        if title is not None and has_any(lowered(title), _FEASTS):
            continue
        held = held_on(activity)
        if held:
            yield from _keys_on_holiday(activity, held)
        elif title is not None:
            yield from _title_on_holiday(title, month)


def _keys_on_holiday(activity: Activity, held: tuple[date, ...]) -> Iterator[Finding]:
    """Return a finding where every day is a holiday, of no more than a week; of days apart, each is
    judged.
    """
    key = "ngay" if activity.days else "tu_ngay" if activity.first_day else "den_ngay"
    for first, last in runs(held):
        length = (last - first).days + 1
        names = [holiday(first + timedelta(number)) for number in range(min(length, _LONGEST + 1))]
        if length <= _LONGEST and all(names):
            yield Finding(activity.places.value(key), _message(first, names[0]))


def _title_on_holiday(title: Text, month: Month) -> Iterator[Finding]:
    """Return a finding for each single day that is a holiday and none that plans keep."""
    for mention in days_in(title):
        day = date_of(mention.last, month.year)
        if day is None or Month.of(day) != month:
            continue
        name = holiday(day)
        if name and not mention.is_range and mention.last[:2] not in BY_DATE:
            yield Finding(title.part(mention.start, mention.end), _message(day, name))


def _message(day: date, name: str | None) -> str:
    return f"ngày {format_date(day)} là {name}; xem lại ngày tổ chức"
