"""Checks on the words themselves: letters, spaces, tone marks, slips, abbreviations, what a # hides."""

from __future__ import annotations

from lxplan.checks.machinery.rule import Rule
from lxplan.checks.wording.abbreviations import ABBREVIATIONS
from lxplan.checks.wording.dashes import DASHES
from lxplan.checks.wording.letters_and_signs import UNICODE_RULES
from lxplan.checks.wording.lost_behind_hash import COMMENTS
from lxplan.checks.wording.missing_spaces import JOINING_RULES
from lxplan.checks.wording.old_encodings import ENCODING
from lxplan.checks.wording.spacing import SPACING_RULES
from lxplan.checks.wording.spelling_slips import SLIP_RULES
from lxplan.checks.wording.stops_in_cells import CELLS
from lxplan.checks.wording.tone_marks import TONE

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
