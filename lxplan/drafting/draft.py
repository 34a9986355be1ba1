"""A plan that is about to be written: keys with their values and the comments at their places, in
no file yet.
"""

from __future__ import annotations

from typing import TypeAlias

from lxplan.named_tuple import NamedTuple

Words: TypeAlias = "str | OnPaper | tuple[str, ...] | Group | Items | None"
"""What a key or an item may hold: a text, text as on paper, a list of texts, keys, items with
comments, or nothing yet.
"""


class OnPaper(NamedTuple):
    """Text as on paper, which is written as a block (`|`), a line each."""

    lines: tuple[str, ...]


class Entry(NamedTuple):
    """A key and what it holds, with comments: lines above it, words beside it, lines below its
    value.

    Comments are without their `#`.
    """

    key: str
    value: Words = None
    above: tuple[str, ...] = ()
    beside: str = ""
    below: tuple[str, ...] = ()


class Group(NamedTuple):
    """Keys that stand together."""

    entries: tuple[Entry, ...]


class Item(NamedTuple):
    """One item of a list, with comments above it."""

    value: Words
    above: tuple[str, ...] = ()


class Items(NamedTuple):
    """A list whose items may be keys, or have comments."""

    items: tuple[Item, ...]
