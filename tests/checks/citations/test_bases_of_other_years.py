"""A yearly basis may be a little older than the period."""

from __future__ import annotations

from lxplan.checks.citations.bases_of_other_years import bases_of_this_year
from tests.checks.marked import marked


def test_a_yearly_basis_may_be_twelve_months_old() -> None:
    plan = "can_cu: [Căn cứ Kế hoạch số 1/KH-UBND ngày {} của UBND xã về nhiệm vụ hằng năm]"
    assert not list(bases_of_this_year.find(marked(plan.format("01/09/2017")).subject()))
    assert list(bases_of_this_year.find(marked(plan.format("31/08/2017")).subject()))
