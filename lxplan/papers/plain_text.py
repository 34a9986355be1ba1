"""Texts of the plan as templates get them: strings that know nothing of their place, in NFC."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def plain(text: str | None) -> str:
    """Return a text of the plan as a string that knows nothing of its place, in NFC."""
    return unicodedata.normalize("NFC", str(text)) if text else ""


def plain_all(texts: Iterable[str]) -> tuple[str, ...]:
    """Return several texts of the plan, each as `plain` does."""
    return tuple(plain(text) for text in texts)
