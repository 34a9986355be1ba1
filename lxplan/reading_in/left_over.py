"""What of a document is told to the person who brought it in: words that stay as comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxplan.reading_in.blocks import Line, words_in


def unsaid(lines: Iterable[Line], said: str) -> Iterator[str]:
    """Return those lines whose words values do not say, to be kept in a comment."""
    held = set(words_in(said))
    for line in lines:
        if not held.issuperset(words_in(line.text)):
            yield line.text
