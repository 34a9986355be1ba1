"""What a Vietnamese syllable can be: first consonants, rime, and the tone that it allows."""

from __future__ import annotations

import unicodedata
from functools import cache

TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng."""

PLAIN_VOWELS = frozenset("aeiouy")
"""The vowels as they stand in folded words."""

_STOPS = ("c", "ch", "p", "t")
_STOPPED_TONES = ("\u0301", "\u0323")
"""A rime that ends in c, ch, p or t takes only sắc or nặng."""

_GLIDES = (
    "ai",
    "ao",
    "au",
    "ay",
    "âu",
    "ây",
    "eo",
    "êu",
    "iu",
    "oi",
    "ôi",
    "ơi",
    "ưi",
    "ưu",
    "ia",
    "ua",
    "ưa",
    "ya",
)
"""Ends of rimes whose last letter never carries the tone, but after `gi` and `qu`: `giá`, `quá`."""

_ONSETS = "ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x"

_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec"
    " em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in"
    " inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc"
    " oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua"
    " uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy"
    " uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu"
    " ưn ưt ưu y yêm yên yêng yêt yêu"
)
_VOWELS = frozenset("aăâeêioôơuưy")
_RIMES_AFTER_QU = (
    "a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt e en eo et êt i it ôc ơ ơi ơt"
)


@cache
def _parts() -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    return (*_ONSETS.split(), ""), frozenset(_RIMES.split()), frozenset(_RIMES_AFTER_QU.split())


LONGEST = 12
"""Letters of the longest syllable, `nghiêng`, with room for marks that are signs of their own; to
look at longer words would take long where there are very long ones."""


@cache
def is_syllable(word: str) -> bool:
    """Tell whether `word` (lower case, NFC) is spelt as a Vietnamese syllable: `nghiệp`."""
    if len(word) > LONGEST:
        return False
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(character for character in decomposed if character in TONES)
    plain = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in TONES))
    if not _takes_tone(plain, tones):
        return False
    if (
        tones
        and decomposed[-1] == tones
        and plain.endswith(_GLIDES)
        and plain not in ("gia", "giu", "qua")
    ):
        return False  # "xại" is a syllable, "xaị" is not
    onsets = (onset for onset in _parts()[0] if plain.startswith(onset))
    return any(_joins(onset, plain[len(onset) :]) for onset in onsets)


def without_tone(word: str) -> str:
    """Return a word without its tone mark: `viêc` for `việc`."""
    decomposed = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in TONES))


def with_tone(word: str, tone: str) -> str:
    """Return a word without tone (lower case) with a tone, a combining mark, on the vowel that
    bears it.

    The vowel is that of the old style: `hòa`, `ủy`, `khỏe`.
    """
    start = 2 if word.startswith(("qu", "gi")) and len(word) > 2 and word[2] in _VOWELS else 0
    places = [at for at in range(start, len(word)) if word[at] in _VOWELS]
    if not places:
        return word
    hatted = [at for at in places if word[at] in "ăâêôơư"]
    closed = places[-1] < len(word) - 1
    if hatted:
        at = hatted[-1]
    elif len(places) == 1 or (closed and len(places) == 2):
        at = places[-1]
    else:
        at = places[-2]
    return unicodedata.normalize("NFC", word[: at + 1] + tone + word[at + 1 :])


def _takes_tone(plain: str, tones: str) -> bool:
    """Tell whether a syllable can bear these tones: one at most, of two where it is stopped."""
    if plain.endswith(_STOPS):
        return tones in _STOPPED_TONES
    return len(tones) <= 1


def _joins(onset: str, rime: str) -> bool:
    """Tell whether a rime follows an onset.

    `k`, `gh`, `ngh` stand before e, ê, i, y, and `c`, `g`, `ng` before the rest.
    """
    _, rimes, after_qu = _parts()
    if onset == "qu":
        return rime in after_qu or f"u{rime}" in rimes
    front = rime.startswith(("e", "ê", "i", "y"))
    if onset in ("k", "gh", "ngh"):
        return front and rime in rimes
    if onset in ("c", "ng"):
        return not front and rime in rimes
    if onset == "g":
        return (not front or rime.startswith("i")) and rime in rimes
    return rime in rimes
