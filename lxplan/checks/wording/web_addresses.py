"""Where addresses of the web and of mail, and names of files, stand: their dots and commas are no punctuation."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from lxplan.checks.wording.joined_prose import Prose

_ADDRESS = r"(?i)://|www\.|@|\.(?:vn|com|org|net|edu|gov|info|me|io|docx?|xlsx?|pdf|ya?ml)\b"


def is_in_address(prose: Prose, offset: int) -> bool:
    """Tell whether the character at `offset` is part of an address or of a file's name."""
    addresses = _addresses(prose)
    before = bisect_right(addresses, (offset, len(prose.text))) - 1
    return before >= 0 and offset < addresses[before][1]


@lru_cache(maxsize=1)
def _addresses(prose: Prose) -> list[tuple[int, int]]:
    """Return the stretches without white space that have a sign of an address: start and end, in order."""
    text = prose.text
    found: list[tuple[int, int]] = []
    start = end = 0
    for match in re.finditer(_ADDRESS, text):
        if match.start() < end:
            continue
        start, end = match.span()
        while not text[start - 1].isspace():
            start -= 1
        while not text[end].isspace():
            end += 1
        found.append((start, end))
    return found
