"""Answers about a text that are asked for again and again, and are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Answer = TypeVar("Answer")


def remembered(most: int) -> Callable[[Callable[[str], Answer]], Callable[[str], Answer]]:
    """Keep a function's answers for up to `most` texts; all are forgotten when one more is asked
    about.

    They are kept by the characters alone: a text that knows its place, and with it the whole of its
    file, is not kept alive.
    """

    def remember(work: Callable[[str], Answer]) -> Callable[[str], Answer]:
        known: dict[str, tuple[Answer]] = {}

        @wraps(work)
        def answer(text: str) -> Answer:
            # A plan asks thousands of times: found by the text itself, which knows its hash.
            found = known.get(text)
            if found is None:
                if len(known) >= most:
                    known.clear()
                plain = str(text)
                known[plain] = found = (work(plain),)
            return found[0]

        return answer

    return remember
