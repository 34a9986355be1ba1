"""Only the twelve months before the period are a year that was copied."""

from __future__ import annotations

import pytest

from lxplan.checks.dates.leftovers import bases_of_this_year, is_left_over, nothing_left_over
from lxplan.plan.values import Period
from lxplan.vietnamese.day_mentions import days_in
from tests.checks.marked import marked


@pytest.mark.parametrize(
    ("text", "left_over"),
    [
        ("ngày 1/9/2017", True),
        ("ngày 31/8/2018", True),
        ("ngày 1/9/2018", False),
        ("ngày 31/8/2017", False),
        ("ngày 1/9", False),
    ],
)
def test_a_day_of_the_year_before_is_left_over(text: str, *, left_over: bool) -> None:
    assert is_left_over(days_in(text)[0], Period.of_school_year(2018)) is left_over


def test_a_quarter_belongs_to_the_period_by_its_last_month() -> None:
    plan = "nhiem_vu_quy: [{quy: Quý II năm 2018}, {quy: Quý III năm 2018}, {quy: Quý 3/2019}]"
    assert len(list(nothing_left_over.find(marked(plan).subject()))) == 1


def test_a_yearly_basis_may_be_fourteen_months_old() -> None:
    plan = "can_cu: [Căn cứ Kế hoạch số 1/KH-UBND ngày {} của UBND xã về nhiệm vụ hằng năm]"
    assert not list(bases_of_this_year.find(marked(plan.format("01/08/2017")).subject()))
    assert list(bases_of_this_year.find(marked(plan.format("01/05/2017")).subject()))
