"""Rules on results: what became of each activity, noted while the year goes on."""

from __future__ import annotations

from lxplan.checks.machinery.rule import Rule
from lxplan.checks.results.codes_of_activities import one_code_one_activity
from lxplan.checks.results.figures_in_words import words_say_what_was_counted
from lxplan.checks.results.stated_figures import (
    held_and_counted,
    no_figures_of_what_was_not_held,
    no_more_spent_than_planned,
    no_more_women_than_learners,
)
from lxplan.checks.results.times_of_results import (
    held_in_the_month_it_moved_to,
    moved_to_a_month,
    no_month_gone_by,
    not_before_its_month,
    not_in_the_future,
    within_the_period,
)

RESULTS: tuple[Rule, ...] = (
    not_before_its_month,
    not_in_the_future,
    within_the_period,
    moved_to_a_month,
    held_in_the_month_it_moved_to,
    held_and_counted,
    no_more_women_than_learners,
    no_more_spent_than_planned,
    no_figures_of_what_was_not_held,
    words_say_what_was_counted,
    no_month_gone_by,
    one_code_one_activity,
)

__all__ = ["RESULTS"]
