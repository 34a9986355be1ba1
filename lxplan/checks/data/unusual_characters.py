"""Characters that are seen only by their effect: marks, spaces of other widths, invisible ones."""

from __future__ import annotations

MARKS = frozenset(map(chr, range(0x300, 0x370)))
"""The combining marks; Vietnamese uses eight of them, and none stands alone in a text that is
composed."""
INVISIBLE = frozenset("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Characters without width: soft hyphen, zero-width spaces and joiners, byte order mark, marks of
direction. (What turns the direction of more than itself is a fault of structure.)"""
ODD_SPACES = frozenset("\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))))
"""Spaces of another width, and those at which a line does not break."""
BLANKS = frozenset(" \t") | ODD_SPACES
