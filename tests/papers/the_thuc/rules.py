"""Every rule that a finished document can be held to without laying out its pages."""

from __future__ import annotations

from tests.papers.the_thuc.head_rules import HEAD
from tests.papers.the_thuc.page_rules import PAGE
from tests.papers.the_thuc.papers import Case
from tests.papers.the_thuc.rule import Rule
from tests.papers.the_thuc.table_rules import TABLES
from tests.papers.the_thuc.text_rules import TEXT
from tests.papers.the_thuc.wall_rules import OF_WALL_SHEETS, WALL

RULES: tuple[Rule, ...] = (*PAGE, *HEAD, *TEXT, *TABLES)
"""What official papers, and what goes with them, are held to."""

EVERY_RULE: tuple[Rule, ...] = (*RULES, *WALL)


def rules_for(case: Case) -> tuple[Rule, ...]:
    """Return what a paper is held to."""
    return OF_WALL_SHEETS if case.is_wall_sheet else RULES
