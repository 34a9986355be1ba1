"""Rules on what the plan as a whole repeats, leaves open or promises."""

from __future__ import annotations

from lxplan.checks.content.amounts_in_words import figures_are_the_words
from lxplan.checks.content.calendar_quarters import quarters_of_a_school_year
from lxplan.checks.content.classes_by_number import classes_called_by_number_agree
from lxplan.checks.content.empty_months import months_without_activity
from lxplan.checks.content.own_columns import own_words_in_no_column, standing_with_a_day
from lxplan.checks.content.parts_and_shares import parts_and_shares_agree
from lxplan.checks.content.repeated_rows import no_row_twice
from lxplan.checks.content.running_numbers import numbers_run_on
from lxplan.checks.content.said_and_listed import as_many_as_are_listed
from lxplan.checks.content.said_and_planned import (
    money_said_is_money_planned,
    people_said_are_people_planned,
)
from lxplan.checks.content.settlements import as_many_villages_everywhere
from lxplan.checks.content.small_amounts import amounts_are_not_tiny
from lxplan.checks.content.sums import sums_are_right
from lxplan.checks.content.telephones_and_shares import (
    numbers_can_be_dialled,
    shares_are_at_most_all,
)
from lxplan.checks.content.totals_of_tables import totals_of_tables_are_right
from lxplan.checks.content.unfilled_keys import rows_without_budget, rows_without_details
from lxplan.checks.content.unscheduled_promises import promised_and_not_scheduled
from lxplan.checks.machinery.rule import Rule

REPEATS: tuple[Rule, ...] = (no_row_twice, numbers_run_on)
FIGURES: tuple[Rule, ...] = (
    sums_are_right,
    figures_are_the_words,
    totals_of_tables_are_right,
    people_said_are_people_planned,
    money_said_is_money_planned,
    as_many_as_are_listed,
    numbers_can_be_dialled,
    shares_are_at_most_all,
    parts_and_shares_agree,
    as_many_villages_everywhere,
    classes_called_by_number_agree,
)
WHOLE_PLAN: tuple[Rule, ...] = (
    quarters_of_a_school_year,
    rows_without_budget,
    amounts_are_not_tiny,
    rows_without_details,
    months_without_activity,
    promised_and_not_scheduled,
    own_words_in_no_column,
    standing_with_a_day,
)

__all__ = ["FIGURES", "REPEATS", "WHOLE_PLAN"]
