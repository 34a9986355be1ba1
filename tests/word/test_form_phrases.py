from __future__ import annotations

import pytest

from lxplan.word.form_phrases import ended, listed, numbered, recipients, roman


@pytest.mark.parametrize(
    "typed", ["Căn cứ A", "Căn cứ A;", "Căn cứ A.", "Căn cứ A ;", "Căn cứ A./."]
)
def test_an_ending_is_never_doubled(typed: str) -> None:
    assert ended(typed, ";") == "Căn cứ A;"
    assert ended(typed, "./.") == "Căn cứ A./."


def test_what_leads_into_the_text_keeps_its_colon_but_the_end_of_a_paper_is_marked() -> None:
    assert ended("Xây dựng kế hoạch như sau: ", ".") == "Xây dựng kế hoạch như sau:"
    assert ended("Trên đây là kế hoạch:", "./.") == "Trên đây là kế hoạch:./."


def test_names_are_listed_as_in_a_sentence() -> None:
    assert listed(["A"]) == "A"
    assert listed(["A", "B"]) == "A và B"
    assert listed(["A", "B", "C"]) == "A, B và C"


@pytest.mark.parametrize(
    ("places", "lines"),
    [
        (["UBND xã", "Các trường;"], ["- UBND xã;", "- Các trường;", "- Lưu: VT."]),
        (["- UBND xã", "Lưu: VT"], ["- UBND xã;", "- Lưu: VT."]),
        (["Lưu: VT, TTHTCĐ.", "UBND xã"], ["- UBND xã;", "- Lưu: VT, TTHTCĐ."]),
        ([], ["- " + "…" * 16 + ";", "- Lưu: VT."]),
    ],
)
def test_the_file_copy_stands_last_and_once(places: list[str], lines: list[str]) -> None:
    assert list(recipients(places)) == lines


def test_sections_without_content_take_no_number() -> None:
    assert numbered(a=["x"], b=[], c="x", d=True) == {"a": "I", "b": "", "c": "II", "d": "III"}


def test_roman_numerals() -> None:
    assert [roman(number) for number in (1, 4, 9, 10, 14)] == ["I", "IV", "IX", "X", "XIV"]
