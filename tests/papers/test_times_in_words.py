from __future__ import annotations

from datetime import date

import pytest

from lxplan.papers.times_in_words import (
    date_in_words,
    hours_in_words,
    month_in_words,
    padded_month,
    short_hours,
)
from lxplan.plan.values import Month
from lxplan.word.standards import ND30


@pytest.mark.parametrize(("number", "printed"), [(1, "01"), (2, "02"), (3, "3"), (12, "12")])
def test_only_the_first_two_months_are_padded(number: int, printed: str) -> None:
    assert padded_month(number, ND30) == printed
    assert month_in_words(Month(2026, number), ND30) == f"tháng {printed} năm 2026"


def test_days_are_padded() -> None:
    assert date_in_words(date(2018, 9, 5), ND30) == "ngày 05 tháng 9 năm 2018"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("07:30", "07 giờ 30"),
        ("7h30-11h", "từ 07 giờ 30 đến 11 giờ 00"),
        ("7g30 – 9g", "từ 07 giờ 30 đến 09 giờ 00"),
        ("07:30 - 11:00, 13:30 - 16:00", "từ 07 giờ 30 đến 11 giờ 00, 13 giờ 30 đến 16 giờ 00"),
        ("từ 7h30 đến 11h", "từ 07 giờ 30 đến 11 giờ 00"),
        ("sáng 8H", "sáng 08 giờ 00"),
        ("2 giờ chiều", "2 giờ chiều"),
        ("7 giờ 30 phút - 9 h", "từ 07 giờ 30 đến 09 giờ 00"),
        ("cả ngày", "cả ngày"),
    ],
)
def test_hours_are_written_out(typed: str, printed: str) -> None:
    assert hours_in_words(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("07:30-11:00", "07_giờ_30 - 11_giờ_00"),
        ("7h30 – 9h; 14h", "07_giờ_30 - 09_giờ_00; 14_giờ_00"),
        ("sáng 7 giờ 30 phút", "sáng 07_giờ_30"),
        ("2 giờ chiều", "2 giờ chiều"),
        ("3h trở đi, 12-15 người", "03_giờ_00 trở đi, 12-15 người"),
    ],
)
def test_a_cell_has_hours_in_the_same_style_with_a_dash(typed: str, printed: str) -> None:
    assert short_hours(typed) == printed.replace("_", "\u00a0")
