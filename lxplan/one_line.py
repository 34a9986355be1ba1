"""Text of a stranger's as one harmless line: what a file is called or says can neither begin a line
of its own on the terminal nor steer it.
"""

from __future__ import annotations

import re

_STEERING = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
"""Control characters, line ends of every kind, marks of direction, and halves of a character."""

_LINE_ENDS = r"[ \t]*[\t\r\n\x0b\x0c\x85\u2028\u2029][\s\x85]*"


def one_line(text: str) -> str:
    r"""Return `text` with each line end and tab as a space, and what would steer a terminal written
    out, such as `\x1b`; a text that knows its place as its characters alone, which keep no file
    alive.
    """
    if text.isprintable():
        return str(text)
    return re.sub(_STEERING, _written_out, re.sub(_LINE_ENDS, " ", text))


def _written_out(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
