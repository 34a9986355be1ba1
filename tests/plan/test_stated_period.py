"""The key `ky`."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.plan import Period, Plan, read_plan


def plan_of(stated: str) -> Plan:
    plan = read_plan(
        "x.yaml", f"{stated}\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{}}\n".encode()
    ).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize(
    ("typed", "own_name"),
    [
        ("", ""),
        (", ten: đợt hè", "đợt hè"),
        (", ten: '6 tháng  đầu\n\n năm'", "6 tháng đầu năm"),
        (", ten: THÁNG 6 NĂM 2026", ""),
    ],
)
def test_a_period_has_its_days_and_a_name_where_that_says_more(typed: str, own_name: str) -> None:
    plan = plan_of(f"ky: {{tu: 1/6/2026, den: 30/06/2026{typed}}}")
    assert plan.period == Period(date(2026, 6, 1), date(2026, 6, 30), own_name)


@pytest.mark.parametrize(
    "typed",
    [
        "tu: 30/06/2026, den: 01/06/2026",
        "tu: 01/06/2026, den: 01/06/2031",
        "tu: 01/06/0001, den: 30/06/0001",
        "tu: 01/06/2026, den: 31/12/9999",
        "tu: 01/06/2026",
        "den: 01/06/2026",
        "tu: 31/06/2026, den: 01/07/2026",
        "ten: đợt hè",
    ],
)
def test_a_period_at_fault_is_none(typed: str) -> None:
    assert plan_of(f"ky: {{{typed}}}").period is None


def test_five_years_are_not_too_long() -> None:
    period = plan_of("ky: {tu: 01/06/2026, den: 31/05/2031}").period
    assert period is not None
    assert len(period.months) == 60


def test_without_a_word_on_it_there_is_no_period() -> None:
    assert plan_of("don_vi: []").period is None
    assert plan_of("nam_hoc: 2018-2020").period is None
    assert plan_of("nam_hoc: 2018-2019").period == Period.of_school_year(2018)
