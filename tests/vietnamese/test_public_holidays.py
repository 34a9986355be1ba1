"""Holidays fall where the official calendars of past years put them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from lxplan.vietnamese.public_holidays import holiday, tet


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2019, 2, 5), "mùng 1 Tết Nguyên đán"),
        (date(2019, 2, 9), "mùng 5 Tết Nguyên đán"),
        (date(2019, 2, 4), "sát Tết Nguyên đán"),
        (date(2026, 2, 17), "mùng 1 Tết Nguyên đán"),
        (date(2030, 2, 2), "mùng 1 Tết Nguyên đán"),  # 3/2 in China
        (date(2019, 4, 14), "Giỗ Tổ Hùng Vương"),
        (date(2024, 4, 18), "Giỗ Tổ Hùng Vương"),
        (date(2018, 9, 2), "Quốc khánh 2/9"),
        (date(2024, 9, 3), "nghỉ Quốc khánh 2/9"),
        (date(2041, 1, 1), "Tết Dương lịch"),
    ],
)
def test_a_holiday_has_its_name(day: date, name: str) -> None:
    assert holiday(day) == name


@pytest.mark.parametrize(
    "day",
    [date(2019, 2, 10), date(2019, 2, 2), date(2018, 9, 3), date(2019, 5, 2), date(2041, 2, 1)],
)
def test_a_working_day_has_none(day: date) -> None:
    assert holiday(day) is None


def test_every_first_day_of_tet_lies_between_20_january_and_20_february() -> None:
    for year in range(2010, 2041):
        first = tet(year)
        assert first is not None
        assert date(year, 1, 20) < first < date(year, 2, 21)


def test_lunar_years_are_twelve_or_thirteen_moons_long() -> None:
    firsts = [tet(year) for year in range(2010, 2041)]
    lengths = {(after - before).days for before, after in pairwise(firsts) if before and after}
    assert lengths <= {353, 354, 355, 383, 384, 385}
