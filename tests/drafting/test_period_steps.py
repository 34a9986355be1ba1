"""Which period comes after which."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.drafting.period_steps import next_step, step_after, step_to
from lxplan.plan import Month, Period

SCHOOL, YEAR = Period.of_school_year, Period.of_year


@pytest.mark.parametrize(
    ("period", "label"),
    [
        (SCHOOL(2018), "2019-2020"),
        (YEAR(2026), "2027"),
        (Period(date(2026, 2, 1), date(2026, 2, 28)), "2026-03"),
        (Period(date(2026, 10, 1), date(2026, 12, 31)), "2027-q1"),
        (Period(date(2026, 7, 1), date(2026, 12, 31)), "2027-01-01_2027-06-30"),
        (Period(date(2026, 1, 5), date(2026, 1, 11)), "2026-01-12_2026-01-18"),
        (Period(date(2026, 6, 29), date(2026, 7, 5)), None),
        (Period(date(2026, 9, 5), date(2027, 1, 15)), None),
        (Period(date(2026, 1, 1), date(2026, 5, 31)), None),
    ],
)
def test_the_next_period(period: Period, label: str | None) -> None:
    step = next_step(period)
    assert (step.new.label if step else None) == label


def test_a_step_over_years_and_the_one_after_it() -> None:
    step = step_to(SCHOOL(2018), SCHOOL(2021))
    assert step is not None
    assert (step.years, step.month(Month(2019, 1))) == (3, Month(2022, 1))
    assert step_after(step).new == SCHOOL(2024)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (YEAR(2026), SCHOOL(2026)),
        (SCHOOL(2026), YEAR(2027)),
        (SCHOOL(2026), SCHOOL(2026)),
        (SCHOOL(2026), SCHOOL(2025)),
        (YEAR(2026), Period(date(2027, 1, 1), date(2027, 1, 31))),
    ],
)
def test_no_step_between_other_kinds_or_backwards(old: Period, new: Period) -> None:
    assert step_to(old, new) is None
