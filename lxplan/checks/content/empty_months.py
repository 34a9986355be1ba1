"""A note on the months in which nothing is held."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import empty_months
from lxplan.plan.values import Month


@rule("thang-trong", Severity.NOTE)
def months_without_activity(subject: Subject) -> Iterator[Finding]:
    """Tháng của kỳ kế hoạch không có hoạt động nào.

    Vì sao: có thể là chủ ý (tháng Tết, tháng hè), cũng có thể do sót khi chép. Các tháng trống được kể trong một dòng;
    tháng đã qua khi ký kế hoạch (van_ban/ngay), và tháng chỉ có vài ngày thuộc kỳ, thì không kể.

    Đúng:
        nam: 2026
        van_ban: {ngay: 05/11/2026}
        ke_hoach_thang: {11/2026: [{noi_dung: Tập huấn chăm sóc lúa}], 12/2026: [{noi_dung: Hội nghị tổng kết}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa}]}
    """
    period = subject.plan.period
    if period is None or not subject.plan.schedule:
        return
    signed = subject.plan.paper.issued
    begins = Month.of(signed) if signed else period.first
    empty = [
        str(month)
        for month in empty_months(subject.plan, period)
        if month >= begins and period.holds_all_of(month)
    ]
    if empty:
        message = f"không có hoạt động trong {len(empty)} tháng: {', '.join(empty)}"
        yield Finding(subject.schedule_key, message)
