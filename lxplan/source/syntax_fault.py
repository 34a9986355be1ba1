"""A fault of a file's text, before it has lines and columns."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """A fault of syntax or of size: its rule, one Vietnamese sentence, and 0-based offsets of the place."""

    rule: str
    message: str
    start: int
    end: int
