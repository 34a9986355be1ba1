"""Telephone numbers are judged by the rules of their time."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.phone_lengths import wrong_numbers_in

NEW, OLD = 2026, 2016


def _wrong(text: str, year: int = NEW) -> list[str]:
    return [text[each.start : each.end] for each in wrong_numbers_in(text, year)]


@pytest.mark.parametrize(
    "number",
    [
        "0912 345 678",
        "+84 912 345 678",
        "(024) 3825 1234",
        "0220.3822.123",
        "1900 9068",
        "3822 123",
    ],
)
def test_numbers_that_can_be_dialled(number: str) -> None:
    assert _wrong(f"điện thoại {number}") == []


@pytest.mark.parametrize(
    "number", ["0912 345 67", "0912 345 6789", "912345678", "024 3825 123", "+84 912 345 67"]
)
def test_numbers_that_cannot(number: str) -> None:
    assert _wrong(f"điện thoại {number}, gặp bà lan") == [number]


def test_every_number_of_several_is_read() -> None:
    assert _wrong("zalo 0912345678 hoặc 098765432; sđt 0912 345 67") == ["098765432", "0912 345 67"]


def test_old_lengths_belong_to_old_plans() -> None:
    assert _wrong("điện thoại 01234 567 890 - 0320 3822 123", OLD) == []
    assert _wrong("điện thoại 0320 3822 123", NEW) == ["0320 3822 123"]
