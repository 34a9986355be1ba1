"""Names as people type them: with or without marks, in any case, nearly right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from lxplan.vietnamese.remembering import remembered

_PLAIN_D = str.maketrans("đĐðÐ", "dddd")
_CUTOFF = 0.7


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
    by_fold: dict[str, str] = {}
    for candidate in known:
        by_fold.setdefault(fold(candidate).replace(" ", ""), candidate)
    wanted = fold(name).replace(" ", "")
    if wanted in by_fold:
        return by_fold[wanted]
    from difflib import get_close_matches  # only a file with a fault pays for it

    matches = get_close_matches(wanted, by_fold, n=1, cutoff=_CUTOFF)
    return by_fold[matches[0]] if matches else None
