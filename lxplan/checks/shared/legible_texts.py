"""The texts of a plan that are Unicode, and those in an encoding older than it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxplan.checks.shared.joined_prose import Prose
from lxplan.named_tuple import NamedTuple
from lxplan.plan.texts import KeyedText

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
    once = _each_once(texts) if texts and "*" in texts[0].text.place.source.text else tuple(texts)
    every = Prose(once, aliases)
    if not _may_be_old(every):
        return Legible(every, ())
    from lxplan.vietnamese.legacy_encodings import legacy_encoding  # few plans pay for it

    odd = {keyed.text: legacy_encoding(keyed.text) for keyed in once if _is_odd(keyed.text)}
    old = tuple(OldText(keyed, name) for keyed in once if (name := odd.get(keyed.text)))
    legible = tuple(keyed for keyed in once if not odd.get(keyed.text))
    return Legible(Prose(legible, aliases) if old else every, old)


def _each_once(texts: Sequence[KeyedText]) -> tuple[KeyedText, ...]:
    known = {(id(keyed.text.place.node), keyed.text.start): keyed for keyed in texts}
    return tuple(known.values())


def _may_be_old(prose: Prose) -> bool:
    """Tell whether any text is odd; a plan has far fewer rare words than words, and a text in an old encoding
    has many.
    """
    return not _OLD_LETTERS.isdisjoint(prose.letters) or _has_old_pair(" ".join(prose.rare_words))


def _is_odd(text: str) -> bool:
    """Tell whether a text has letters that only an old encoding, or a foreign word, would write."""
    return not _OLD_LETTERS.isdisjoint(text) or _has_old_pair(text)


def _has_old_pair(text: str) -> bool:
    return re.search(_OLD_PAIRS, text) is not None
