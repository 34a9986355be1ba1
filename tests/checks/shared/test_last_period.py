"""Only the twelve months before the period are a year that was copied."""

from __future__ import annotations

import pytest

from lxplan.checks.shared.last_period import is_left_over
from lxplan.plan.values import Period
from lxplan.vietnamese.day_mentions import days_in


@pytest.mark.parametrize(
    ("text", "left_over"),
    [
        ("ngày 1/9/2017", True),
        ("ngày 31/8/2018", True),
        ("ngày 1/9/2018", False),
        ("ngày 31/8/2017", False),
        ("ngày 1/9", False),
    ],
)
def test_a_day_of_the_year_before_is_left_over(text: str, *, left_over: bool) -> None:
    assert is_left_over(days_in(text)[0], Period.of_school_year(2018)) is left_over
