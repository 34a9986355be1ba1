"""A holiday has its name."""

from __future__ import annotations

from lxplan.checks.dates.holidays import no_class_on_holidays
from tests.checks.marked import marked


def test_the_holiday_is_named() -> None:
    subject = marked(
        "ke_hoach_thang: {02/2019: [{noi_dung: Tập huấn, ngay: 06/02/2019}]}"
    ).subject()
    (finding,) = no_class_on_holidays.find(subject)
    assert "mùng 2 Tết Nguyên đán" in finding.message
