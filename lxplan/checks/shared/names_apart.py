"""Several names in one text, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.plan.directory import Directory
from lxplan.vietnamese.organisation_words import (
    HEADS,
    PEOPLE,
    begins_with,
)

_BREAKS = r"(?:^|\n)\s*[-+]\s*|[,;\n]|\s[-+]\s"
JOINTS = frozenset(",;\n-–—+•")
"""Signs of which one stands wherever a text joins several names."""


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


def _split_at_and(text: str, start: int, end: int, directory: Directory) -> Iterator[tuple[int, int]]:
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
