"""Every rule of the reviewer."""

from __future__ import annotations

from lxplan.checks.citations import AFTER_BASES, BASES, NUMBERS
from lxplan.checks.content import FIGURES, REPEATS, WHOLE_PLAN
from lxplan.checks.dates import FIXED_DAYS, HOLIDAYS, LAST_PERIOD, WEEKDAYS_AND_HOURS
from lxplan.checks.form import FORM
from lxplan.checks.machinery.rule import Rule
from lxplan.checks.organisations import DISTRICT_BODIES, ORGANISATIONS
from lxplan.checks.results import RESULTS
from lxplan.checks.wording import WORDING

RULES: tuple[Rule, ...] = (
    *ORGANISATIONS,
    *WORDING,
    *WEEKDAYS_AND_HOURS,
    *AFTER_BASES,
    *HOLIDAYS,
    *BASES,
    *LAST_PERIOD,
    *NUMBERS,
    *FORM,
    *REPEATS,
    *FIGURES,
    *RESULTS,
    *DISTRICT_BODIES,
    *WHOLE_PLAN,
    *FIXED_DAYS,
)
"""Every rule, in the order in which `lxplan rules` lists them."""
