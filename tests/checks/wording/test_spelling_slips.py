"""The list of slips is sound: nothing in it is right, doubled or lost."""

from __future__ import annotations

import re
import unicodedata

import pytest

from lxplan.checks.wording.spelling_slips import common_slips, in_case_of, slips
from lxplan.vietnamese.syllables import is_syllable
from tests.checks.marked import marked


def test_the_list_holds_what_it_must_and_each_line_once() -> None:
    wrong = [slip.wrong for slip in slips()]
    assert len(wrong) == len(set(wrong)) > 200
    assert all(unicodedata.is_normalized("NFC", slip.wrong + slip.right) for slip in slips())
    assert all(slip.cased or slip.wrong == slip.wrong.lower() for slip in slips())


def test_every_right_phrase_is_made_of_syllables_and_is_no_slip_itself() -> None:
    every = slips()
    for slip in every:
        syllables = re.findall(r"\w+", slip.right)
        assert all(is_syllable(word.lower()) or word in ("hiv", "TN", "TP") for word in syllables), slip.right
        assert not any(re.search(rf"\b{other.wrong}\b", slip.right) for other in every), slip.right


def test_every_line_is_found_and_mended() -> None:
    for slip in slips():
        (found,) = {
            finding.suggestion for finding in common_slips.find(marked(f"ket: Họp {slip.wrong} ngay").subject())
        }
        assert found == slip.right


@pytest.mark.parametrize("phrase", sorted(excuse for slip in slips() for excuse in slip.excuses))
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
