"""A named day becomes the date of its period."""

from __future__ import annotations

from datetime import date

from lxplan.checks.dates.dating import dates_of, each_day, rows_in_period, stated_period, year_in
from lxplan.plan.values import Period
from lxplan.vietnamese.day_mentions import days_in
from tests.checks.marked import marked

SCHOOL_YEAR = Period.of_school_year(2018)


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


def test_rows_of_a_month_outside_the_period_are_left_out_when_the_period_is_known() -> None:
    plan = "ke_hoach_thang: {10/2018: [{noi_dung: Họp}], 10/2017: [{noi_dung: Thi}]}"
    assert [str(row.content) for _, row in rows_in_period(marked(plan).subject().plan)] == ["Họp"]
    assert len(list(rows_in_period(marked(f"nam_hoc: 2018\n{plan}").subject().plan))) == 2
