"""Names as people type them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.vietnamese.folding import Offers, fold, nearest

NAMES = ["Hội Nông dân", "Hội Người cao tuổi", "Đoàn Thanh niên", "Trường THCS", "TT Y tế huyện"]


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Hội Nông dân", "hoi nong dan"), ("HOI  NONG DAN", "hoi nong dan"), ("Đảng uỷ – UBND", "dang uy ubnd"),
        ("Ðảng", "dang"), ("GD&ĐT", "gd dt"), ("doi_tuong", "doi tuong"), ("", ""),
    ],
)  # fmt: skip
def test_marks_case_and_punctuation_do_not_count(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text(max_size=30))
def test_folding_is_stable_and_the_same_for_both_unicode_forms(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hoi nong dan", "Hội Nông dân"), ("hội nông dâm", "Hội Nông dân"), ("doan thanh nien", "Đoàn Thanh niên"),
        ("truongthcs", "Trường THCS"), ("Hội Khuyến học xã bên", None), ("xyz", None), ("", None),
    ],
)  # fmt: skip
def test_the_nearest_name_is_offered_only_when_it_is_near(typed: str, name: str | None) -> None:
    assert nearest(typed, NAMES) == name


def test_what_is_meant_is_told_of_the_first_unknown_names_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[str] = []

    def matches(wanted: str, *_: object, **__: object) -> list[str]:
        compared.append(wanted)
        return [fold(NAMES[0]).replace(" ", "")]

    monkeypatch.setattr("difflib.get_close_matches", matches)
    offers = Offers(NAMES)
    unknown = [f"hội thứ {number}" for number in range(200)]
    told = [offers.nearest(name) for name in (*unknown, *unknown)]
    assert told[:50] == told[200:250] == [NAMES[0]] * 50
    assert {*told[50:200], *told[250:]} == {None}
    assert len(compared) == 50


@given(st.lists(st.sampled_from([*NAMES, "hội nông dâm", "xyz", "doan thanh nien"]), max_size=20))
def test_what_is_offered_is_the_nearest(asked: list[str]) -> None:
    offers = Offers(NAMES)
    assert [offers.nearest(name) for name in asked] == [nearest(name, NAMES) for name in asked]
