"""The check that an activity is held in the days that the plan is for."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import held_on, in_period, key_of_days
from lxplan.plan.values import format_date

_ABOUT_A_YEAR = range(300, 1100)
"""An activity that lasts so many days stands in no month, but among those of the whole year; what
lasts longer is a fault of structure (`ngay-qua-xa`)."""


@rule("ngay-ngoai-ky", Severity.WARNING)
def days_lie_in_the_period(subject: Subject) -> Iterator[Finding]:
    """Ngày tổ chức nằm ngoài kỳ của kế hoạch, dù cùng tháng.

    Vì sao: lịch tuần, kế hoạch đợt hay chép từ tuần trước, đợt trước mà quên đổi ngày. Hoạt động kéo dài có ít nhất một
    ngày trong kỳ thì không bị nhắc.

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
            yield Finding(
                activity.places.value(key_of_days(activity)),
                f"ngày {format_date(held[0])} nằm ngoài kỳ {period.short_name}; sửa ngày, hoặc sửa ky",
            )
