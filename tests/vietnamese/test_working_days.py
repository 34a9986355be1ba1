from __future__ import annotations

from datetime import date

import pytest

from lxplan.vietnamese.working_days import working_days


@pytest.mark.parametrize(
    ("first", "end", "count"),
    [
        (date(2018, 9, 10), date(2018, 9, 15), 5),
        (date(2018, 9, 14), date(2018, 9, 18), 2),  # over a weekend
        (date(2025, 4, 28), date(2025, 5, 5), 3),  # 30/4 and 1/5 are no working days
        (date(2026, 2, 13), date(2026, 2, 23), 1),  # Tết
        (date(2018, 9, 15), date(2018, 9, 15), 0),
        (date(2018, 9, 16), date(2018, 9, 15), 0),
    ],
)
def test_working_days_are_counted_to_the_day_before(first: date, end: date, count: int) -> None:
    assert working_days(first, end) == count
