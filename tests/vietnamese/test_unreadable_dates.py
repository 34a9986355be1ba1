"""Where a paper's day must stand, a date that no calendar has is found."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.unreadable_dates import unreadable_date_after


@pytest.mark.parametrize(
    "written",
    ["12/15/2016", "1O/02/2026", "30/9/206", "31/9/2018", "12 tháng 15 năm 2016", "2Z/12/2025"],
)
def test_an_impossible_date_is_found(written: str) -> None:
    text = f"số 15/KH-UBND ngày {written} của UBND xã"
    place = unreadable_date_after(text, len("số 15/KH-UBND"))
    assert place is not None
    assert text[slice(*place)] == written


@pytest.mark.parametrize(
    "text", ["ngày 5/9/2018", "ngày 12.01.2024", "tỷ lệ 12/15/20", "số 09/2008/QĐ-BGDĐT"]
)
def test_other_digits_are_none(text: str) -> None:
    assert unreadable_date_after(text, 0) is None
