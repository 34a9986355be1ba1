"""Answers about a text that are asked for again and again, and are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")

_LONG = 2000
"""Characters: all the prose of a plan as one text is longer, an item of a list is not."""
_MOST_LONG = 32
"""As many long texts are remembered: several plans' worth, for thousands would fill the memory."""


def remembered(most: int) -> Callable[[Callable[[str], Answer]], Callable[[str], Answer]]:
    """Keep a function's answers for the `most` texts that were asked about last, of long ones for 32.

    They are kept by the characters alone: a text that knows its place, and with it the whole of its
    file, is not kept alive.
    """

    def remember(work: Callable[[str], Answer]) -> Callable[[str], Answer]:
        known = lru_cache(maxsize=most)(work)
        of_long = lru_cache(maxsize=min(most, _MOST_LONG))(work)

        @wraps(work)
        def answer(text: str) -> Answer:
            return known(str(text)) if len(text) < _LONG else of_long(str(text))

        return answer

    return remember
