"""Document numbers and bases are taken apart as a person reads them."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

import pytest

from lxplan.checks.citations.bases import dated_and_issued
from lxplan.checks.citations.basis import bases_of, newest
from lxplan.vietnamese.document_numbers import day_after, numbers_in
from tests.checks.marked import marked


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


@pytest.mark.parametrize("text", ["HIV/AIDS", "20/11", "15/20 thôn", "05/2019", "lớp 5/1A", "100/quyết định"])
def test_other_strokes_are_no_numbers(text: str) -> None:
    assert numbers_in(text) == ()


def test_a_number_has_digits_and_a_symbol() -> None:
    (number,) = numbers_in("số 09/2008/QĐ/BGD-ĐT")
    assert (number.digits, number.symbol) == ("09", "/2008/QĐ-BGDĐT")


def test_the_day_right_after_a_number_is_its_own() -> None:
    text = "số 12/KH-UBND ngày 5/3/2018 về họp ngày 7/3/2018"
    day = day_after(numbers_in(text)[0], text)
    assert day is not None
    assert day.last == (5, 3, 2018)


def test_a_basis_has_a_date_an_issuer_and_a_rank() -> None:
    plan = """can_cu:
  - Căn cứ Quyết định số 09/2008/QĐ-BGDĐT ngày 24 tháng 03 năm 2008 về việc ban hành Quy chế của trung tâm
  - Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn về việc học tập của xã
  - Căn cứ chương trình hành động của Đảng ủy, UBND xã
  - Căn cứ Luật Giáo dục
"""
    bases = bases_of(marked(plan).subject())
    assert [basis.date for basis in bases] == [date(2008, 3, 24), date(2018, 9, 14), None, None]
    assert [basis.issuer for basis in bases] == [None, "Phòng GD&ĐT Kinh Môn", "Đảng ủy", None]
    assert [basis.rank for basis in bases] == [3, 5, None, 0]
    assert newest(bases) is bases[1]


def test_a_date_in_the_subject_is_not_the_basis_date() -> None:
    (basis,) = bases_of(
        marked("can_cu: [Căn cứ Công văn số 5/UBND-VX của UBND xã về việc nộp báo cáo ngày 5/9/2018]").subject()
    )
    assert basis.date is None


def test_of_two_bases_of_one_day_the_first_is_the_newest() -> None:
    plan = "can_cu: [Căn cứ Kế hoạch số 1/KH-UBND ngày 5/9/2018, Căn cứ Kế hoạch số 2/KH-UBND ngày 5/9/2018]"
    bases = bases_of(marked(plan).subject())
    assert newest(bases) is bases[0]
    assert newest(()) is None


def test_a_basis_in_decomposed_letters_is_not_said_to_lack_anything() -> None:
    plan = normalize("NFD", "can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]")
    subject = marked(plan).subject()
    assert not list(dated_and_issued.find(subject))
