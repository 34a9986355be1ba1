"""On which days activities are held, and which rows belong to the period."""

from __future__ import annotations

from datetime import date

from lxplan.checks.shared.days_of import each_day, rows_in_period, stated_period
from lxplan.plan.values import Period
from tests.checks.marked import marked


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
