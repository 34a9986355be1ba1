"""The table of misplaced tones moves a tone and changes no letter."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import yaml

from lxplan.checks.data.misplaced_tones import ANYWHERE, BEFORE_LETTERS

CLEAN = " \n".join(
    yaml.safe_load((Path(__file__).parents[1] / "clean_prose.yaml").read_text(encoding="utf-8"))
)


def test_a_misplaced_tone_moves_and_no_letter_is_lost() -> None:
    for wrong, right in (*ANYWHERE.items(), *BEFORE_LETTERS.items()):
        plain = {
            "".join(c for c in unicodedata.normalize("NFD", pair) if c.isascii())
            for pair in (wrong, right)
        }
        assert len(plain) == 1, wrong
        assert not re.search(
            rf"{wrong}\w" if wrong in BEFORE_LETTERS else wrong, CLEAN.replace("qu", "q")
        ), wrong
