"""The types of papers, by name and by sign."""

from __future__ import annotations

import unicodedata

import pytest

from lxplan.vietnamese.document_types import TYPES, document_type, type_of_sign, type_within
from lxplan.vietnamese.folding import fold


def test_the_decree_has_twenty_nine_types_and_no_two_alike() -> None:
    assert len(TYPES) == len({fold(each.name) for each in TYPES}) == 29
    signs = [each.sign for each in TYPES if each.sign]
    assert len(signs) == len(set(signs)) == 27


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        ("Chương trình", "CTr"),
        ("chuong trinh", "CTr"),
        ("KẾ HOẠCH", "KH"),
        ("Bản thoả thuận", "BTT"),
        ("quy định", "QyĐ"),
        (unicodedata.normalize("NFD", "Đề án"), "ĐA"),
        ("Công văn", ""),
    ],
)
def test_a_type_is_known_in_any_case_and_without_marks(typed: str, sign: str) -> None:
    found = document_type(typed)
    assert found is not None
    assert found.sign == sign


@pytest.mark.parametrize("typed", ["Lịch công tác", "Chương trình công tác", "Kế", ""])
def test_another_word_is_no_type(typed: str) -> None:
    assert document_type(typed) is None


def test_a_sign_names_its_type_as_it_is_written() -> None:
    found = type_of_sign("CTr")
    assert found is not None
    assert found.name == "Chương trình"
    assert type_of_sign("CTR") is type_of_sign("LHĐ") is type_of_sign("") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Chương trình công tác", "Chương trình"),
        ("Kế hoạc", "Kế hoạch"),
        ("Lịch công tác", None),
        ("Sổ tay", None),
    ],
)
def test_a_type_is_seen_in_more_words_and_behind_a_slip(typed: str, meant: str | None) -> None:
    found = type_within(typed)
    assert (found.name if found else None) == meant
