"""Rules on the words themselves: letters, spaces, tone marks, slips, what a # hides."""

from __future__ import annotations

from lxplan.checks.machinery.rule import Rule
from lxplan.checks.wording.abbreviations import unexplained
from lxplan.checks.wording.combining_marks import decomposed, stray_marks
from lxplan.checks.wording.curly_quotes import curly_quotes
from lxplan.checks.wording.doubled_words import doubled
from lxplan.checks.wording.glued_words import glued_words
from lxplan.checks.wording.i_or_y import mixed_i_and_y
from lxplan.checks.wording.invisible_characters import invisible
from lxplan.checks.wording.keys_in_words import key_within_words
from lxplan.checks.wording.letters_not_in_the_font import not_in_the_font
from lxplan.checks.wording.look_alike_letters import foreign_d, other_alphabets
from lxplan.checks.wording.lopsided_dashes import lopsided
from lxplan.checks.wording.lost_behind_hash import lost_in_comment, remark_behind_a_sentence
from lxplan.checks.wording.missing_spaces import missing_space
from lxplan.checks.wording.needless_spaces import needless_space
from lxplan.checks.wording.old_encodings import old_encoding
from lxplan.checks.wording.spelling_slips import common_slips
from lxplan.checks.wording.stops_in_cells import stops_in_cells
from lxplan.checks.wording.strange_syllables import no_syllables, strange_beside
from lxplan.checks.wording.tone_placement import mixed_tone_styles
from lxplan.checks.wording.typing_residue import typing_residue
from lxplan.checks.wording.unpaired_marks import unpaired

WORDING: tuple[Rule, ...] = (
    old_encoding,
    decomposed,
    stray_marks,
    foreign_d,
    other_alphabets,
    invisible,
    not_in_the_font,
    needless_space,
    missing_space,
    glued_words,
    lopsided,
    mixed_tone_styles,
    mixed_i_and_y,
    common_slips,
    typing_residue,
    no_syllables,
    strange_beside,
    doubled,
    unexplained,
    stops_in_cells,
    lost_in_comment,
    remark_behind_a_sentence,
    key_within_words,
    curly_quotes,
    unpaired,
)

__all__ = ["WORDING"]
