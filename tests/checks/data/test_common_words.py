"""The list of common words is sound, and the list of mistaken pairs is what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import lxplan.checks.data.common_words as module
from lxplan.checks.data.common_words import common_pairs, common_syllables, mistaken_pairs
from lxplan.checks.shared.likely_words import HOI_NGA, SMALL_WORDS
from lxplan.vietnamese.syllables import is_syllable, without_tone

FILE = Path(module.__file__).with_name("common_mistakes.txt")
NO_SYLLABLES = {"kon", "tum", "đắk", "lắk", "pano", "kali"}


def _mistaken(right: str) -> Iterator[str]:
    for word in {without_tone(right), right.translate(HOI_NGA)} - {right}:
        if word in common_syllables() and word not in SMALL_WORDS:
            yield word


def _following() -> list[str]:
    words = common_pairs()
    pairs = [(first, second) for first, seconds in words.seconds.items() for second in seconds]
    wrong = {(first, each) for first, second in pairs for each in _mistaken(second)}
    wrong |= {(each, second) for first, second in pairs for each in _mistaken(first)}
    return sorted(
        f"{first} {second}" for first, second in wrong if second not in words.seconds.get(first, ())
    )


def test_every_word_is_made_of_syllables() -> None:
    assert {word for word in common_syllables() if not is_syllable(word)} <= NO_SYLLABLES


def test_the_mistaken_pairs_follow_from_the_words(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        FILE.write_text("\n".join(_following()), encoding="utf-8")
        mistaken_pairs.cache_clear()
    assert sorted(map(" ".join, mistaken_pairs())) == _following()


def test_no_mistaken_pair_is_a_known_word() -> None:
    text = FILE.with_name("common_words.txt").read_text(encoding="utf-8").partition("\n\n")[2]
    assert not set(map(" ".join, mistaken_pairs())) & set(re.split(", |\n", text))
