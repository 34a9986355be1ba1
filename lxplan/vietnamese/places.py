"""Communes and districts as sentences name them: `xã Long Hồ`, `huyện Kinh Môn`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from lxplan.vietnamese.organisation_words import HEADS, begins_with

COMMUNE, DISTRICT = "xã", "huyện"
_LEVELS = {
    "xã": COMMUNE,
    "phường": COMMUNE,
    "thị trấn": COMMUNE,
    "đặc khu": COMMUNE,
    "huyện": DISTRICT,
    "quận": DISTRICT,
    "thị xã": DISTRICT,
}
_WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
_NAMED = rf"(?<![\w-])((?i:thị xã|thị trấn|đặc khu|xã|phường|huyện|quận)) ({_WORD}(?: {_WORD}){{0,4}})"
_NO_NAMES = frozenset(
    ("nông", "đội", "hội", "đoàn", "đảng", "ntm", "hđnd", "ubnd", "việt", "chủ", "bí", "trưởng", "phó")
)
"""How capitals begin that name no place: `xã Nông thôn mới`, `xã Đội`."""


class PlaceMention(NamedTuple):
    """A commune or district with its name, from its level's word to the end of the name."""

    start: int
    end: int
    level: str
    name: str


def places_in(text: str) -> Iterator[PlaceMention]:
    """Return the communes and districts that a sentence names, in order."""
    for match in re.finditer(_NAMED, text):
        name = _without_bodies(match[2])
        if name:
            yield PlaceMention(match.start(), match.start(2) + len(name), _LEVELS[match[1].lower()], name)


def _without_bodies(name: str) -> str | None:
    """Return a name up to the words or the body that follow it: `xã Long Hồ UBND`; None when it is no place's."""
    words = name.split(" ")
    capitals = name.isupper()
    names = takewhile(
        lambda word: (
            word[0].isupper() and word.lower() not in _NO_NAMES and (capitals or len(word) == 1 or not word.isupper())
        ),
        words,
    )
    joined = " ".join(names)
    return None if not joined or begins_with(joined, HEADS) else joined
