"""A fault of a file's text, before it has lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from lxplan.source.edits import Edit


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
