"""Names as people type them: with or without marks, in any case, nearly right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from lxplan.vietnamese.remembering import remembered

_PLAIN_D = str.maketrans("đĐðÐ", "dddd")
_CUTOFF = 0.7
_MOST_OFFERS = 50


@remembered(8192)
def fold(name: str) -> str:
    """Return `name` without marks, case, punctuation and double spaces, for comparing what people
    typed.
    """
    decomposed = unicodedata.normalize("NFD", name.translate(_PLAIN_D).casefold())
    kept = "".join(
        character if character.isalnum() else " "
        for character in decomposed
        if not unicodedata.combining(character)
    )
    return " ".join(kept.split())


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name most like `name` once both are folded, or None when nothing is near."""
    return _nearest(name, _by_letters(known))


class Offers:
    """What may be meant by the unknown names of a file: each is compared with every known one, so of
    a file with more than 50 that differ, only the first ones are told.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._by_letters = _by_letters(known)
        self._told: dict[str, str | None] = {}

    def nearest(self, name: str) -> str | None:
        """Return the known name most like `name`, or None when nothing is near or enough was told."""
        if name not in self._told:
            if len(self._told) == _MOST_OFFERS:
                return None
            self._told[name] = _nearest(name, self._by_letters)
        return self._told[name]


def _by_letters(names: Iterable[str]) -> dict[str, str]:
    """Return names by their letters alone, folded; of several alike the first."""
    by_letters: dict[str, str] = {}
    for name in names:
        by_letters.setdefault(fold(name).replace(" ", ""), name)
    return by_letters


def _nearest(name: str, by_letters: dict[str, str]) -> str | None:
    wanted = fold(name).replace(" ", "")
    if wanted in by_letters:
        return by_letters[wanted]
    from difflib import get_close_matches  # only a file with a fault pays for it

    matches = get_close_matches(wanted, by_letters, n=1, cutoff=_CUTOFF)
    return by_letters[matches[0]] if matches else None
