"""Words as patterns that take either case of each letter, also in JavaScript, which JSON Schema is
written for.
"""

from __future__ import annotations

_LAST_OF_LATIN_1 = "ÿ"


def either_case(words: str) -> str:
    """Return a pattern that matches `words` in capitals, small letters, or both."""
    return "".join(_either(letter) if letter.isalpha() else letter for letter in words)


def _either(letter: str) -> str:
    """Return a pattern of one letter; in a [set], one beyond Latin-1 makes `re` build a table of 65
    536 entries.
    """
    upper, lower = letter.upper(), letter.lower()
    return f"[{upper}{lower}]" if max(upper, lower) <= _LAST_OF_LATIN_1 else f"(?:{upper}|{lower})"
