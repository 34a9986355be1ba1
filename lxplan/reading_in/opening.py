"""What stands between the title and the first section: the bases, and the sentence that leads into
the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.blocks import Block, Line, words_in

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


def divided(opening: Sequence[Line], before: Sequence[Block]) -> tuple[list[Line], list[Block]]:
    """Return those of the blocks before the first section that belong to the opening, and the rest.

    It ends with the line that leads in; without one, with the bases, or with a single sentence.
    """
    lines = [*takewhile(lambda block: isinstance(block, Line) and words_in(block.text), before)]
    texts = [line for line in lines if isinstance(line, Line) and line.text[:1] != "["]
    if any(leads_in(line.text) for line in opening):
        return [], list(before)
    end = next((at for at, line in enumerate(texts, 1) if leads_in(line.text)), 0)
    if not end and len(texts) > 1:
        end = sum(1 for _ in takewhile(lambda line: is_basis(line.text), texts))
    elif not end:
        end = len(texts)
    return texts[:end], list(before[end:])


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
