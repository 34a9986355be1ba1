"""A fault of a file's text, before it has lines and columns."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """A fault of syntax or size: its rule, one sentence, and 0-based offsets of the place."""

    rule: str
    message: str
    start: int
    end: int
