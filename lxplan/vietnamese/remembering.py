"""Answers about a text that are asked for again and again, and are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

_LONG = 2000
"""Characters: all the prose of a plan as one text is longer, an item of a list is not."""
_MOST_LONG = 32
"""As many long texts are remembered: several plans' worth, for thousands would fill the memory."""


class _Answers(dict[str, Answer]):
    """The answers that are known, each under its text; one that is not is worked out when asked for."""

    def __init__(self, work: Callable[[str], Answer], most: int) -> None:
        super().__init__()
        self._work, self._most = work, most
        self._long_texts: list[str] = []

    def __missing__(self, text: str) -> Answer:
        plain = str(text)
        answer = self._work(plain)
        self._make_room(plain)
        self[plain] = answer
        return answer

    def _make_room(self, text: str) -> None:
        if len(self) >= self._most:
            self.clear()
            self._long_texts.clear()
        if len(text) < _LONG:
            return
        if len(self._long_texts) == _MOST_LONG:
            del self[self._long_texts.pop(0)]
        self._long_texts.append(text)


def remembered(most: int) -> Callable[[Callable[[str], Answer]], Callable[[str], Answer]]:
    """Keep a function's answers for up to `most` texts, of long ones for the last 32; all are
    forgotten when one more is asked about.

    They are kept by the characters alone: a text that knows its place, and with it the whole of its
    file, is not kept alive.
    """

    def remember(work: Callable[[str], Answer]) -> Callable[[str], Answer]:
        # A plan asks thousands of times, so what answers is the dictionary itself.
        return _Answers(work, most).__getitem__

    return remember
