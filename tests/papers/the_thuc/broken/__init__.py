"""Documents that break one rule each, made of good ones by a small change: they show that every
rule can fail. A module for each of the rules beside it.
"""

from __future__ import annotations

from tests.papers.the_thuc.broken.head import HEAD_BROKEN
from tests.papers.the_thuc.broken.layout import BROKEN_LAYOUT
from tests.papers.the_thuc.broken.page import PAGE_BROKEN
from tests.papers.the_thuc.broken.paper import Broken
from tests.papers.the_thuc.broken.table import TABLE_BROKEN
from tests.papers.the_thuc.broken.text import TEXT_BROKEN
from tests.papers.the_thuc.broken.wall import WALL_BROKEN

BROKEN: tuple[Broken, ...] = (
    *(*PAGE_BROKEN, *HEAD_BROKEN, *TEXT_BROKEN, *TABLE_BROKEN),
    *WALL_BROKEN,
)

__all__ = ["BROKEN", "BROKEN_LAYOUT", "Broken"]
