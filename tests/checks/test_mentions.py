"""Days in prose are read where a person means a day, and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.checks.mentions import dates_of, days_in, each_day, stated_period, year_in
from lxplan.plan.values import Period
from tests.checks.marked import marked

SCHOOL_YEAR = Period.of_school_year(2018)


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("Kỷ niệm ngày 20/11", "20/11", (20, 11, 0), (20, 11, 0)),
        ("ngày 24 tháng 03 năm 2008", "24 tháng 03 năm 2008", (24, 3, 2008), (24, 3, 2008)),
        ("Chào mừng ngày 8 - 3", "8 - 3", (8, 3, 0), (8, 3, 0)),
        ("Tuần lễ (1–7/10)", "1–7/10", (1, 10, 0), (7, 10, 0)),
        ("từ 28/9 đến ngày 5/10/2018", "28/9 đến ngày 5/10/2018", (28, 9, 0), (5, 10, 2018)),
        ("quyên góp 01/9-15/10", "01/9-15/10", (1, 9, 0), (15, 10, 0)),
        ("ngày 1 đến ngày 7 tháng 10", "1 đến ngày 7 tháng 10", (1, 10, 0), (7, 10, 0)),
    ],
)
def test_a_day_or_a_range_is_found_where_it_stands(
    text: str, written: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    (mention,) = days_in(text)
    assert text[mention.start : mention.end] == written
    assert (mention.first, mention.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "1/3 số hộ, lớp 5/1, tổ 2/9, đạt 1/5",
        "Giỗ tổ 10/3 âm lịch, ngày 15/8 (âm lịch)",
        "số 09/2008/QĐ-BGDĐT, 259/KH-PGDĐT, 05/2019",
        "HIV/AIDS, 8:30, tỷ lệ 99,5%, ngày 31/2",
        "trong 5 tháng 9 người",
    ],
)
def test_what_may_be_something_else_is_no_day(text: str) -> None:
    assert days_in(text) == ()


def test_a_day_without_a_year_falls_in_the_period() -> None:
    assert year_in(SCHOOL_YEAR, 9) == 2018
    assert year_in(SCHOOL_YEAR, 8) == 2019
    (mention,) = days_in("ngày 8/3")
    assert dates_of(mention, SCHOOL_YEAR) == (date(2019, 3, 8), date(2019, 3, 8))


def test_a_range_over_new_year_takes_two_years() -> None:
    (mention,) = days_in("từ 20/12 đến 5/1")
    assert dates_of(mention, SCHOOL_YEAR) == (date(2018, 12, 20), date(2019, 1, 5))


def test_an_anniversary_is_one_day_in_two_years() -> None:
    (mention,) = days_in("Mừng Đảng (03/02/1930 - 03/02/2019)")
    assert mention.is_anniversary
    assert mention.year == 2019


def test_days_are_counted_inclusively_and_at_most_a_year_of_them() -> None:
    assert list(each_day(date(2018, 12, 31), date(2019, 1, 1))) == [date(2018, 12, 31), date(2019, 1, 1)]
    assert len(list(each_day(date(1, 1, 1), date(9999, 12, 31)))) == 367


def test_a_plan_whose_school_year_is_unreadable_states_no_period() -> None:
    assert stated_period(marked("nam_hoc: 2018").subject().plan) is None
    assert stated_period(marked("nam: 2026").subject().plan) == Period.of_year(2026)
