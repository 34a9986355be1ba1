"""All texts of a plan as one string, and the way back to the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.checks.shared.joined_prose import Prose
from lxplan.plan.texts import KeyedText
from lxplan.source import Text
from tests.checks.marked import marked


def _prose(fragment: str) -> Prose:
    return marked(fragment).subject().joined_prose


def test_an_offset_leads_back_to_the_line_and_column_of_the_file() -> None:
    case = marked("ket: >-\n  Một câu\n  dài ⟦và⟧ rộng\nde_xuat: [Hai]")
    prose = case.subject().joined_prose
    start = next(prose.find("và"))
    assert (prose.span(start, start + 2),) == case.spans
    assert prose.at(start)[0].path == ("ket",)


def test_words_are_found_whole_and_in_any_case_unless_asked() -> None:
    prose = _prose("ket: Kỹ thuật, kỹ thuật, kỹ thuậtviên và KỸ THUẬT\nke_hoach_thang: {}")
    assert len(list(prose.find("kỹ thuật"))) == 3
    assert len(list(prose.find("kỹ thuật", case=True))) == 1


def test_a_letter_that_grows_in_lower_case_shifts_nothing() -> None:
    prose = _prose("ket: İİİ Đảng ủy")
    start = next(prose.find("đảng ủy"))
    assert prose.text[start : start + 7] == "Đảng ủy"


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("van_ban: {nguoi_ky: {ho_ten: Nguyễn Thị Thuý}}", True),
        ("ke_hoach_thang: {10/2018: [{noi_dung: Họp, nguoi_day: Bà Trần Thuý}]}", True),
        ("ke_hoach_thang: {10/2018: [{noi_dung: Họp, nguoi_day: Cán bộ thuý}]}", False),
        ("ket: Bà Trần Thuý", False),
    ],
)
def test_a_personal_name_stands_where_people_are_named(fragment: str, *, expected: bool) -> None:
    prose = _prose(fragment)
    assert prose.is_personal_name(next(prose.find("thuý"))) is expected


@given(st.text("aĐ ểÂİß_,;2\u0301\n", max_size=30))
def test_words_and_letters_are_those_of_the_whole_text(typed: str) -> None:
    prose = Prose((KeyedText(Text(typed), ("ket",)),), frozenset())
    assert prose.letters == set(prose.text)
    assert prose.vocabulary == set(re.findall(r"\w+", prose.text))
    assert prose.small_words == re.findall(r"\w+", prose.small)
