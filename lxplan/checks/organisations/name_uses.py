"""Every place where a plan names an organisation, and what kind of name stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxplan.checks.machinery.rule import Subject
from lxplan.plan.directory import Directory
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import (
    AUDIENCES,
    COORDINATED,
    HEADS,
    LEAD_INS,
    NUMBERED,
    PEOPLE,
    PLACES,
    begins_with,
)

_UNSAFE = frozenset(",:#[]{}&*!|>'\"%@`\n")
_BREAKS = r"(?:^|\n)\s*[-+]\s*|[,;\n]|\s[-+]\s"
_NEVER_BARE = ("người", "hộ")  # "người cao tuổi": what follows says who, not where
_JOINTS = frozenset(",;\n-–—+•")


class Use(NamedTuple):
    """One place where an organisation is named: its text, the key it stands in, and the row's other names."""

    text: Text
    key: str
    row: tuple[Text, ...]


def uses(subject: Subject) -> Iterator[Use]:
    """Return every place that names an organisation, audiences left out, in the file's order."""
    plan = subject.plan
    for organisation in plan.organisations:
        for name in organisation.members:
            yield Use(name, "gom", organisation.members)
    for duty in plan.solutions.duties:
        for name in duty.organisations:
            yield Use(name, "don_vi", duty.organisations)
    for _, activity in plan.activities:
        for name in activity.partners:
            yield Use(name, "phoi_hop", activity.partners)
        if activity.lead is not None:
            yield Use(activity.lead, "chu_tri", (activity.lead,))


def position_in(use: Use) -> int:
    """Return the place of a name in its row, from 0."""
    return next(number for number, name in enumerate(use.row) if name is use.text)


def audiences(subject: Subject) -> Iterator[Text]:
    """Return the audiences of all activities."""
    for _, activity in subject.plan.activities:
        yield from activity.audience


def content(text: Text) -> tuple[int, int]:
    """Return the first and last offset of a text's words, without the white space around them."""
    stripped = text.strip()
    start = text.index(stripped)
    return start, start + len(stripped)


def is_person(name: str, directory: Directory) -> bool:
    """Tell whether a name is a person's or a post's; a name that the plan declares as official is none."""
    return begins_with(name, PEOPLE) is not None and not is_official(name, directory)


def is_official(name: str, directory: Directory) -> bool:
    """Tell whether a name is the official name of a declared organisation."""
    known = directory.find(name) if directory.declared else None
    return known is not None and fold(known.name) == fold(name)


def lead_in(name: str, directory: Directory) -> str | None:
    """Return the words that make a phrase of a name, such as `phối hợp với`; None for a plain name."""
    return None if is_official(name, directory) else begins_with(name, LEAD_INS)


def joined_parts(text: str, directory: Directory) -> tuple[tuple[int, int], ...]:
    """Return where each name stands in a text that joins several; nothing when the text is one name.

    A comma or dash joins only what is known, or begins as an organisation or a person does: `Sở Văn hóa,
    Thể thao và Du lịch` is one name, and so is `Ban Tư pháp – Hộ tịch`.
    """
    if (_JOINTS.isdisjoint(text) and " và " not in text) or (directory.declared and directory.find(text) is not None):
        return ()
    parts = _parts(text, directory)
    if len(parts) < 2:
        return ()
    by_line = "\n" in text.strip() or text.strip()[0] in "-+•"
    names = [text[start:end] for start, end in parts]
    return tuple(parts) if by_line or all(_is_name(name, directory) for name in names) else ()


def _is_name(name: str, directory: Directory) -> bool:
    if directory.declared and directory.find(name) is not None:
        return True
    return begins_with(name, HEADS) is not None or begins_with(name, PEOPLE) is not None


def _parts(text: str, directory: Directory) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    position = 0
    for match in (*re.finditer(_BREAKS, text.replace("–", "-").replace("—", "-").replace("•", "-")), None):
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


def joined_audiences(text: str) -> tuple[str, ...]:
    """Return the audiences that a text joins; nothing when it is one, as `Cán bộ xã, thôn` is."""
    stripped = text.strip().rstrip(".")
    if _JOINTS.isdisjoint(stripped):
        return ()
    pieces = [piece.strip(" .-+•") for piece in stripped.replace(";", ",").replace("\n", ",").split(",")]
    parts: list[str] = []
    for piece in filter(None, pieces):
        if parts and _is_place(piece):
            parts[-1] += f", {piece}"
        else:
            parts.append(piece)
    if len(parts) < 2:
        return ()
    clear = all(begins_with(part, AUDIENCES) or begins_with(part, HEADS) for part in parts)
    return tuple(parts) if "\n" in stripped or (clear and not _is_one_phrase(parts)) else ()


def _is_place(piece: str) -> bool:
    """Tell whether a piece only says where the audience before it is: `thôn`, `thôn 2`, `xóm Trại`, `lớp 7`."""
    place = begins_with(piece, PLACES)
    if place is None:
        return False
    name = piece[len(place) :].strip().removeprefix("số ")
    if not name or name[0].isdigit() or set(name) <= set("IVX"):
        return True
    return place not in NUMBERED and name[0].isupper() and begins_with(name, HEADS) is None


def _is_one_phrase(parts: Sequence[str]) -> bool:
    """Tell whether bare words share what the last one adds (`Giáo viên, học sinh trường THCS`), or make a set phrase."""
    *bare, last = (part.lower() for part in parts)
    if all(word in COORDINATED for word in bare):
        return True
    audience = begins_with(last, AUDIENCES)
    return audience not in (None, last, *_NEVER_BARE) and all(word in AUDIENCES for word in bare)


def as_list(names: Sequence[str]) -> str:
    """Return names as the list a secretary types: `[A, B]`, quoted where a name has a comma."""
    return "[" + ", ".join(name if can_stand_unquoted(name) else f'"{name}"' for name in names) + "]"


def can_stand_unquoted(name: str) -> bool:
    """Tell whether a name may replace another wherever it stands in the file, without quotes."""
    return name[:1].isalnum() and _UNSAFE.isdisjoint(name)
