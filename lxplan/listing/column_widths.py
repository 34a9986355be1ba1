"""How wide the columns of a table are: each wide enough to read, together no wider than the
screen.
"""

from __future__ import annotations

from collections.abc import Sequence

_WIDEST_WORD = 28
"""A longer word is folded when the screen is too narrow for it; no name of a rule is longer."""

_LEAST_PROSE = 14
"""A column of sentences is readable from this width on; one of short values from its longest
word."""


def natural_width(texts: Sequence[str]) -> int:
    """Return the width in which none of `texts` (a heading and its cells) needs to fold."""
    from rich.cells import cell_len

    return max((cell_len(line) for text in texts for line in text.splitlines()), default=1)


def least_width(texts: Sequence[str]) -> int:
    """Return the least width in which `texts` can be read."""
    from rich.cells import cell_len

    longest = max((cell_len(word) for text in texts for word in text.split()), default=1)
    return min(longest if not is_prose(texts) else max(longest, _LEAST_PROSE), _WIDEST_WORD)


def is_prose(texts: Sequence[str]) -> bool:
    """Tell whether the cells may fold over lines, being longer than a short value."""
    return natural_width(texts) > _LEAST_PROSE


def share(leasts: Sequence[int], naturals: Sequence[int], room: int) -> list[int] | None:
    """Return the columns' widths: natural ones where they fit, else each at least its least and the
    rows low.

    What `room` leaves above the least goes, one by one, to the column that would fold over most
    lines. None when `room` is less than the least.
    """
    widths = list(leasts)
    for _ in range(min(room, sum(naturals)) - sum(leasts)):
        fullest = max(range(len(widths)), key=lambda column: naturals[column] / widths[column])
        widths[fullest] += 1
    return widths if sum(leasts) <= room else None
