"""Counted things are read with their units; numbers that name are not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lxplan.vietnamese.quantities import number_of, quantities_in, shown


def _read(text: str) -> list[tuple[str, str, str]]:
    return [
        (shown(each.value), each.unit, text[each.start : each.end]) for each in quantities_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("có 98 em", [("98", "em", "98 em")]),
        ("1.245 hộ nghèo", [("1.245", "hộ", "1.245 hộ")]),
        ("02 lớp, 45 học viên", [("2", "lớp", "02 lớp"), ("45", "học viên", "45 học viên")]),
        ("6.000.000đ", [("6.000.000", "đồng", "6.000.000đ")]),
        ("1,5 triệu đồng", [("1.500.000", "đồng", "1,5 triệu đồng")]),
        ("500k và 2 tỷ", [("500.000", "đồng", "500k"), ("2.000.000.000", "đồng", "2 tỷ")]),
        ("tổng số 34 hoạt động", [("34", "hoạt động", "34 hoạt động")]),
    ],
)
def test_what_is_counted(text: str, read: list[tuple[str, str, str]]) -> None:
    assert _read(text) == read


@pytest.mark.parametrize(
    "text", ["học sinh lớp 5 buổi sáng", "ngày 20/10", "7:30 giờ", "45% hộ", "số 12/KH", "đủ 5 sao"]
)
def test_what_is_not(text: str) -> None:
    assert _read(text) == []


def test_a_number_that_is_about_or_of_each() -> None:
    (about,) = quantities_in("có khoảng 40 người")
    (each,) = quantities_in("mỗi lớp có 30 học viên")
    assert about.is_about
    assert not about.is_of_each
    assert each.is_of_each


@pytest.mark.parametrize(("typed", "value"), [("1.245", 1245), ("02", 2), ("0", 0)])
def test_a_whole_number_is_whole(typed: str, value: int) -> None:
    assert number_of(typed) == value
    assert isinstance(number_of(typed), int)


@pytest.mark.parametrize(
    ("typed", "value"), [("0,1", Fraction(1, 10)), ("1.245,5", Fraction(2491, 2))]
)
def test_digits_behind_a_comma_are_exact(typed: str, value: Fraction) -> None:
    assert number_of(typed) == value
