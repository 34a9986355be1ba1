"""Two words are parted where they are words; names and codes stay whole."""

from __future__ import annotations

import pytest

from lxplan.checks.wording.glued_words import glued_words
from tests.checks.marked import marked


@pytest.mark.parametrize(
    ("word", "mended"),
    [
        ("QuýIII", "Quý III"),
        ("QUÝIII", "QUÝ III"),
        ("lớp10A", "lớp 10A"),
        ("45người", "45 người"),
        ("xãLong", "xã Long"),
    ],
)
def test_glued_words_are_parted(word: str, mended: str) -> None:
    (finding,) = glued_words.find(marked(f"ket: Theo {word} này").subject())
    assert finding.replacement == mended


@pytest.mark.parametrize(
    "word", ["VietGAP", "TBR225", "9A1", "GV3", "PGS", "ThS", "50kg", "VIII", "McDonald", "ĐăkLăk"]
)
def test_names_and_codes_stay_whole(word: str) -> None:
    assert not list(glued_words.find(marked(f"ket: Theo {word}").subject()))
