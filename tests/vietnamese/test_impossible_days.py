"""No day of the calendar is called impossible, and every other is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.vietnamese.impossible_days import (
    impossible_days_in,
    impossible_months_in,
    impossible_quarters_in,
    may_be_impossible,
)


@given(st.integers(0, 20_000).map(lambda number: date(1990, 1, 1) + timedelta(number)))
def test_a_day_of_the_calendar_is_possible(day: date) -> None:
    for text in (
        f"trước ngày {day.day}/{day.month}/{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        f"từ {day.day}/{day.month}",
    ):
        assert list(impossible_days_in(text)) == []


@given(st.integers(1, 99), st.integers(1, 99))
def test_a_day_without_a_year_is_judged_by_the_calendar(day: int, month: int) -> None:
    text = f"trước ngày {day}/{month} phải xong"
    try:
        date(2020, month, day)
    except ValueError:
        assert may_be_impossible(text)
        assert [text[each.start : each.end] for each in impossible_days_in(text)] == [
            f"{day}/{month}"
        ]
    else:
        assert list(impossible_days_in(text)) == []


@pytest.mark.parametrize("text", ["29/02/2019", "29.2.2023"])
def test_a_leap_day_needs_its_year(text: str) -> None:
    assert len(list(impossible_days_in(text))) == 1


def test_months_and_quarters_past_the_last() -> None:
    assert len(list(impossible_months_in("sơ kết vào tháng 13."))) == 1
    assert list(impossible_months_in("lương tháng 13.")) == []
    assert len(list(impossible_quarters_in("Giao ban Quý V năm 2026"))) == 1
    assert list(impossible_quarters_in("Kính thưa quý vị, quý IV")) == []
