"""Checks on the words themselves: letters, spaces, tone marks, slips, abbreviations."""

from __future__ import annotations

from lxplan.checks.rule import Rule
from lxplan.checks.words.encoding import ENCODING

WORDS_RULES: tuple[Rule, ...] = (*ENCODING,)

__all__ = ["WORDS_RULES"]
