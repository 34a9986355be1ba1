"""A tone on the wrong vowel moves to the right one; right words are left."""

from __future__ import annotations

import pytest

from lxplan.checks.wording.spelling_slips import misplaced_tones
from tests.checks.marked import marked


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ngừơi", "người"),
        ("hòan", "hoàn"),
        ("qúy", "quý"),
        ("gía", "giá"),
        ("truờng", "trường"),
        ("tíên", "tiến"),
    ],
)
def test_the_word_is_found_with_the_right_one(wrong: str, right: str) -> None:
    found = list(misplaced_tones(marked(f"ket: Các {wrong} này").subject().joined_prose))
    assert [(word, mended) for _, word, mended in found] == [(wrong, right)]


def test_a_word_with_two_misplaced_tones_is_found_once_and_mended_whole() -> None:
    found = list(
        misplaced_tones(marked("ket: Các ngừơigía và ngừơingừơi này").subject().joined_prose)
    )
    assert sorted((word, mended) for _, word, mended in found) == [
        ("ngừơigía", "ngườigiá"),
        ("ngừơingừơi", "ngườingười"),
    ]


@pytest.mark.parametrize(
    "word", ["hòa", "thuở", "huơ", "quờ", "khỏe", "thủy", "gìn", "giờ", "oà", "quốc"]
)
def test_a_right_word_is_left(word: str) -> None:
    assert not list(misplaced_tones(marked(f"ket: Các {word} này").subject().joined_prose))
