"""The columns of rows that are written as they come."""

from __future__ import annotations

from lxplan.named_tuple import NamedTuple


class RowKey(NamedTuple):
    """A column of rows: its key, which is its heading too, and how wide it stands in Excel, in
    characters.
    """

    key: str
    width: int = 12
