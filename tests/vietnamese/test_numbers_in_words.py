"""Numbers that are written out are read as they are spelt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.vietnamese.numbers_in_words import number_in_words

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu", "tỷ")


def _group(number: int) -> list[str]:
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = [_DIGITS[hundreds], "trăm"]
    if tens:
        words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    elif ones:
        words += ["linh"]
    if ones == 5 and tens:
        return [*words, "lăm"]
    return words + ([_DIGITS[ones]] if ones else [])


def _spelt(number: int) -> str:
    words: list[str] = []
    for power in range(3, -1, -1):
        group = number // 1000**power % 1000
        if group:
            words += [*_group(group), _SCALES[power]]
    return " ".join(words)


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_a_number_is_read_as_it_is_spelt(number: int) -> None:
    assert number_in_words(_spelt(number)) == number


@pytest.mark.parametrize("words", ["", "mười người", "chi cho lớp học", "không"])
def test_other_words_are_no_number(words: str) -> None:
    assert number_in_words(words) is None
