"""The months of a plan: what is on in one, and how many activities each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxplan.listing.activity_rows import activity_listing
from lxplan.listing.table_of_values import ListColumn, Listing
from lxplan.plan import Month, Period, Plan
from lxplan.plan.agenda import RUNNING, STANDING, OnInMonth


def month_listing(plan: Plan, months: Sequence[Month], found: OnInMonth) -> Listing:
    """Return the listing of what is on in a month, or in some: their own activities, then those
    that run into them from other months.

    Their numbers are those that `lxplan invite` takes.
    """
    own = {entry.label for entry in found.own}  # one moved within them stands there twice
    count = f"{len(own)} hoạt động"
    running = f", {len(found.running)} {RUNNING.lower()}" if found.running else ""
    return activity_listing(
        (*found.own, *found.running),
        f"{months_in_words(plan, months)}: {count}{running}",
        nothing_in(plan, months),
        months,
        plan.table.columns,
    )


def months_in_words(plan: Plan, months: Sequence[Month]) -> str:
    """Return what months are called in a title: `Tháng 02/2019`, `Từ tháng 09/2018 đến tháng
    12/2018`, `Quý IV năm 2018`, `Năm học 2018-2019`; the months of a whole plan as it calls them.
    """
    first, last = months[0], months[-1]
    if len(months) == 1:
        return f"Tháng {first}"
    period = plan.sound_period
    if months != period.months:
        period = Period(first.first_day, last.last_day)
    if period.own_name or period.unit != "kỳ":
        return period.name[:1].upper() + period.name[1:]
    return f"Từ tháng {first} đến tháng {last}"


def nothing_in(plan: Plan, months: Sequence[Month]) -> str:
    """Return the sentence for months without activities."""
    return f"{months_in_words(plan, months)} không có hoạt động nào trong kế hoạch {plan.sound_period.short_name}."


_COUNTS = (
    ListColumn("thang", "Tháng", always=True),
    ListColumn("so_hoat_dong", "Số hoạt động", always=True),
)


def month_counts(plan: Plan) -> Listing:
    """Return the months of the plan's period, each with its number of activities; one of several
    months counts once.

    Those of no month are counted apart, in a last line.
    """
    period = plan.sound_period
    counts = Counter(month for month, _ in plan.activities)
    rows = [(str(month), counts[month]) for month in period.months]
    title = f"Kế hoạch {period.short_name}: {len(plan.activities) - len(plan.standing)} hoạt động"
    if plan.standing:
        rows.append((STANDING, len(plan.standing)))
        title += f", {len(plan.standing)} {STANDING.lower()}"
    return Listing(title, _COUNTS, tuple(rows), "")
