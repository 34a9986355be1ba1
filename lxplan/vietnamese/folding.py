"""Names as people type them: with or without marks, in any case, nearly right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cached_property

from lxplan.vietnamese.remembering import remembered

_PLAIN_D = str.maketrans("đĐðÐ", "dddd")
_CUTOFF = 0.7
_MOST_OFFERS = 50


class _Kept(dict[int, str]):
    """What is kept of each character, by its number: a letter or digit; of a sign a blank; of a
    mark nothing.
    """

    def __missing__(self, number: int) -> str:
        character = chr(number)
        self[number] = kept = (
            "" if unicodedata.combining(character) else character if character.isalnum() else " "
        )
        return kept


_KEPT = _Kept()


@remembered(8192)
def fold(name: str) -> str:
    """Return `name` without marks, case, punctuation and double spaces, for comparing what people
    typed.
    """
    decomposed = unicodedata.normalize("NFD", name.translate(_PLAIN_D).casefold())
    return " ".join(decomposed.translate(_KEPT).split())


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name most like `name` once both are folded, or None when nothing is near."""
    return _Known(known).nearest(name)


class Offers:
    """What may be meant by the unknown names of a file: each is compared with every known one, so of
    a file with more than 50 that differ, only the first ones are told.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._names = known
        self._told: dict[str, str | None] = {}

    @cached_property
    def _known(self) -> _Known:
        return _Known(self._names)  # only a file with an unknown name pays for it

    def nearest(self, name: str) -> str | None:
        """Return the known name most like `name`, or None when nothing is near or enough was told."""
        if name not in self._told:
            if len(self._told) == _MOST_OFFERS:
                return None
            self._told[name] = self._known.nearest(name)
        return self._told[name]


class _Known:
    """Names by their letters alone, folded; of several alike the first."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_letters: dict[str, str] = {}
        for name in names:
            self._by_letters.setdefault(_letters(name), name)
        self._bits: dict[tuple[str, int], int] = {}
        self._masks: dict[str, int] = {}

    def nearest(self, name: str) -> str | None:
        wanted = _letters(name)
        if wanted in self._by_letters:
            return self._by_letters[wanted]
        from difflib import SequenceMatcher  # only a file with a fault pays for it

        matcher = SequenceMatcher(None, "", wanted)
        best, nearest = _CUTOFF, ""
        for most, letters in self._promising(wanted):
            if most < best:
                break
            matcher.set_seq1(letters)
            best, nearest = max((best, nearest), (matcher.ratio(), letters))
        return self._by_letters[nearest] if nearest else None

    def _promising(self, wanted: str) -> list[tuple[float, str]]:
        """Return the known names that have enough letters in common with `wanted` to be near it, with
        the most alike that they can be, from the most alike on.

        Of thousands of names hardly one is left, so that comparing them letter by letter, order and
        all, does not take longer and longer with their number.
        """
        if not self._masks:
            self._masks = {letters: self._mask(letters) for letters in self._by_letters}
        mask, length = self._mask(wanted), len(wanted)
        likely = (
            (2.0 * (mask & other).bit_count() / (length + len(letters)), letters)
            for letters, other in self._masks.items()
        )
        return sorted((each for each in likely if each[0] >= _CUTOFF), reverse=True)

    def _mask(self, letters: str) -> int:
        """Return a bit for each first, second … time that a letter stands in a name: the bits that two
        names share count the letters they have in common.
        """
        times: dict[str, int] = {}
        places = []
        for letter in letters:
            times[letter] = time = times.get(letter, 0) + 1
            places.append(self._bits.setdefault((letter, time), len(self._bits)))
        marks = bytearray(len(self._bits) // 8 + 1)
        for place in places:
            marks[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(marks, "little")


def _letters(name: str) -> str:
    return fold(name).replace(" ", "")
