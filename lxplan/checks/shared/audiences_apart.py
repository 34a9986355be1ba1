"""Several audiences in one text, taken apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxplan.checks.shared.names_apart import JOINTS
from lxplan.vietnamese.organisation_words import (
    AUDIENCES,
    COORDINATED,
    HEADS,
    NUMBERED,
    PLACES,
    begins_with,
)

_NEVER_BARE = ("người", "hộ")  # "người cao tuổi": what follows says who, not where


def joined_audiences(text: str) -> tuple[str, ...]:
    """Return the audiences that a text joins; nothing when it is one, as `Cán bộ xã, thôn` is."""
    stripped = text.strip().rstrip(".")
    if JOINTS.isdisjoint(stripped):
        return ()
    parts: list[str] = []
    for piece in filter(None, (piece.strip(" .-+•") for piece in re.split("[;\n,]", stripped))):
        if parts and _is_place(piece):
            parts[-1] += f", {piece}"
        else:
            parts.append(piece)
    if len(parts) < 2:
        return ()
    clear = all(begins_with(part, AUDIENCES) or begins_with(part, HEADS) for part in parts)
    return tuple(parts) if "\n" in stripped or (clear and not _is_one_phrase(parts)) else ()


def _is_place(piece: str) -> bool:
    """Tell whether a piece only says where the audience before it is: `xóm Trại`, `lớp 7`."""
    place = begins_with(piece, PLACES)
    if place is None:
        return False
    name = piece[len(place) :].strip().removeprefix("số ")
    if not name or name[0].isdigit() or set(name) <= set("IVX"):
        return True
    return place not in NUMBERED and name[0].isupper() and begins_with(name, HEADS) is None


def _is_one_phrase(parts: Sequence[str]) -> bool:
    """Tell whether bare words share what the last one adds, or make a set phrase.

    `Giáo viên, học sinh trường THCS` are both of the school.
    """
    *bare, last = (part.lower() for part in parts)
    if all(word in COORDINATED for word in bare):
        return True
    audience = begins_with(last, AUDIENCES)
    return audience not in (None, last, *_NEVER_BARE) and all(word in AUDIENCES for word in bare)
