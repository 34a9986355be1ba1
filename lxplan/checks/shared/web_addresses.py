"""Addresses of the web and of mail, names of files: their dots and commas do not punctuate."""

from __future__ import annotations

import re

_SIGN = r"(?i)://|www\.|@|\.(?:vn|com|org|net|edu|gov|info|me|io|docx?|xlsx?|pdf|ya?ml)\b"


def addresses_in(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each stretch without white space that has an address's sign.

    `text` begins and ends with white space.
    """
    found: list[tuple[int, int]] = []
    start = end = 0
    for match in re.finditer(_SIGN, text):
        if match.start() < end:
            continue
        start, end = match.span()
        while not text[start - 1].isspace():
            start -= 1
        while not text[end].isspace():
            end += 1
        found.append((start, end))
    return found
