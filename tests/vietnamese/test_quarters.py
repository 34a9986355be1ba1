"""Quarters, months and years are read with what they take up."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.quarters import months_in, quarters_in, years_in


@pytest.mark.parametrize(
    ("text", "numbers", "year"),
    [
        ("Quý III, IV năm 2018", (3, 4), 2018),
        ("quý 3/2019", (3,), 2019),
        ("Quý I - III năm 2026", (1, 2, 3), 2026),
        ("Quý II", (2,), 0),
    ],
)
def test_quarters_have_numbers_and_a_year(text: str, numbers: tuple[int, ...], year: int) -> None:
    (quarter,) = quarters_in(text)
    assert (quarter.numbers, quarter.year) == (numbers, year)


def test_a_month_or_year_of_a_day_is_none() -> None:
    text = "ngày 5 tháng 9 năm 2018, trong tháng 8 năm 2027 và cả năm 2026"
    assert [(month.month, month.year) for month in months_in(text)] == [(8, 2027)]
    assert [year.year for year in years_in(text)] == [2026]
