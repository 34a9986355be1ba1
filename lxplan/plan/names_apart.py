"""Several names, or several audiences, in one text: taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxplan.plan.directory import Directory
from lxplan.vietnamese.organisation_words import (
    AUDIENCES,
    COORDINATED,
    HEADS,
    NUMBERED,
    PEOPLE,
    PLACES,
    begins_with,
)

_BREAKS = r"(?:^|\n)\s*[-+]\s*|[,;\n]|\s[-+]\s"
JOINTS = frozenset(",;\n-–—+•")
"""Signs of which one stands wherever a text joins several names."""
_NEVER_BARE = ("người", "hộ")  # "người cao tuổi": what follows says who, not where


def joined_parts(text: str, directory: Directory) -> tuple[tuple[int, int], ...]:
    """Return where each name stands in a text that joins several.

    Nothing when the text is one name.

    A comma or dash joins only what is known, or begins as an organisation or a person does: `Sở Văn
    hóa, Thể thao và Du lịch` is one name, and so is `Ban Tư pháp – Hộ tịch`.
    """
    if JOINTS.isdisjoint(text) and " và " not in text:
        return ()
    if directory.find_declared(text) is not None:
        return ()
    parts = _parts(text, directory)
    if len(parts) < 2:
        return ()
    by_line = "\n" in text.strip() or text.strip()[0] in "-+•"
    names = [text[start:end] for start, end in parts]
    return tuple(parts) if by_line or all(_is_name(name, directory) for name in names) else ()


def _is_name(name: str, directory: Directory) -> bool:
    if directory.find_declared(name) is not None:
        return True
    return begins_with(name, HEADS) is not None or begins_with(name, PEOPLE) is not None


def _parts(text: str, directory: Directory) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    position = 0
    dashed = text.replace("–", "-").replace("—", "-").replace("•", "-")
    for match in (*re.finditer(_BREAKS, dashed), None):
        end = match.start() if match else len(text)
        found.extend(_split_at_and(text, position, end, directory))
        position = match.end() if match else end
    return found


def _split_at_and(
    text: str, start: int, end: int, directory: Directory
) -> Iterator[tuple[int, int]]:
    """Take `A và B` for two names only when both are declared."""
    piece = text[start:end]
    middle = piece.find(" và ")
    if middle > 0 and directory.declared and directory.find(piece) is None:
        halves = (piece[:middle], piece[middle + 4 :])
        if all(directory.find(half) is not None for half in halves):
            yield from _trimmed(text, start, start + middle)
            yield from _trimmed(text, start + middle + 4, end)
            return
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    words = piece.strip().rstrip(".").rstrip()
    if words:
        first = start + piece.index(words)
        yield first, first + len(words)


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
