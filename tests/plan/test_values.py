"""Months and dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.plan.values import (
    Month,
    format_date,
    parse_date,
    parse_month,
)


def test_a_month_knows_its_first_and_last_day() -> None:
    assert Month(2020, 2).last_day == date(2020, 2, 29)
    assert Month(2018, 12).last_day == date(2018, 12, 31)
    assert Month(2018, 12).following == Month(2019, 1)


@pytest.mark.parametrize("text", ["13/2018", "0/2018", "09-2018", "9/18", "2018/09", "", "09/0000"])
def test_what_is_no_month_is_none(text: str) -> None:
    assert parse_month(text) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_written_is_the_date_read(day: date) -> None:
    assert parse_date(format_date(day)) == day
    assert parse_month(str(Month.of(day))) == Month.of(day)


@pytest.mark.parametrize(
    "text", ["٠٥/٠٩/٢٠١٨", "30/02/2019", "31/04/2019", "5/9", "2018-09-05", "00/01/2019"]
)
def test_a_day_that_no_calendar_has_is_none(text: str) -> None:
    assert parse_date(text) is None
