"""The months of a plan."""

import pytest

from lxplan.listing.months import month_counts, month_listing
from lxplan.listing.table_of_values import Listing
from lxplan.plan import Month, Plan
from lxplan.plan.agenda import on_in
from tests.listing.plans import small_plan


def listing_of(month: Month, plan: Plan | None = None) -> Listing:
    plan = plan or small_plan()
    return month_listing(plan, (month,), on_in(plan, month))


def test_the_listing_of_a_month() -> None:
    listing = listing_of(Month(2018, 9))
    assert listing.title == "Tháng 09/2018: 2 hoạt động"
    assert [record["stt"] for record in listing.records] == [2, 1], (
        "the dated one first, each with its number in the file"
    )


def test_a_month_counts_its_own_activities() -> None:
    assert [record["stt"] for record in listing_of(Month(2018, 11)).records] == [1]


@pytest.mark.parametrize("month", [Month(2018, 10), Month(2018, 12)])
def test_a_month_without_activities_says_so(month: Month) -> None:
    listing = listing_of(month)
    assert listing.rows == ()
    assert listing.nothing == f"Tháng {month} không có hoạt động nào trong kế hoạch 2018-2019."


def test_the_counts_name_all_twelve_months() -> None:
    listing = month_counts(small_plan())
    assert listing.title == "Kế hoạch 2018-2019: 3 hoạt động"
    assert [count for _, count in listing.rows] == [2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    assert [listing.rows[0][0], listing.rows[-1][0]] == ["09/2018", "08/2019"]
