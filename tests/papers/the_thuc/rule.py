"""What a rule is: its number in the table of rules, one sentence, and what finds a paper that
breaks it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxplan.word.text_widths import Font, text_width
from tests.papers.the_thuc.reading import TWIPS_PER_MM, Look, Paper, Paragraph

Check = Callable[[Paper], Iterator[str]]


class Rule(NamedTuple):
    """A rule of the form; `check` yields one sentence for each place that breaks it."""

    id: str
    sentence: str
    check: Check


def rule(identifier: str, sentence: str) -> Callable[[Check], Rule]:
    """Make a `Rule` of the function below."""
    return lambda check: Rule(identifier, sentence, check)


def millimetres(twips: float) -> float:
    return twips / TWIPS_PER_MM


def width_of(line: str, look: Look) -> float:
    """Return the width of a line in points."""
    return text_width(line, Font(look.size, look.bold, look.italic))


def widest(paragraph: Paragraph) -> float:
    """Return the width in points of a paragraph's widest line, of those ended by hand."""
    return max(width_of(line.strip(), paragraph.look) for line in paragraph.text.split("\n"))


def drawn_length(paragraph: Paragraph) -> float:
    """Return the length in points of the line that a paragraph draws: what its indents leave of its
    column.
    """
    return (paragraph.room - paragraph.look.left - paragraph.look.right) / 20


def looks(paragraph: Paragraph, **wanted: object) -> Iterator[str]:
    """Say where the look of a paragraph is not the one wanted; a pair of numbers is a range."""
    for look in paragraph.looks:
        for name, asked in wanted.items():
            found = getattr(look, name)
            if not (asked[0] <= found <= asked[1] if isinstance(asked, tuple) else found == asked):
                yield f"«{paragraph.text}»: {name} is {found}, not {asked}"


def plain(text: str) -> str:
    """Return a text with its line ends and no-break signs as ordinary ones."""
    return " ".join(text.replace("\u2011", "-").split())
