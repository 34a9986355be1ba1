"""The month a person means."""

import pytest

from lxplan.failures import Failure
from lxplan.plan import Month, Period
from lxplan.plan_files.month_request import MonthRequest, parse_request


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
    with pytest.raises(
        Failure, match=r"^không có tháng \d+; viết tháng từ 01 đến 12, ví dụ 02/2019, hoặc chỉ 2\.$"
    ):
        parse_request(text)


@pytest.mark.parametrize(
    "text", ["", "hai", "20/11/2018", "2/201", "-", "1 2 3", "9/2018-10/2018", "²"]
)
def test_no_month_at_all(text: str) -> None:
    with pytest.raises(Failure, match=f"^không hiểu tháng «{text}»; viết tháng từ 01 đến 12"):
        parse_request(text)


def test_a_month_alone_is_one_of_the_plans_period() -> None:
    school_year = Period.of_school_year(2018)
    assert MonthRequest(9).within(school_year) == Month(2018, 9)
    assert MonthRequest(8).within(school_year) == Month(2019, 8)
    assert MonthRequest(8).within(Period.of_year(2026)) == Month(2026, 8)
    assert MonthRequest(8, 1999).within(school_year) == Month(1999, 8)
