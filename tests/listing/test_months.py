"""The month a person means."""

import pytest

from lxplan.failures import Failure
from lxplan.listing.months import MonthRequest, month_counts, month_listing, month_rows, parse_request
from lxplan.plan import Month, Period
from tests.listing.plans import small_plan


@pytest.mark.parametrize(
    "text", ["02/2019", "2/2019", "2019-02", "2019/2", "2-2019", "2.2019", " 2 / 2019 ", "tháng 2/2019", "Thang 2 2019",
             "THÁNG 02 NĂM 2019", "t2/2019", "T2-2019", "2/19", "năm 2019 tháng 2"],
)  # fmt: skip
def test_a_month_with_its_year_in_any_form(text: str) -> None:
    assert parse_request(text) == MonthRequest(2, 2019)


@pytest.mark.parametrize("text", ["2", "02", "tháng 2", "thang 02", "t2", "T2"])
def test_a_month_alone(text: str) -> None:
    assert parse_request(text) == MonthRequest(2)


@pytest.mark.parametrize("text", ["13", "0", "00/2019", "tháng 13 năm 2019", "2019-13"])
def test_no_such_month(text: str) -> None:
    with pytest.raises(Failure, match=r"^không có tháng \d+; viết tháng từ 01 đến 12, ví dụ 02/2019, hoặc chỉ 2\.$"):
        parse_request(text)


@pytest.mark.parametrize("text", ["", "hai", "20/11/2018", "2/201", "-", "1 2 3", "9/2018-10/2018", "²"])
def test_no_month_at_all(text: str) -> None:
    with pytest.raises(Failure, match=f"^không hiểu tháng «{text}»; viết tháng từ 01 đến 12"):
        parse_request(text)


def test_a_month_alone_is_one_of_the_plans_period() -> None:
    school_year = Period.of_school_year(2018)
    assert MonthRequest(9).within(school_year) == Month(2018, 9)
    assert MonthRequest(8).within(school_year) == Month(2019, 8)
    assert MonthRequest(8).within(Period.of_year(2026)) == Month(2026, 8)
    assert MonthRequest(8, 1999).within(school_year) == Month(1999, 8)


def test_the_listing_of_a_month() -> None:
    listing = month_listing(small_plan(), Month(2018, 9))
    assert listing.title == "Tháng 09/2018: 2 hoạt động"
    assert [record["stt"] for record in listing.records] == [1, 2]


def test_a_month_counts_its_own_activities() -> None:
    assert [record["stt"] for record in month_listing(small_plan(), Month(2018, 11)).records] == [1]
    assert [row.number for row in month_rows(small_plan(), Month(2018, 11))] == [3]


@pytest.mark.parametrize("month", [Month(2018, 10), Month(2018, 12)])
def test_a_month_without_activities_says_so(month: Month) -> None:
    listing = month_listing(small_plan(), month)
    assert listing.rows == ()
    assert listing.nothing == f"Tháng {month} không có hoạt động nào trong kế hoạch 2018-2019."


def test_the_counts_name_all_twelve_months() -> None:
    listing = month_counts(small_plan())
    assert listing.title == "Kế hoạch 2018-2019: 3 hoạt động"
    assert [count for _, count in listing.rows] == [2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    assert [listing.rows[0][0], listing.rows[-1][0]] == ["09/2018", "08/2019"]
