"""Answers about a text that are asked for again and again, and are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


class _Answers(dict[str, Answer]):
    """The answers that are known, each under its text; one that is not is worked out when asked for."""

    def __init__(self, work: Callable[[str], Answer], most: int) -> None:
        super().__init__()
        self._work, self._most = work, most

    def __missing__(self, text: str) -> Answer:
        if len(self) >= self._most:
            self.clear()
        plain = str(text)
        self[plain] = answer = self._work(plain)
        return answer


def remembered(most: int) -> Callable[[Callable[[str], Answer]], Callable[[str], Answer]]:
    """Keep a function's answers for up to `most` texts; all are forgotten when one more is asked
    about.

    They are kept by the characters alone: a text that knows its place, and with it the whole of its
    file, is not kept alive.
    """

    def remember(work: Callable[[str], Answer]) -> Callable[[str], Answer]:
        # A plan asks thousands of times, so what answers is the dictionary itself.
        return _Answers(work, most).__getitem__

    return remember
