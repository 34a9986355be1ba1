"""Amounts of money."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.vietnamese.money import format_amount, likely_amount, meant_amount, parse_amount


@given(st.integers(0, 10**15 - 1))
def test_an_amount_written_is_the_amount_read(amount: int) -> None:
    for text in (
        str(amount),
        format_amount(amount),
        f"{format_amount(amount)} đồng",
        f"{amount:,}",
    ):
        assert parse_amount(text) == amount


@given(st.integers(1, 9999), st.integers(0, 9))
def test_millions_and_a_half_are_read_as_they_are_said(millions: int, tenths: int) -> None:
    amount = millions * 10**6 + tenths * 10**5
    for text in (
        f"{millions}tr{tenths}",
        f"{millions},{tenths} triệu",
        f"{millions} triệu {tenths}00 nghìn",
    ):
        assert parse_amount(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("2tr", 2_000_000),
        ("1tr5", 1_500_000),
        ("1tr500", 1_500_000),
        ("1tr50k", 1_050_000),
        ("500k", 500_000),
        ("1.500k", 1_500_000),
        ("2,000,000", 2_000_000),
        ("1 500 000 đ", 1_500_000),
        ("1.500.000 VNĐ", 1_500_000),
        ("1.500.000vnd", 1_500_000),
        ("1,5 Triệu đồng", 1_500_000),
        ("1,25 tỷ", 1_250_000_000),
        ("0", 0),
        ("2 triệu rưỡi", 2_500_000),
        ("1 Tỷ rưỡi đồng", 1_500_000_000),
    ],
)
def test_an_amount_is_read_as_people_type_it(text: str, amount: int) -> None:
    assert parse_amount(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        "1.500 000",
        "9" * 5000,
        "١٢٣",
        "1,50",
        "1.50",
        "12.3456",
        "-5",
        "một triệu",
        "1tr50",
        "k",
        "tr5",
        "",
    ],
)
def test_what_is_no_amount_is_none(text: str) -> None:
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.500 000", 1_500_000),
        ("1500.000 đ", 1_500_000),
        ("khoảng 2tr", 2_000_000),
        ("1,50", None),
        ("1,5", 1_500_000),
        ("500.000 VNĐ/lớp", 500_000),
        ("1.150.000đồng.", 1_150_000),
        ("2 triệu (dự kiến)", 2_000_000),
    ],
)
def test_what_a_careless_amount_must_mean(text: str, amount: int | None) -> None:
    assert meant_amount(text) == amount


@pytest.mark.parametrize(
    ("amount", "likely"), [(1_500, 1_500_000), (500, 500_000), (2, 2_000_000), (9_999, 9_999_000)]
)
def test_what_a_small_amount_is_likely_to_mean(amount: int, likely: int) -> None:
    assert likely_amount(amount) == likely


@given(st.text(alphabet="0123456789., kKtTrRiệuđồngVNĐ-", max_size=20))
def test_no_text_crashes(text: str) -> None:
    for amount in (parse_amount(text), meant_amount(text)):
        assert amount is None or 0 <= amount < 10**16
