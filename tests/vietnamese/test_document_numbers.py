"""Document numbers are found, each with its right form."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.document_numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("số 09/2008/QĐ/BGD-ĐT ngày", "09/2008/QĐ/BGD-ĐT", "09/2008/QĐ-BGDĐT"),
        ("số 1074/SGD&ĐT –GDCN &GDTX ngày", "1074/SGD&ĐT –GDCN &GDTX", "1074/SGDĐT-GDCN&GDTX"),
        ("số 259/KH-PGDĐT của", "259/KH-PGDĐT", "259/KH-PGDĐT"),
        ("Nghị quyết 29-NQ/TW", "29-NQ/TW", "29-NQ/TW"),
        ("Luật số 43/2019/QH14,", "43/2019/QH14", "43/2019/QH14"),
        ("số 489/QĐ-TTg ngày", "489/QĐ-TTg", "489/QĐ-TTg"),
        ("số 15 / KH - UBND của", "15 / KH - UBND", "15/KH-UBND"),
        ("số 259/KH-PGDĐT - UBND xã", "259/KH-PGDĐT", "259/KH-PGDĐT"),
        ("số 15/KH của", "15/KH", None),
    ],
)
def test_a_number_is_found_with_its_right_form(text: str, written: str, right: str | None) -> None:
    (number,) = numbers_in(text)
    assert (number.written, number.right) == (written, right)
    assert text[number.start : number.end] == written


@pytest.mark.parametrize(
    "text", ["HIV/AIDS", "20/11", "15/20 thôn", "05/2019", "lớp 5/1A", "100/quyết định"]
)
def test_other_strokes_are_no_numbers(text: str) -> None:
    assert numbers_in(text) == ()


def test_a_number_has_digits_and_a_symbol() -> None:
    (number,) = numbers_in("số 09/2008/QĐ/BGD-ĐT")
    assert (number.digits, number.symbol) == ("09", "/2008/QĐ-BGDĐT")
