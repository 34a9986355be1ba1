"""Checks on the words themselves: letters, spaces, tone marks, slips, abbreviations, what a # hides."""

from __future__ import annotations

from lxplan.checks.rule import Rule
from lxplan.checks.words.abbreviations import ABBREVIATIONS
from lxplan.checks.words.cells import CELLS
from lxplan.checks.words.comments import COMMENTS
from lxplan.checks.words.dashes import DASHES
from lxplan.checks.words.encoding import ENCODING
from lxplan.checks.words.joining import JOINING_RULES
from lxplan.checks.words.slips import SLIP_RULES
from lxplan.checks.words.spacing import SPACING_RULES
from lxplan.checks.words.tone import TONE
from lxplan.checks.words.unicode import UNICODE_RULES

WORDS_RULES: tuple[Rule, ...] = (
    *ENCODING,
    *UNICODE_RULES,
    *SPACING_RULES,
    *JOINING_RULES,
    *DASHES,
    *TONE,
    *SLIP_RULES,
    *ABBREVIATIONS,
    *CELLS,
    *COMMENTS,
)

__all__ = ["WORDS_RULES"]
