"""Lunar years have the names of the calendar, in either spelling."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.lunar_years import lunar_years_in, name_of


@pytest.mark.parametrize(
    ("year", "name"),
    [(1945, "ất dậu"), (1968, "mậu thân"), (2018, "mậu tuất"), (2025, "ất tỵ"), (2026, "bính ngọ")],
)
def test_the_name_of_a_year(year: int, name: str) -> None:
    assert name_of(year) == name


def test_names_are_read_with_the_year_beside_them() -> None:
    first, second, third = lunar_years_in("xuân ất tị 2025, mừng xuân 2026 bính ngọ, năm quí mẹo")
    assert (first.solar, first.stem, first.branch, first.is_tet) == (2025, "ất", "tỵ", True)
    assert second.solar == 2026
    assert (third.solar, third.year_near(2026)) == (0, 2023)


def test_a_name_that_no_year_has() -> None:
    (named,) = lunar_years_in("năm giáp sửu")
    assert not named.exists
    assert named.is_called
