"""Questions to the person at the terminal."""

from __future__ import annotations

import sys

from lxplan.failures import Failure


def can_ask() -> bool:
    """Tell whether somebody sits there to answer: both streams that a question needs are a
    terminal's.
    """
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str, *, required: bool = False) -> str:
    """Return the answer to a question, without the blanks around it; empty where Enter alone was
    pressed.

    A `required` one is asked again until it is answered. Raises `Failure` when the input ends.
    """
    while True:
        sys.stderr.write(f"{question}: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stderr.write("\n")
            raise Failure("chưa trả lời hết câu hỏi nên chưa ghi gì.")
        answer = " ".join(line.split())
        if answer or not required:
            return answer
