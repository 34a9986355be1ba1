"""The months of a plan: which one a person means, its activities, and how many each month has."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from lxplan.failures import Failure
from lxplan.listing.activity_rows import Row, activity_listing, rows_of
from lxplan.listing.table_of_values import ListColumn, Listing
from lxplan.plan import Month, Period, Plan
from lxplan.vietnamese.folding import fold

_MONTH_FIRST = re.compile(r"(?:thang |t)?0*(\d{1,2})(?:(?: nam)? (\d{4}|\d{2}))?\Z")
_YEAR_FIRST = re.compile(r"(?:nam )?(\d{4}) (?:thang |t)?0*(\d{1,2})\Z")
_HINT = "viết tháng từ 01 đến 12, ví dụ 02/2019, hoặc chỉ 2"


class MonthRequest(NamedTuple):
    """The month a person asks for; without a year it is looked up in a plan's period."""

    number: int
    year: int | None = None

    def within(self, period: Period) -> Month:
        """Return the month asked for, its year taken from `period` where none was given."""
        if self.year is not None:
            return Month(self.year, self.number)
        return next(month for month in period.months if month.number == self.number)


def parse_request(text: str) -> MonthRequest:
    """Read a month as people type it: `2`, `02/2019`, `2-2019`, `2019-02`, `tháng 2`, `T2/2019`, `tháng 2 năm 2019`.

    Raises `Failure` that says what to type.
    """
    typed = fold(text)
    by_month = _MONTH_FIRST.match(typed)
    by_year = _YEAR_FIRST.match(typed)
    if by_month:
        number, year = by_month[1], by_month[2]
    elif by_year:
        number, year = by_year[2], by_year[1]
    else:
        raise Failure(f"không hiểu tháng «{text}»; {_HINT}.")
    if not 1 <= int(number) <= 12:
        raise Failure(f"không có tháng {int(number)}; {_HINT}.")
    if not year:
        return MonthRequest(int(number))
    return MonthRequest(int(number), int(year) + (2000 if len(year) == 2 else 0))


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
