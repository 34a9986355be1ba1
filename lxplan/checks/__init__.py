"""The reviewer's checks, in the order in which `lxplan rules` lists them.

A new check is one function in the module of its family, and one line in that module's tuple.
"""

from __future__ import annotations

from lxplan.checks.citations.bases import BASES
from lxplan.checks.citations.document_numbers import NUMBERS
from lxplan.checks.content.repeats import REPEATS
from lxplan.checks.content.summaries import SUMMARIES
from lxplan.checks.dates.days import DAYS
from lxplan.checks.dates.leftovers import LEFTOVERS
from lxplan.checks.dates.observances_left_out import OBSERVANCES
from lxplan.checks.dates.sessions_and_hours import COURSES
from lxplan.checks.dates.title_days import TITLES
from lxplan.checks.dates.weekdays_and_hours import TIMING
from lxplan.checks.form.form import FORM
from lxplan.checks.form.sections_and_marks import SECTIONS
from lxplan.checks.machinery.rule import Finding, Rule, Subject
from lxplan.checks.organisations.duties_and_activities import DUTIES
from lxplan.checks.organisations.named_twice import MEMBERS
from lxplan.checks.organisations.partner_names import NAMES
from lxplan.checks.wording import WORDS_RULES

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
    *SECTIONS,
    *REPEATS,
    *SUMMARIES,
    *OBSERVANCES,
)

__all__ = ["RULES", "Finding", "Rule", "Subject"]
