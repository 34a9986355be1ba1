"""Text fitted to the width of a terminal: lines are broken between words and nowhere else."""

from __future__ import annotations

from itertools import groupby
from textwrap import TextWrapper

_AS_TYPED = (" ", "\t")
"""How a line begins that stands as it is: an example."""


def wrapped(text: str, width: int) -> str:
    """Return text in lines of at most `width` columns, as far as its words allow.

    Lines that follow each other are one paragraph, as those of a docstring are; an empty line ends
    it, and a line that is indented stands as it is.
    """
    wrapper = TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    lines: list[str] = []
    for is_words, block in groupby(text.splitlines(), key=_is_words):
        paragraph = list(block)
        lines += wrapper.wrap(" ".join(paragraph)) if is_words else paragraph
    return "".join(f"{line}\n" for line in lines)


def _is_words(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(_AS_TYPED)
