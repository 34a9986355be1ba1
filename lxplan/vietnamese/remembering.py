"""Answers about a text that are asked for again and again, and are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")


def remembered(most: int) -> Callable[[Callable[[str], Answer]], Callable[[str], Answer]]:
    """Keep a function's answers for the `most` texts that were asked about last.

    They are kept by the characters alone: a text that knows its place, and with it the whole of its
    file, is not kept alive.
    """

    def remember(work: Callable[[str], Answer]) -> Callable[[str], Answer]:
        known = lru_cache(maxsize=most)(work)

        @wraps(work)
        def answer(text: str) -> Answer:
            return known(str(text))

        return answer

    return remember
