"""The list of slips is sound: nothing in it is right, doubled or lost."""

from __future__ import annotations

import re
import unicodedata

from lxplan.checks.data.common_slips import slips
from lxplan.vietnamese.syllables import is_syllable


def test_the_list_holds_what_it_must_and_each_line_once() -> None:
    wrong = [slip.wrong for slip in slips()]
    assert len(wrong) == len(set(wrong)) > 200
    assert all(unicodedata.is_normalized("NFC", slip.wrong + slip.right) for slip in slips())
    assert all(slip.cased or slip.wrong == slip.wrong.lower() for slip in slips())


def test_every_right_phrase_is_made_of_syllables_and_is_no_slip_itself() -> None:
    every = [*slips()]
    for slip in every:
        syllables = re.findall(r"\w+", slip.right)
        assert all(
            is_syllable(word.lower()) or word in ("hiv", "TN", "TP") for word in syllables
        ), slip.right
        assert not any(re.search(rf"\b{other.wrong}\b", slip.right) for other in every), slip.right
