"""Names begin with the whole word of a list, in its longest sense."""

from __future__ import annotations

import pytest

from lxplan.vietnamese import organisation_words
from lxplan.vietnamese.organisation_words import HEADS, PEOPLE, begins_with, one_form


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Bí thư Đoàn xã", "bí thư"),
        ("GV3 trường", "gv"),
        ("GV 3 trường", "gv"),
        ("Gvx", None),
        ("Hội Cô đỡ", None),
    ],
)
def test_a_person_is_told_by_the_first_word(name: str, word: str | None) -> None:
    assert begins_with(name, PEOPLE) == word


def test_a_word_inside_another_is_no_beginning() -> None:
    assert begins_with("Bantay", HEADS) is None
    assert begins_with("Ban Tư pháp", HEADS) == "ban"


@pytest.mark.parametrize(
    ("short", "long"),
    [("hoi nct", "hoi nguoi cao tuoi"), ("tt y te", "trung tam y te"), ("hoi lhpn", "hoi phu nu")],
)
def test_abbreviations_come_to_one_form(short: str, long: str) -> None:
    assert one_form(short) == one_form(long)


def test_the_lists_are_in_lower_case_as_they_are_compared() -> None:
    lists = (
        HEADS,
        PEOPLE,
        organisation_words.LEAD_INS,
        organisation_words.AUDIENCES,
        organisation_words.PLACES,
    )
    assert all(word == word.lower().strip() for words in lists for word in words)
