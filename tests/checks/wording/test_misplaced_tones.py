"""A tone on the wrong vowel moves to the right one; right words are left."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
import yaml

from lxplan.checks.wording.joined_prose import prose_of
from lxplan.checks.wording.misplaced_tones import ANYWHERE, BEFORE_LETTERS, misplaced_tones
from tests.checks.marked import marked

CLEAN = " \n".join(yaml.safe_load((Path(__file__).parents[1] / "clean_prose.yaml").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("ngừơi", "người"), ("hòan", "hoàn"), ("qúy", "quý"), ("gía", "giá"), ("truờng", "trường"), ("tíên", "tiến")],
)
def test_the_word_is_found_with_the_right_one(wrong: str, right: str) -> None:
    found = list(misplaced_tones(prose_of(marked(f"ket: Các {wrong} này").subject())))
    assert [(word, mended) for _, word, mended in found] == [(wrong, right)]


def test_a_word_with_two_misplaced_tones_is_found_once_and_mended_whole() -> None:
    found = list(misplaced_tones(prose_of(marked("ket: Các ngừơigía và ngừơingừơi này").subject())))
    assert sorted((word, mended) for _, word, mended in found) == [
        ("ngừơigía", "ngườigiá"),
        ("ngừơingừơi", "ngườingười"),
    ]


@pytest.mark.parametrize("word", ["hòa", "thuở", "huơ", "quờ", "khỏe", "thủy", "gìn", "giờ", "oà", "quốc"])
def test_a_right_word_is_left(word: str) -> None:
    assert not list(misplaced_tones(prose_of(marked(f"ket: Các {word} này").subject())))


def test_a_misplaced_tone_moves_and_no_letter_is_lost() -> None:
    for wrong, right in (*ANYWHERE.items(), *BEFORE_LETTERS.items()):
        plain = {"".join(c for c in unicodedata.normalize("NFD", pair) if c.isascii()) for pair in (wrong, right)}
        assert len(plain) == 1, wrong
        assert not re.search(rf"{wrong}\w" if wrong in BEFORE_LETTERS else wrong, CLEAN.replace("qu", "q")), wrong
