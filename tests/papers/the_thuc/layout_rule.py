"""What a rule of layout is: its number, one sentence, and what finds a laid-out paper that breaks
it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.papers.the_thuc.laid import LaidPaper

LayoutCheck = Callable[[LaidPaper], Iterator[str]]


class LayoutRule(NamedTuple):
    """A rule of the form; `check` yields one sentence for each place that breaks it."""

    id: str
    sentence: str
    check: LayoutCheck


def rule(identifier: str, sentence: str) -> Callable[[LayoutCheck], LayoutRule]:
    """Make a `LayoutRule` of the function below."""
    return lambda check: LayoutRule(identifier, sentence, check)
