"""The months of a plan: the activities of one, and how many each has."""

from __future__ import annotations

from collections import Counter

from lxplan.listing.activity_rows import Row, activity_listing, rows_of
from lxplan.listing.table_of_values import ListColumn, Listing
from lxplan.plan import Month, Plan


def month_rows(plan: Plan, month: Month) -> tuple[Row, ...]:
    """Return the activities of one month, in the plan's order."""
    return tuple(row for row in rows_of(plan) if row.month == month)


def month_listing(plan: Plan, month: Month) -> Listing:
    """Return the listing of one month's activities, numbered from 1: the numbers that `lxplan invite` takes."""
    rows = tuple(row._replace(number=number) for number, row in enumerate(month_rows(plan, month), 1))
    return activity_listing(
        rows,
        f"Tháng {month}: {len(rows)} hoạt động",
        f"Tháng {month} không có hoạt động nào trong kế hoạch {plan.period.label}.",
        one_month=True,
    )


_COUNTS = (ListColumn("thang", "Tháng", always=True), ListColumn("so_hoat_dong", "Số hoạt động", always=True))


def month_counts(plan: Plan) -> Listing:
    """Return the twelve months of the plan's period, each with its number of activities."""
    counts = Counter(month for month, _ in plan.activities)
    rows = tuple((str(month), counts[month]) for month in plan.period.months)
    return Listing(f"Kế hoạch {plan.period.label}: {len(plan.activities)} hoạt động", _COUNTS, rows, "")
