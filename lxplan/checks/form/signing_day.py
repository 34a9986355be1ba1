"""The check that the plan was signed in time for what it plans."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import held_on
from lxplan.plan.model import Plan
from lxplan.plan.periods import Period
from lxplan.plan.values import format_date

_LONG_BEFORE = timedelta(183)
_REPORTED_EARLY = timedelta(50)
_WEEKS_LEFT = timedelta(20)
"""Of a period shorter than a year the last weeks are not reported before they come."""
_A_YEAR = 300
_SHORT = 80
"""Of a period of fewer days the plan is often signed in its midst."""
_SOME, _MANY = 2, 4
"""So many activities with their days that are over tell that a plan was signed after them; one may be an opening."""


@rule("ngay-ky-lech", Severity.WARNING)
def signed_in_time(subject: Subject) -> Iterator[Finding]:
    """Ngày ký không hợp với kỳ: ký khi kỳ đã hết, khi mọi hoạt động đã xong, trước kỳ quá nửa năm, sau nhiều hoạt động đã ghi ngày; báo cáo ký quá sớm, quá muộn.

    Vì sao: kế hoạch phải có trước việc; ngày ký như vậy thường là gõ nhầm năm, hoặc còn ngày của kế hoạch năm trước.

    Đúng:
        nam: 2026
        van_ban: {ngay: 05/01/2026}
        ke_hoach_thang: {03/2026: [{noi_dung: Tập huấn}]}

    Sai:
        nam: 2026
        van_ban: {ngay: 05/01/2027}
        ke_hoach_thang: {03/2026: [{noi_dung: Tập huấn}]}
    """
    yield from _reports(subject.plan)
    plan = subject.plan
    signed, period = plan.paper.issued, plan.period
    if signed is None or period is None:
        return
    wrong = _wrong(signed, period, plan)
    if wrong:
        message = f"ký ngày {format_date(signed)}, {wrong}; xem lại ngày ký"
        yield Finding(plan.paper.places.value("ngay"), message)
        return
    first, over = _over_before(signed, period, plan)
    if first is not None:
        message = f"ký ngày {format_date(signed)}, khi {over} hoạt động đã qua ngày ({format_date(first)} sớm nhất); xem lại ngày ký"
        yield Finding(plan.paper.places.value("ngay"), message, severity=Severity.NOTE)


def _reports(plan: Plan) -> Iterator[Finding]:
    """Find reports that are signed long before their period ends: a few weeks before is usual."""
    for report in plan.reports:
        signed, period = report.paper.issued, report.stated_period.period or plan.period
        if signed is None or period is None:
            continue
        if signed < period.ends - min(_REPORTED_EARLY, timedelta(period.length // 2)):
            message = f"báo cáo ký ngày {format_date(signed)}, khi kỳ {period.short_name} còn lâu mới hết; xem lại ngày ký"
            yield Finding(report.paper.places.value("ngay"), message)
        elif signed < period.ends - _WEEKS_LEFT and _is_part_of_a_year(period, plan):
            left = (period.ends - signed).days
            message = f"báo cáo ký ngày {format_date(signed)}, khi kỳ {period.short_name} còn {left} ngày; xem lại ngày ký"
            yield Finding(report.paper.places.value("ngay"), message, severity=Severity.NOTE)
        elif signed > period.ends + _LONG_BEFORE:
            message = f"báo cáo ký ngày {format_date(signed)}, khi kỳ {period.short_name} đã hết hơn nửa năm; xem lại ngày ký"
            yield Finding(report.paper.places.value("ngay"), message)
        elif (told := _held_after(signed, period, plan)) is not None:
            message = (
                f"báo cáo ký ngày {format_date(signed)}, mà có kết quả của hoạt động tổ chức ngày {format_date(told)}; "
                "xem lại ngày ký"
            )
            yield Finding(report.paper.places.value("ngay"), message)


def _is_part_of_a_year(period: Period, plan: Plan) -> bool:
    """Tell whether a report is of a quarter or a half of a calendar year; a school's year is summed up in May."""
    of_school = plan.period is not None and plan.period.is_school_year
    return _SHORT < period.length < _A_YEAR and not of_school


def _held_after(signed: date, period: Period, plan: Plan) -> date | None:
    """Return the first day of a report's period on which something it counts was held after it was signed."""
    days = (activity.result.days for _, activity in plan.activities if activity.result.is_held)
    return min((held[0] for held in days if held and signed < held[0] <= period.ends), default=None)


def _over_before(signed: date, period: Period, plan: Plan) -> tuple[date | None, int]:
    """Return the first day of the activities that were over when the plan was signed, and how many they are; no day where
    these are too few to tell: of a short period, fewer than three in four.
    """
    dated = [
        held
        for month in plan.schedule
        for activity in month.activities
        if (held := held_on(activity)) and not activity.is_unplanned
    ]
    over = [held for held in dated if held[-1] < signed]
    enough = _SOME if period.length >= _SHORT else max(_MANY, (3 * len(dated) + 3) // 4)
    return (min(held[0] for held in over) if len(over) >= enough else None), len(over)


def _wrong(signed: date, period: Period, plan: Plan) -> str | None:
    """Return what is wrong with the day of signing, in words; None when nothing is."""
    if signed > period.ends:
        return f"khi kỳ {period.short_name} đã hết"
    if signed < period.begins - _LONG_BEFORE:
        return f"trước kỳ {period.short_name} hơn nửa năm"
    last = _last_day(plan)
    if last is not None and signed > last:
        return f"sau mọi hoạt động của kế hoạch (hoạt động cuối đến {format_date(last)})"
    if period.length >= _SHORT and signed > period.begins + timedelta(period.length // 2):
        return f"khi kỳ {period.short_name} đã qua hơn một nửa"
    return None


def _last_day(plan: Plan) -> date | None:
    """Return the last day of which a plan has something to do; None where some of it is of no month."""
    if plan.standing:
        return None
    days = [
        held[-1] if (held := held_on(activity)) else month.month.last_day
        for month in plan.schedule
        for activity in month.activities
    ]
    return max(days, default=None)
