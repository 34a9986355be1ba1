"""Every rule that a finished document can be held to without laying out its pages."""

from __future__ import annotations

from tests.document.the_thuc.head_rules import HEAD
from tests.document.the_thuc.page_rules import PAGE
from tests.document.the_thuc.rule import Rule
from tests.document.the_thuc.table_rules import TABLES
from tests.document.the_thuc.text_rules import TEXT

RULES: tuple[Rule, ...] = (*PAGE, *HEAD, *TEXT, *TABLES)
