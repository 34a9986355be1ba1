"""Words as patterns that take either case of each letter, also in JavaScript, which JSON Schema is written for."""

from __future__ import annotations


def either_case(words: str) -> str:
    """Return a pattern that matches `words` in capitals, small letters, or both."""
    return "".join(f"[{letter.upper()}{letter.lower()}]" if letter.isalpha() else letter for letter in words)
