"""Names as people type them."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher, get_close_matches

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


def test_what_is_meant_is_told_of_the_first_unknown_names_alone() -> None:
    offers = Offers(NAMES)
    slips = [f"hội nông dâ{chr(number)}" for number in range(ord("А"), ord("А") + 200)]
    told = [offers.nearest(name) for name in (*slips, *slips)]
    assert told[:50] == told[200:250] == [NAMES[0]] * 50
    assert {*told[50:200], *told[250:]} == {None}


def _comparisons(count: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how often two names are compared letter by letter for as many slips as known names."""
    compared: list[str] = []
    ratio = SequenceMatcher.ratio

    def counted(matcher: SequenceMatcher[str]) -> float:
        compared.append(matcher.b)  # type: ignore[attr-defined, unused-ignore]
        return ratio(matcher)

    words = ("nông dân", "phụ nữ", "cựu chiến binh", "khuyến học", "chữ thập đỏ", "người cao tuổi")
    known = [
        f"Hội {first} và {last} ấp {n}"
        for n in range(count)
        for first, last in [(words[n % 6], words[n % 5])]
    ]
    with monkeypatch.context() as patched:
        patched.setattr("difflib.SequenceMatcher.ratio", counted)
        offers = Offers(known)
        for name in known:
            offers.nearest(name[:-1] + "x")
    return len(compared)


@pytest.mark.parametrize("count", [10, 25, 100, 400])
def test_four_times_as_many_names_take_no_more_than_five_times_the_comparisons(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many = _comparisons(count, monkeypatch), _comparisons(4 * count, monkeypatch)
    assert 0 < many <= 5 * few, (few, many)


def _by_difflib(name: str, known: list[str]) -> str | None:
    """Return what is nearest by comparing every name, as `difflib` does."""
    by_letters: dict[str, str] = {}
    for each in known:
        by_letters.setdefault(fold(each).replace(" ", ""), each)
    wanted = fold(name).replace(" ", "")
    if wanted in by_letters:
        return by_letters[wanted]
    matches = get_close_matches(wanted, by_letters, n=1, cutoff=0.7)
    return by_letters[matches[0]] if matches else None


SHORT = st.text(alphabet="abê đ1", max_size=9)


@given(SHORT, st.lists(SHORT, max_size=8))
def test_names_left_out_before_they_are_compared_are_not_near(name: str, known: list[str]) -> None:
    assert nearest(name, known) == _by_difflib(name, known)


@given(st.lists(st.sampled_from([*NAMES, "hội nông dâm", "xyz", "doan thanh nien"]), max_size=20))
def test_what_is_offered_is_the_nearest(asked: list[str]) -> None:
    offers = Offers(NAMES)
    assert [offers.nearest(name) for name in asked] == [nearest(name, NAMES) for name in asked]
