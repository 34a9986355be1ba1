"""The period that a title says."""

from __future__ import annotations

import pytest

from lxplan.plan.values import format_date
from lxplan.reading_in.period_said import period_in


@pytest.mark.parametrize(
    ("title", "begins", "ends", "name"),
    [
        ("Hoạt động 6 tháng cuối năm 2026", "01/07/2026", "31/12/2026", "6 tháng cuối năm 2026"),
        ("SÁU THÁNG ĐẦU NĂM 2026", "01/01/2026", "30/06/2026", "sáu tháng đầu năm 2026"),
        ("9 tháng đầu năm 2026 của xã", "01/01/2026", "30/09/2026", "9 tháng đầu năm 2026"),
        (
            "HỌC KỲ I NĂM HỌC 2025 - 2026",
            "01/09/2025",
            "31/12/2025",
            "học kỳ I năm học 2025-2026",
        ),
        ("Học kì 2, năm học 2025-2026", "01/01/2026", "31/05/2026", "học kỳ II năm học 2025-2026"),
        ("Học kỳ I, II năm học 2025-2026", "01/09/2025", "31/08/2026", "năm học 2025-2026"),
        ("6 tháng đầu năm học 2025-2026", "01/09/2025", "31/08/2026", "năm học 2025-2026"),
        ("Kế hoạch 12 tháng đầu năm 2026", "01/01/2026", "31/12/2026", "năm 2026"),
        ("Kế hoạch năm 2026", "01/01/2026", "31/12/2026", "năm 2026"),
    ],
)
def test_a_period_of_parts(title: str, begins: str, ends: str, name: str) -> None:
    period = period_in([title])
    assert period is not None
    said = (format_date(period.begins), format_date(period.ends), period.name)
    assert said == (begins, ends, name)
