"""Of several plans, whose rows count."""

from __future__ import annotations

from lxplan.plan import Month, Period, Plan, read_plan
from lxplan.plan.plans_in_use import months_left_out, months_without_plan, rows_in_use
from lxplan.plan.totals import WHOLE, Stretch

CENTRE = "trung_tam: {ten: TTHTCĐ}\nke_hoach_thang:\n"
YEAR = "nam_hoc: 2018-2019\n" + CENTRE + "  10/2018: [{noi_dung: A}]\n  11/2018: [{noi_dung: B}]\n"
MONTH = "ky: {tu: 01/10/2018, den: 31/10/2018}\n" + CENTRE + "  10/2018: [{noi_dung: C}]\n"
WEEK = "ky: {tu: 05/11/2018, den: 11/11/2018}\n" + CENTRE + "  11/2018: [{noi_dung: D}]\n"
NEXT = "nam: 2019\n" + CENTRE + "  01/2019: [{noi_dung: E}]\n"


def plan(text: str) -> Plan:
    read = read_plan("p.yaml", text.encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan


def contents(*texts: str) -> list[str]:
    return [str(row.entry.activity.content) for row in rows_in_use([plan(text) for text in texts])]


def test_a_month_is_counted_from_the_plan_that_is_in_use_there() -> None:
    assert contents(YEAR, MONTH, WEEK, NEXT) == ["B", "C", "E"]
    assert contents(MONTH, WEEK) == ["C", "D"]


def test_of_two_years_that_overlap_the_one_that_begins_later_is_in_use() -> None:
    school = YEAR + "  01/2019: [{noi_dung: X}]\nthuong_xuyen: [{noi_dung: Y}]\n"
    assert contents(school, NEXT) == ["A", "B", "Y", "E"]


def test_a_months_plan_leaves_what_is_of_no_month_to_the_year() -> None:
    last = "ky: {tu: 01/08/2019, den: 31/08/2019}\n" + CENTRE + "  08/2019: [{noi_dung: Z}]\n"
    year = YEAR + "  08/2019: [{noi_dung: X}]\nthuong_xuyen: [{noi_dung: Y}]\n"
    assert contents(year, last) == ["A", "B", "Y", "Z"]


def test_what_is_left_out_is_told_by_months() -> None:
    plans = [plan(YEAR), plan(MONTH), plan(WEEK)]
    october, november = Month(2018, 10), Month(2018, 11)
    assert months_left_out(plans, WHOLE) == {(0, 1): (october,), (2, 0): (november,)}
    assert months_left_out(plans, Stretch(november, None)) == {(2, 0): (november,)}


def test_the_months_that_no_plan_touches() -> None:
    months = Period.of_year(2018).months
    without = months_without_plan([plan(YEAR)], months)
    assert without == tuple(Month(2018, number) for number in range(1, 9))
