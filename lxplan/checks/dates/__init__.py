"""Rules on days and hours: that they agree, are of this year, and suit the year's calendar."""

from __future__ import annotations

from lxplan.checks.dates.clashes import (
    no_place_twice_at_one_time,
    no_teacher_twice_at_one_time,
)
from lxplan.checks.dates.days_outside_period import days_lie_in_the_period
from lxplan.checks.dates.days_said import as_many_days_as_are_named
from lxplan.checks.dates.fixed_days_left_out import fixed_days_left_out
from lxplan.checks.dates.holidays import no_class_on_holidays
from lxplan.checks.dates.hours_unsaid import hours_are_said
from lxplan.checks.dates.impossible_days import days_are_in_the_calendar
from lxplan.checks.dates.leftovers import nothing_left_over
from lxplan.checks.dates.lunar_years import lunar_years_have_their_names
from lxplan.checks.dates.named_days import anniversaries_add_up, named_days_have_their_dates
from lxplan.checks.dates.quarter_sequence import quarters_follow_each_other
from lxplan.checks.dates.ranges_run_forward import ranges_run_forward
from lxplan.checks.dates.sessions_and_hours import sessions_add_up
from lxplan.checks.dates.times_of_day import times_are_on_the_clock, times_run_forward
from lxplan.checks.dates.title_days import title_day_in_its_month
from lxplan.checks.dates.weekdays import weekday_matches_date
from lxplan.checks.dates.years_ahead import nothing_after_the_period
from lxplan.checks.machinery.rule import Rule

WEEKDAYS_AND_HOURS: tuple[Rule, ...] = (
    weekday_matches_date,
    times_run_forward,
    times_are_on_the_clock,
    hours_are_said,
    sessions_add_up,
    as_many_days_as_are_named,
    title_day_in_its_month,
    days_lie_in_the_period,
    named_days_have_their_dates,
    anniversaries_add_up,
    lunar_years_have_their_names,
    no_place_twice_at_one_time,
    no_teacher_twice_at_one_time,
    days_are_in_the_calendar,
    ranges_run_forward,
)
HOLIDAYS: tuple[Rule, ...] = (no_class_on_holidays,)
LAST_PERIOD: tuple[Rule, ...] = (
    nothing_left_over,
    nothing_after_the_period,
    quarters_follow_each_other,
)
FIXED_DAYS: tuple[Rule, ...] = (fixed_days_left_out,)

__all__ = ["FIXED_DAYS", "HOLIDAYS", "LAST_PERIOD", "WEEKDAYS_AND_HOURS"]
