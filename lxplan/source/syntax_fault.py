"""A fault of a file's text, before it has lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from lxplan.source.edits import Edit

QUOTES_OF_PROSE = ("“”„‟", "‘’‚‛", "«»", "‹›")
"""Marks that stand on either side of words, by kind, as Word and telephones type them; the file
knows none of them."""


class Fault(NamedTuple):
    """A fault of syntax or size: its rule, one sentence, and 0-based offsets of the place.

    `mend` is the edit with which the rest of the file can be read; it may also be made in the file
    when it `is_certain`.
    """

    rule: str
    message: str
    start: int
    end: int
    mend: Edit | None = None
    is_certain: bool = False

    def mended(self, start: int, end: int, text: str, *, is_certain: bool = False) -> Fault:
        """Return the fault with its edit: the characters `start` to `end` (0-based) become `text`."""
        from lxplan.source.edits import Edit  # only a file with a fault pays for it

        return self._replace(mend=Edit(start, end, text), is_certain=is_certain)


def in_quotes(value: str) -> str:
    """Return a value of one line in quotes that leave its words as they are."""
    return f'"{value}"' if not {'"', "\\"} & {*value} else "'" + value.replace("'", "''") + "'"


def opens_in_quotes_of_prose(value: str) -> bool:
    """Tell whether a value begins with a mark of prose that does not end before the value does."""
    kind = next((kind for kind in QUOTES_OF_PROSE if value[:1] in {*kind}), "")
    return kind != "" and not {*kind} & {*value[1:-1]}


def is_in_quotes_of_prose(value: str) -> bool:
    """Tell whether one pair of marks stands around all of a value, and none of their kind within."""
    is_closed = any({value[:1], value[-1:]} <= {*kind} for kind in QUOTES_OF_PROSE)
    return is_closed and opens_in_quotes_of_prose(value) and value[1:-1].strip() != ""
