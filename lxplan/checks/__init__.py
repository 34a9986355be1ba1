"""The reviewer's checks, in the order in which `lxplan rules` lists them.

A new check is one function in the module of its family, and one line in that module's tuple.
"""

from __future__ import annotations

from lxplan.checks.bases import BASES
from lxplan.checks.courses import COURSES
from lxplan.checks.days import DAYS
from lxplan.checks.duties import DUTIES
from lxplan.checks.form import FORM
from lxplan.checks.leftovers import LEFTOVERS
from lxplan.checks.members import MEMBERS
from lxplan.checks.names import NAMES
from lxplan.checks.numbers import NUMBERS
from lxplan.checks.observances import OBSERVANCES
from lxplan.checks.repeats import REPEATS
from lxplan.checks.rule import Finding, Rule, Subject
from lxplan.checks.summaries import SUMMARIES
from lxplan.checks.timing import TIMING
from lxplan.checks.titles import TITLES
from lxplan.checks.words import WORDS_RULES

RULES: tuple[Rule, ...] = (
    *NAMES,
    *MEMBERS,
    *DUTIES,
    *WORDS_RULES,
    *TIMING,
    *COURSES,
    *TITLES,
    *DAYS,
    *BASES,
    *LEFTOVERS,
    *NUMBERS,
    *FORM,
    *REPEATS,
    *SUMMARIES,
    *OBSERVANCES,
)

__all__ = ["RULES", "Finding", "Rule", "Subject"]
