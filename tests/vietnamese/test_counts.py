"""Numbers of people, sessions and hours."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.vietnamese.counts import PEOPLE, SESSIONS, Count, parse_count


@pytest.mark.parametrize(
    ("text", "number", "printed", "is_exact"),
    [
        ("45", 45, "45 người", True),
        ("45 người", 45, "45 người", True),
        ("40-50", 40, "40-50 người", False),
        ("từ 40 đến 50 người", 40, "từ 40 đến 50 người", False),
        ("khoảng  50", 50, "khoảng 50 người", False),
        ("Dự kiến khoảng 50", 50, "Dự kiến khoảng 50 người", False),
        ("1.200 đại biểu", 1200, "1.200 đại biểu", True),
        ("05", 5, "05 người", True),
        ("30 người/lớp", 30, "30 người/lớp", True),
    ],
)
def test_a_count_is_its_first_number_and_keeps_its_words(
    text: str, number: int, printed: str, is_exact: bool
) -> None:
    count = parse_count(text, PEOPLE)
    assert count is not None
    assert (count, count.words, count.with_unit("người"), count.is_exact) == (
        number,
        " ".join(text.split()),
        printed,
        is_exact,
    )
    assert json.dumps(count) == str(number)


@pytest.mark.parametrize(
    "text",
    ["0", "000", "-5", "1.5", "bốn mươi", "3 lớp", "45 người và 3 xe", "10000000", "", "người"],
)
def test_what_is_no_count_is_none(text: str) -> None:
    assert parse_count(text, PEOPLE) is None


def test_units_are_of_their_kind() -> None:
    assert parse_count("4 buổi", SESSIONS) == 4
    assert parse_count("4 buổi", PEOPLE) is None


@given(st.integers(1, 999_999))
def test_a_count_written_is_the_count_read(number: int) -> None:
    written = Count(number, f"khoảng {number}").with_unit("người")
    assert parse_count(written, PEOPLE) == number
