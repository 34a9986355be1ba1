"""Who is named in a cell: organisations, persons, audiences; taken apart only where that is
certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lxplan.named_tuple import NamedTuple
from lxplan.plan.directory import Directory
from lxplan.plan.names_apart import joined_audiences, joined_parts
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import HEADS, PEOPLE, begins_with, one_form


@cache
def _folded_heads() -> tuple[str, ...]:
    """Return the beginnings of several words, which no other words share once they are folded."""
    return tuple(f"{fold(head)} " for head in HEADS if " " in head)


_PLACE_WORDS = ("xa", "phuong", "huyen", "thi tran", "thon", "bch")
_NOBODY = Directory((), {}, declared=False)


class Who(NamedTuple):
    """Those who take part: organisations, persons who teach."""

    partners: tuple[str, ...] = ()
    teachers: tuple[str, ...] = ()


def who(text: str) -> Who:
    """Return the organisations and the persons of a cell."""
    names = _apart(text)
    people = tuple(name for name in names if begins_with(name, PEOPLE))
    return Who(tuple(name for name in names if name not in people), people)


def _apart(text: str) -> tuple[str, ...]:
    names: list[str] = []
    for line in re.split(r";\s*|\n(?=\s*[-+•])", text):
        stripped = line.strip(" -+•.,;\n")
        pieces = [piece.strip(" .") for piece in re.split(r"[,\n]", stripped)]
        if not all(is_organisation(piece) or begins_with(piece, PEOPLE) for piece in pieces):
            pieces = [stripped]
        for piece in pieces:
            parts = joined_parts(piece, _NOBODY)
            names += [piece[start:end] for start, end in parts] or [piece]
    return tuple(dict.fromkeys(filter(None, (" ".join(name.split()) for name in names))))


def together(text: str) -> tuple[str, ...]:
    """Return the organisations that a duty names together: `MTTQ xã, Công an và Ban Tư pháp`; one
    name where the parts are no organisations for certain.
    """
    parts = [part.strip() for part in re.split(r",| và |;", text)]
    are_names = all(map(is_organisation, parts))
    return tuple(parts) if len(parts) > 1 and are_names else (text.strip(),)


def is_organisation(text: str) -> bool:
    """Tell whether words begin as the name of an organisation does, with or without marks."""
    folded = f"{fold(text)} "
    return begins_with(text, HEADS) is not None or folded.startswith(_folded_heads())


def audiences(text: str) -> tuple[str, ...]:
    """Return the audiences of a cell."""
    if ";" in text:
        return tuple(filter(None, (" ".join(part.split()) for part in text.split(";"))))
    return joined_audiences(text) or (" ".join(text.split()).strip(),)


def declared(names: Sequence[str]) -> list[str]:
    """Return each organisation once, as it is first spelt."""
    by_fold: dict[str, str] = {}
    for name in names:
        by_fold.setdefault(fold(name), name)
    return list(by_fold.values())


def likely_same(name: str, others: Sequence[str]) -> list[str]:
    """Return those of other names that may well be the same organisation's."""
    mine = _bare(name)
    return [other for other in others if other != name and mine and _bare(other) == mine]


def _bare(name: str) -> str:
    words = f" {one_form(fold(name))} "
    for place in _PLACE_WORDS:
        words = words.replace(f" {place} ", " ")
    return " ".join(words.split())
