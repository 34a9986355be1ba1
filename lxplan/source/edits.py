"""Edits of a text, and the way back from the text that they made."""

from __future__ import annotations

from collections.abc import Sequence

from lxplan.named_tuple import NamedTuple


class Edit(NamedTuple):
    """The characters `start` to `end` (0-based offsets, end exclusive) of a file become `text`."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return `text` with the sorted `edits` made, which do not overlap."""
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])


def before_edits(offset: int, edits: Sequence[Edit]) -> int:
    """Return where the character at an offset of the edited text stood before the sorted edits."""
    shift = 0
    for edit in edits:
        start = edit.start + shift
        if offset < start:
            break
        if offset < start + len(edit.text):
            return edit.start + min(offset - start, max(edit.end - edit.start - 1, 0))
        shift += len(edit.text) - (edit.end - edit.start)
    return offset - shift
