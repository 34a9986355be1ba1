"""Months typed without their year are those of the plan's period."""

from __future__ import annotations

import pytest

from lxplan.plan.months_meant import month_in_period
from lxplan.source.composing import compose


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("Tháng 10", "10/2025"),
        ("thang 3", "03/2026"),
        ("9", "09/2025"),
        ("T.8", "08/2026"),
        ("tháng mười một", "11/2025"),
        ("Tháng XII", "12/2025"),
        ("tháng giêng", "01/2026"),
        ("tháng chạp", "12/2025"),
        ("tháng tư", "04/2026"),
        ("tư vấn", None),
        ("13", None),
        ("hè", None),
    ],
)
def test_the_school_year_says_the_year(typed: str, month: str | None) -> None:
    found = month_in_period(typed, compose("nam_hoc: 2025-2026").root)
    assert (None if found is None else str(found)) == month


@pytest.mark.parametrize("plan", ["nam: 2O26", "[a]", "a", "ky: {tu: 1}", "nam_hoc: 2025-2027"])
def test_a_period_that_cannot_be_read_says_nothing(plan: str) -> None:
    assert month_in_period("Tháng 10", compose(plan).root) is None


def test_a_year_says_it_too() -> None:
    assert str(month_in_period("Tháng 10", compose("nam: 2026").root)) == "10/2026"
