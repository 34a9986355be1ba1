"""The texts of a plan that are Unicode, and those in an encoding older than it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxplan.checks.shared.joined_prose import Prose
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.legacy_encodings import legacy_encoding

# Letters that Unicode Vietnamese does not use, and pairs that it does not spell; old encodings are
# full of them. Only letters of Latin-1, so that the pattern is quick to compile.
_OLD_LETTERS = frozenset("¡¢£¤¥¦§¨©ª«¬\xad®¯±²³´µ¶·¸¹º»¼½¾¿ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ×÷")
_OLD_PAIRS = r"[aA][ùõâáàãêéèú]|[eE][ùõâáàã]|[oO][ùõâ]|[uUyYôÔ][ùõ]|[aâeêioôuyõýãAEO][ìòÌÒÞ]"


class OldText(NamedTuple):
    """A text in an encoding older than Unicode, and the encoding's name."""

    keyed: KeyedText
    encoding: str


class Legible(NamedTuple):
    """The texts that are Unicode, joined, and those that are not."""

    prose: Prose
    old: tuple[OldText, ...]


def legible_of(texts: Sequence[KeyedText], aliases: frozenset[str]) -> Legible:
    """Part texts by their encoding.

    One that an alias of YAML repeats is written once, and counts once.

    `aliases` are the other spellings that the plan declares.
    """
    once = tuple({keyed.text.place.start: keyed for keyed in texts}.values())
    every = Prose(once, aliases)
    if not _may_be_old(every):
        return Legible(every, ())
    named = [(keyed, legacy_encoding(keyed.text)) for keyed in once]
    old = tuple(OldText(keyed, name) for keyed, name in named if name)
    legible = tuple(keyed for keyed, name in named if not name)
    return Legible(Prose(legible, aliases) if old else every, old)


def _may_be_old(prose: Prose) -> bool:
    """Tell whether a text has letters that only an old encoding, or a foreign word, would write."""
    if not _OLD_LETTERS.isdisjoint(prose.letters):
        return True
    return re.search(_OLD_PAIRS, " ".join(prose.vocabulary)) is not None
