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
_SHORT = 80
"""Of a period of fewer days the plan is often signed in its midst."""


@rule("ngay-ky-lech", Severity.WARNING)
def signed_in_time(subject: Subject) -> Iterator[Finding]:
    """Ngày ký không hợp với kỳ: ký khi kỳ đã hết, khi mọi hoạt động đã xong, trước kỳ quá nửa năm; báo cáo ký quá sớm, quá muộn.

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


def _reports(plan: Plan) -> Iterator[Finding]:
    """Find reports that are signed long before their period ends: a few weeks before is usual."""
    for report in plan.reports:
        signed, period = report.paper.issued, report.stated_period.period or plan.period
        if signed is None or period is None:
            continue
        if signed < period.ends - min(_REPORTED_EARLY, timedelta(period.length // 2)):
            message = f"báo cáo ký ngày {format_date(signed)}, khi kỳ {period.short_name} còn lâu mới hết; xem lại ngày ký"
            yield Finding(report.paper.places.value("ngay"), message)
        elif signed > period.ends + _LONG_BEFORE:
            message = f"báo cáo ký ngày {format_date(signed)}, khi kỳ {period.short_name} đã hết hơn nửa năm; xem lại ngày ký"
            yield Finding(report.paper.places.value("ngay"), message)


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
