"""A quarter that was copied is told by its last month."""

from __future__ import annotations

from lxplan.checks.dates.leftovers import nothing_left_over
from tests.checks.marked import marked


def test_a_quarter_belongs_to_the_period_by_its_last_month() -> None:
    plan = "nhiem_vu_quy: [{quy: Quý II năm 2018}, {quy: Quý III năm 2018}, {quy: Quý 3/2019}]"
    assert len(list(nothing_left_over.find(marked(plan).subject()))) == 1
