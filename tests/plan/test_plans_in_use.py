"""Of several plans, whose rows count."""

from __future__ import annotations

from lxplan.plan import Month, Period, Plan, read_plan
from lxplan.plan.plans_in_use import months_without_plan, rows_in_use

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


def test_a_month_is_counted_from_its_own_plan_and_a_week_does_not_take_it() -> None:
    rows = rows_in_use([plan(YEAR), plan(MONTH), plan(WEEK), plan(NEXT)])
    assert [str(row.entry.activity.content) for row in rows] == ["B", "C", "D", "E"]


def test_the_months_that_no_plan_touches() -> None:
    months = Period.of_year(2018).months
    without = months_without_plan([plan(YEAR)], months)
    assert without == tuple(Month(2018, number) for number in range(1, 9))
