"""Words in capitals as a sentence writes them: `TRUNG TÂM … XÃ LONG XUYÊN` is `Trung tâm … xã Long
Xuyên`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

_SCHOOLS = ("tiểu học", "thcs", "thpt", "mầm non", "cơ sở", "phổ thông")
_PLACES = (
    *_SCHOOLS,
    "xã",
    "phường",
    "huyện",
    "tỉnh",
    "thôn",
    "quận",
    "thị trấn",
    "thị xã",
    "thành phố",
)
_ABBREVIATIONS = {
    "ubnd",
    "hđnd",
    "thcs",
    "thpt",
    "tthtcđ",
    "ttgdtx",
    "mttq",
    "bch",
    "tncs",
    "tntp",
    "nckh",
    "gd&đt",
    "bgh",
    "tw",
    "ccb",
}
_FIXED = ("Hồ Chí Minh", "Việt Nam")
"""Names that are the same in every document."""
_NUMERALS = r"[ivx]+\Z"
_NO_VOWEL = r"[bcdđfghjklmnpqrstvwxz&]{2,}\Z"
"""What no syllable is: `HTCĐ`, `LHPN`."""


class Cases:
    """How the words of one document are written where they are not all in capitals."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._short: set[str] = set(_ABBREVIATIONS)
        for text in (*_FIXED, *texts):
            if text.isupper():
                continue
            words = re.findall(r"[\w&]+", text)
            self._short |= {word.lower() for word in words if word.isupper() and len(word) > 1}
            for one, two in pairwise(words):
                if one.istitle() and two.istitle():
                    self._names[one.lower(), two.lower()] = f"{one} {two}"

    def sentence(self, text: str) -> str:
        """Return a text in capitals as a sentence; another as it is."""
        if not text.isupper():
            return text
        words = text.lower().split(" ")
        shown = [self._shown(word) for word in words]
        for place, (one, two) in enumerate(pairwise(words)):
            named = self._names.get((one.strip(",.;:"), two.strip(",.;:")))
            if named or self._follows_place(words, place):
                shown[place] = _capital(shown[place])
                shown[place + 1] = _capital(shown[place + 1]) if named else shown[place + 1]
        for place, (one, two) in enumerate(pairwise(words)):
            if one == "trường" and two in ("tiểu", "mầm", "trung"):
                shown[place + 1] = _capital(shown[place + 1])
        if words and self._follows_place(words, len(words) - 1):
            shown[-1] = _capital(shown[-1])
        return _capital(" ".join(shown))

    def _shown(self, word: str) -> str:
        bare = word.strip(",.;:()")
        is_numeral = re.match(_NUMERALS, bare) and bare not in ("vi", "xi")
        if bare in self._short or is_numeral or re.match(_NO_VOWEL, bare):
            return word.upper()
        return word

    @staticmethod
    def _follows_place(words: list[str], at: int) -> bool:
        """Tell whether a word is the first or the second of a place's name: `xã Long Xuyên`."""
        is_second = at == len(words) - 1 and _follows(words, at - 1)
        return _follows(words, at) or is_second


def _follows(words: list[str], at: int) -> bool:
    return any(" ".join(words[max(0, at - count) : max(0, at)]) in _PLACES for count in (1, 2))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
