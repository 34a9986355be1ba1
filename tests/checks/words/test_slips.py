"""The list of slips is sound: nothing in it is right, doubled or lost."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
import yaml

from lxplan.checks.words.common_slips import CASED_SLIPS, MISPLACED_INSIDE, MISPLACED_TONES, SLIPS
from lxplan.checks.words.slips import common_slips, in_case_of, slips
from lxplan.source.syllables import is_syllable
from tests.checks.marked import marked

CLEAN = " \n".join(yaml.safe_load((Path(__file__).parents[1] / "clean_prose.yaml").read_text(encoding="utf-8")))


def test_the_list_holds_what_it_must_and_each_line_once() -> None:
    wrong = [slip.wrong for slip in (*slips(SLIPS), *slips(CASED_SLIPS))]
    assert len(wrong) == len(set(wrong)) > 200
    assert all(unicodedata.is_normalized("NFC", slip.wrong + slip.right) for slip in slips(SLIPS))
    assert all(slip.wrong == slip.wrong.lower() for slip in slips(SLIPS))


def test_every_right_phrase_is_made_of_syllables_and_is_no_slip_itself() -> None:
    every = (*slips(SLIPS), *slips(CASED_SLIPS))
    for slip in every:
        syllables = re.findall(r"\w+", slip.right)
        assert all(is_syllable(word.lower()) or word in ("hiv", "TN", "TP") for word in syllables), slip.right
        assert not any(re.search(rf"\b{other.wrong}\b", slip.right) for other in every), slip.right


def test_every_line_is_found_and_mended() -> None:
    for slip in slips(SLIPS):
        (found,) = {
            finding.suggestion for finding in common_slips.find(marked(f"ket: Họp {slip.wrong} ngay").subject())
        }
        assert found == slip.right


@pytest.mark.parametrize(
    "phrase", sorted(excuse for table in (SLIPS, CASED_SLIPS) for slip in slips(table) for excuse in slip.excuses)
)
def test_a_phrase_in_which_the_words_are_right_is_left(phrase: str) -> None:
    assert not list(common_slips.find(marked(f"ket: Các {phrase} ở xã").subject()))


@pytest.mark.parametrize(
    ("written", "right", "mended"),
    [
        ("TÍCH CỨC", "tích cực", "TÍCH CỰC"),
        ("Tích Cức", "tích cực", "Tích Cực"),
        ("Tích cức", "tích cực", "Tích cực"),
        ("Uỷ ban nhân xã", "uỷ ban nhân dân xã", "Uỷ ban nhân dân xã"),
        ("UỶ BAN NHÂN XÃ", "uỷ ban nhân dân xã", "UỶ BAN NHÂN DÂN XÃ"),
    ],
)
def test_capitals_are_kept(written: str, right: str, mended: str) -> None:
    assert in_case_of(written, right) == mended


def test_a_misplaced_tone_moves_and_no_letter_is_lost() -> None:
    for wrong, right in (*MISPLACED_TONES.items(), *MISPLACED_INSIDE.items()):
        plain = {"".join(c for c in unicodedata.normalize("NFD", pair) if c.isascii()) for pair in (wrong, right)}
        assert len(plain) == 1, wrong
        assert not re.search(rf"{wrong}\w" if wrong in MISPLACED_INSIDE else wrong, CLEAN.replace("qu", "q")), wrong
