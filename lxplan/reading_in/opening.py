"""What stands between the title and the first section: the bases, and the sentence that leads into
the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxplan.reading_in.blocks import Line

_BASIS = r"(?i)(?:căn cứ|thực hiện|theo (?:công văn|quyết định|hướng dẫn|kế hoạch|chỉ đạo|tinh thần)|xét|triển khai thực hiện|tiếp tục thực hiện|để thực hiện|nhằm thực hiện)\b"
_NEXT_BASIS = (
    r"(?i);\s*(?=(?:căn cứ|thực hiện|theo (?:công văn|quyết định|hướng dẫn|kế hoạch)|xét)\b)"
)
_LEADS = r"(?i)như sau\s*[:.;]?\s*\Z|:\s*\Z"
_FINAL = " ;,"


class Opening(NamedTuple):
    """The bases without their last marks, and the lead-in."""

    bases: tuple[str, ...] = ()
    lead_in: str = ""


def is_basis(text: str) -> bool:
    """Tell whether a line begins as a basis does."""
    return re.match(_BASIS, text.lstrip(" -–—+•*")) is not None


def leads_in(text: str) -> bool:
    """Tell whether a line leads into what follows: it ends with «như sau» or a colon."""
    return re.search(_LEADS, text) is not None


def opening_of(lines: Sequence[Line]) -> Opening:
    """Return what the lines between the title and the first section are."""
    bases: list[str] = []
    leads: list[str] = []
    for line in lines:
        text = line.text
        if leads or leads_in(text):
            leads.append(text)
        elif is_basis(text) or not bases:
            bases += _bases(text) if is_basis(text) else []
            leads += [] if is_basis(text) else [text]
        else:
            bases[-1] += f" {text}" if not text[:1].isupper() else f"\n{text}"
    kept = [part for basis in bases for part in basis.split("\n")]
    return Opening(tuple(filter(None, map(_ended, kept))), " ".join(leads))


def _bases(text: str) -> list[str]:
    return re.split(_NEXT_BASIS, re.sub(r"^[-–—+•*\s]+", "", text))


def _ended(basis: str) -> str:
    words = basis.rstrip(_FINAL)
    return words.removesuffix(".") if not words.endswith("..") else words
