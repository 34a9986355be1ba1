"""The months of a plan: what is on in one, and how many activities each has."""

from __future__ import annotations

from collections import Counter

from lxplan.listing.activity_rows import activity_listing
from lxplan.listing.table_of_values import ListColumn, Listing
from lxplan.plan import Month, Plan
from lxplan.plan.agenda import RUNNING, STANDING, OnInMonth


def month_listing(plan: Plan, month: Month, found: OnInMonth) -> Listing:
    """Return the listing of what is on in a month: its own activities, then those that run into it
    from other months.

    Their numbers are those that `lxplan invite` takes.
    """
    count = f"{len(found.own)} hoạt động"
    running = f", {len(found.running)} {RUNNING.lower()}" if found.running else ""
    return activity_listing(
        (*found.own, *found.running),
        f"Tháng {month}: {count}{running}",
        nothing_in(plan, month),
        month,
        plan.table.columns,
    )


def nothing_in(plan: Plan, month: Month) -> str:
    """Return the sentence for a month without activities."""
    return f"Tháng {month} không có hoạt động nào trong kế hoạch {plan.sound_period.short_name}."


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
