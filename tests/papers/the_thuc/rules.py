"""Every rule that a finished document can be held to without laying out its pages."""

from __future__ import annotations

from tests.papers.the_thuc.head_rules import HEAD
from tests.papers.the_thuc.page_rules import PAGE
from tests.papers.the_thuc.rule import Rule
from tests.papers.the_thuc.table_rules import TABLES
from tests.papers.the_thuc.text_rules import TEXT

RULES: tuple[Rule, ...] = (*PAGE, *HEAD, *TEXT, *TABLES)
