"""The list of common words is sound, and the list of mistaken pairs is what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import lxplan.checks.data.common_words as module
from lxplan.checks.data.common_words import common_pairs, common_syllables, mistaken_after
from lxplan.checks.shared.likely_words import (
    BOUND_FIRSTS,
    BOUND_SECONDS,
    ENDS_SAID_ALIKE,
    SAID_ALIKE,
    SMALL_WORDS,
    is_one_slip,
    is_slip_of_end,
    is_slip_of_mark,
    is_slip_of_onset,
)
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.syllables import is_syllable

FILE = Path(module.__file__).with_name("common_mistakes.txt")
NO_SYLLABLES = {"kon", "tum", "đắk", "lắk", "pano", "kali"}


def _mistaken(right: str) -> Iterator[str]:
    for word in _by_letters()[fold(right)]:
        if word != right and word not in SMALL_WORDS and is_slip_of_mark(word, right):
            yield word
    for word in (*_with_other_onset(right), *_with_other_end(right)):
        if word in common_syllables() and word not in SMALL_WORDS:
            yield word


def _with_other_onset(right: str) -> Iterator[str]:
    for pair in SAID_ALIKE:
        for one, other in (pair, pair[::-1]):
            word = other + right.removeprefix(one)
            if is_slip_of_onset(word, right):
                yield word


def _with_other_end(right: str) -> Iterator[str]:
    for pair in ENDS_SAID_ALIKE:
        for one, other in (pair, pair[::-1]):
            word = right.removesuffix(one) + other
            if is_slip_of_end(word, right):
                yield word


@cache
def _with_one_slip(right: str) -> list[str]:
    near = (word for word in common_syllables() - SMALL_WORDS if abs(len(word) - len(right)) < 2)
    return [word for word in near if word != right and is_one_slip(word, right)]


@cache
def _by_letters() -> dict[str, list[str]]:
    """Return the common syllables by their letters without marks."""
    found: dict[str, list[str]] = {}
    for word in sorted(common_syllables()):
        found.setdefault(fold(word), []).append(word)
    return found


def _following() -> list[tuple[str, str]]:
    words = common_pairs()
    pairs = [(first, second) for first, seconds in words.seconds.items() for second in seconds]
    wrong = {(first, each) for first, second in pairs for each in _mistaken(second)}
    wrong |= {(each, second) for first, second in pairs for each in _mistaken(first)}
    bound = [pair for pair in pairs if pair[0] in BOUND_FIRSTS.split()]
    wrong |= {(first, each) for first, second in bound for each in _with_one_slip(second)}
    bound = [pair for pair in pairs if pair[1] in BOUND_SECONDS.split()]
    wrong |= {(each, second) for first, second in bound for each in _with_one_slip(first)}
    return sorted(
        (first, second) for first, second in wrong if second not in words.seconds.get(first, ())
    )


def _as_lines(pairs: list[tuple[str, str]]) -> str:
    lines: dict[str, list[str]] = {}
    for first, second in pairs:
        lines.setdefault(first, []).append(second)
    return "\n".join(" ".join((first, *seconds)) for first, seconds in lines.items())


def test_every_word_is_made_of_syllables() -> None:
    assert {word for word in common_syllables() if not is_syllable(word)} <= NO_SYLLABLES


def test_the_mistaken_pairs_follow_from_the_words(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        FILE.write_text(_as_lines(_following()), encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == _as_lines(_following())
    assert "nghiêm" in mistaken_after("kinh")
    assert "nghiệm" not in mistaken_after("kinh")


def test_no_mistaken_pair_is_a_known_word() -> None:
    text = FILE.with_name("common_words.txt").read_text(encoding="utf-8").partition("\n\n")[2]
    known = (word.split(" ") for word in re.split(", |\n", text))
    assert not [pair for pair in known if len(pair) == 2 and pair[1] in mistaken_after(pair[0])]
