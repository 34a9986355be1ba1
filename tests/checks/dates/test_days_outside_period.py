"""A day outside the period is named with the period."""

from __future__ import annotations

from lxplan.checks.dates.days_outside_period import days_lie_in_the_period
from tests.checks.marked import marked


def test_the_day_and_the_period_are_named() -> None:
    subject = marked(
        "ky: {tu: 09/11/2026, den: 15/11/2026, ten: tuần 46}\n"
        "ke_hoach_thang: {11/2026: [{noi_dung: Giao ban, ngay: 02/11/2026}]}"
    ).subject()
    (finding,) = days_lie_in_the_period.find(subject)
    assert finding.message == "ngày 02/11/2026 nằm ngoài kỳ tuần 46; sửa ngày, hoặc sửa ky"
