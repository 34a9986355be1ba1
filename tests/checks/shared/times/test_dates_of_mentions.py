"""A named day becomes the date of its period."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.checks.shared.times.dates_of_mentions import dates_of, is_left_over
from lxplan.plan.periods import Period
from lxplan.vietnamese.day_mentions import days_in

SCHOOL_YEAR = Period.of_school_year(2018)


def test_a_day_without_a_year_falls_in_the_period() -> None:
    assert SCHOOL_YEAR.year_of(9) == 2018
    assert SCHOOL_YEAR.year_of(8) == 2019
    (mention,) = days_in("ngày 8/3")
    assert dates_of(mention, SCHOOL_YEAR) == (date(2019, 3, 8), date(2019, 3, 8))


def test_a_range_over_new_year_takes_two_years() -> None:
    (mention,) = days_in("từ 20/12 đến 5/1")
    assert dates_of(mention, SCHOOL_YEAR) == (date(2018, 12, 20), date(2019, 1, 5))


def test_an_anniversary_is_one_day_in_two_years() -> None:
    (mention,) = days_in("Mừng Đảng (03/02/1930 - 03/02/2019)")
    assert mention.is_anniversary
    assert mention.year == 2019


@pytest.mark.parametrize(
    ("text", "left_over"),
    [
        ("ngày 1/9/2017", True),
        ("ngày 31/8/2018", True),
        ("ngày 1/9/2018", False),
        ("ngày 31/8/2010", True),
        ("kỷ niệm 10 năm ngày 31/8/2008", False),
        ("Luật Thanh niên ngày 16/6/2015", False),
        ("ngày 1/9", False),
    ],
)
def test_a_day_before_the_period_is_left_over(text: str, *, left_over: bool) -> None:
    assert is_left_over(text, days_in(text)[0], Period.of_school_year(2018)) is left_over
