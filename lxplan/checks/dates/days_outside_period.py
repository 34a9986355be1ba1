"""The check that an activity is held in the days that the plan is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import days_of, held_on, in_period, key_of_days
from lxplan.plan.periods import Period
from lxplan.plan.schedule import Activity
from lxplan.plan.values import format_date

_ABOUT_A_YEAR = range(300, 1100)
"""An activity that lasts so many days stands in no month, but among those of the whole year; what
lasts longer is a fault of structure (`ngay-qua-xa`)."""
_RUNS_ON = timedelta(days=10)
"""So long before and after a period a course of single days may still be held."""


@rule("ngay-ngoai-ky", Severity.WARNING)
def days_lie_in_the_period(subject: Subject) -> Iterator[Finding]:
    """Ngày tổ chức nằm ngoài kỳ của kế hoạch, dù cùng tháng.

    Vì sao: lịch tuần, kế hoạch đợt hay chép từ tuần trước, đợt trước mà quên đổi ngày. Hoạt động kéo dài có ít nhất một
    ngày trong kỳ thì không bị nhắc; ngày kể riêng từng buổi mà cách kỳ quá mười ngày thì có.

    Đúng:
        ky: {tu: 09/11/2026, den: 15/11/2026}
        ke_hoach_thang: {11/2026: [{noi_dung: Giao ban đầu tuần, ngay: 09/11/2026}]}

    Sai:
        ky: {tu: 09/11/2026, den: 15/11/2026}
        ke_hoach_thang: {11/2026: [{noi_dung: Giao ban đầu tuần, ngay: 02/11/2026}]}
    """
    period = subject.plan.period
    if period is None:
        return
    for month, _, activity in in_period(subject.plan):
        held = held_on(activity)
        if held and (held[-1] - held[0]).days in _ABOUT_A_YEAR:
            first, last = format_date(held[0]), format_date(held[-1])
            message = f"từ {first} đến {last} dài gần một năm hoặc hơn; xem lại năm"
            key = "den_ngay" if held[-1] > period.ends else "tu_ngay"
            stated = key if key in activity.places.values else key_of_days(activity)
            yield Finding(activity.places.value(stated), message)
        elif (
            held
            and not period.holds_all_of(month)
            and not any(period.begins <= day <= period.ends for day in held)
        ):
            yield _outside(activity, held[0], period)
        else:
            far = [day for day in _listed(activity) if not _is_near(day, period)]
            yield from (_outside(activity, day, period) for day in far[:1])


def _outside(activity: Activity, day: date, period: Period) -> Finding:
    message = f"ngày {format_date(day)} nằm ngoài kỳ {period.short_name}; sửa ngày, hoặc sửa ky"
    return Finding(activity.places.value(key_of_days(activity)), message)


def _listed(activity: Activity) -> Sequence[date]:
    days = days_of(activity)
    return days.listed if days is not None else ()


def _is_near(day: date, period: Period) -> bool:
    """Tell whether a day of a list lies in a period, or so near that a course may run on to it, or as far as another year,
    which is a fault already (`ngay-qua-xa`).
    """
    is_far = day < period.begins - _RUNS_ON or day > period.ends + _RUNS_ON
    return not is_far or day.year not in range(period.begins.year - 1, period.ends.year + 2)
