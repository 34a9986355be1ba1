"""The months a person means when they may be several."""

from datetime import date

import pytest

from lxplan.failures import Failure
from lxplan.plan import Month, Period
from lxplan.plan_files.month_request import MonthRequest
from lxplan.plan_files.stretch_request import parse_month, parse_months

TODAY = date(2018, 12, 20)
SCHOOL_YEAR = Period.of_school_year(2018)


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("2", MonthRequest(2)),
        ("02/2019", MonthRequest(2, 2019)),
        ("2-2019", MonthRequest(2, 2019)),
        ("2019-02", MonthRequest(2, 2019)),
        ("2-19", MonthRequest(2, 2019)),
        ("tháng này", MonthRequest(12, 2018)),
        ("thang sau", MonthRequest(1, 2019)),
        ("Tháng tới", MonthRequest(1, 2019)),
        ("tháng trước", MonthRequest(11, 2018)),
        ("quý này", MonthRequest(10, 2018, 3)),
        ("quý sau", MonthRequest(1, 2019, 3)),
        ("quý 4", MonthRequest(10, None, 3)),
        ("Tháng10", MonthRequest(10)),
        ("thang10/2018", MonthRequest(10, 2018)),
        ("quý4 năm2018", MonthRequest(10, 2018, 3)),
        ("Quý IV", MonthRequest(10, None, 3)),
        ("q1/2019", MonthRequest(1, 2019, 3)),
        ("quý III năm 2019", MonthRequest(7, 2019, 3)),
        ("2019-q3", MonthRequest(7, 2019, 3)),
        ("quí 4", MonthRequest(10, None, 3)),
        ("quý I-II", MonthRequest(1, None, 6)),
        ("quý 1, 2", MonthRequest(1, None, 6)),
        ("quý 3 và quý 4 năm 2018", MonthRequest(7, 2018, 6)),
        ("quý I đến quý III/2019", MonthRequest(1, 2019, 9)),
        ("quý IV/2018 - quý I/2019", MonthRequest(10, 2018, 6)),
        ("q4, q1/2019", MonthRequest(10, 2018, 6)),
        ("năm nay", MonthRequest(1, 2018, 12)),
        ("năm sau", MonthRequest(1, 2019, 12)),
        ("năm ngoái", MonthRequest(1, 2017, 12)),
        ("2 tháng tới", MonthRequest(1, 2019, 2)),
        ("ba tháng tới", MonthRequest(1, 2019, 3)),
        ("hai quý tới", MonthRequest(1, 2019, 6)),
        ("tháng sáu", MonthRequest(6)),
        ("Tháng Mười hai", MonthRequest(12)),
        ("tháng năm năm 2019", MonthRequest(5, 2019)),
        ("tháng chín đến tháng mười một", MonthRequest(9, None, 3)),
        ("học kì I", MonthRequest(9, None, 4)),
        ("năm học", None),
        ("năm học này", None),
        ("cả kì", None),
        ("9,10", MonthRequest(9, None, 2)),
        ("9 10", MonthRequest(9, None, 2)),
        ("tháng 11, 12 và 1/2019", MonthRequest(11, 2018, 3)),
        ("tháng 2, 2019", MonthRequest(2, 2019)),
        ("tháng 2, năm 2019", MonthRequest(2, 2019)),
        ("học kỳ 1", MonthRequest(9, None, 4)),
        ("HK2", MonthRequest(1, None, 5)),
        ("học kỳ II năm học 2018-2019", MonthRequest(1, 2019, 5)),
        ("6 tháng đầu năm", MonthRequest(1, None, 6)),
        ("9 tháng đầu năm 2019", MonthRequest(1, 2019, 9)),
        ("6 tháng cuối năm 2018", MonthRequest(7, 2018, 6)),
        ("9-12/2018", MonthRequest(9, 2018, 4)),
        ("9-12", MonthRequest(9, None, 4)),
        ("tháng 9 - tháng 12", MonthRequest(9, None, 4)),
        ("9–12/2018", MonthRequest(9, 2018, 4)),
        ("9..12/2018", MonthRequest(9, 2018, 4)),
        ("11-2", MonthRequest(11, None, 4)),
        ("11-2/2019", MonthRequest(11, 2018, 4)),
        ("11/2018-2", MonthRequest(11, 2018, 4)),
        ("11/2018 đến 02/2019", MonthRequest(11, 2018, 4)),
        ("từ tháng 11/2018 đến tháng 2 năm 2019", MonthRequest(11, 2018, 4)),
        ("tu 11 den 2", MonthRequest(11, None, 4)),
        ("2018-09 - 2018-12", MonthRequest(9, 2018, 4)),
        ("2018-09-2018-12", MonthRequest(9, 2018, 4)),
        ("9/2018-9/2018", MonthRequest(9, 2018)),
        ("năm 2018", MonthRequest(1, 2018, 12)),
        ("cả năm 2018", MonthRequest(1, 2018, 12)),
        ("2018-2019", MonthRequest(9, 2018, 12)),
        ("năm học 2018-2019", MonthRequest(9, 2018, 12)),
        ("cả năm", None),
        ("CA NAM", None),
        ("cả năm học", None),
        ("cả kỳ", None),
    ],
)
def test_months_in_any_form(text: str, request_: MonthRequest | None) -> None:
    assert parse_months(text, TODAY) == request_


@pytest.mark.parametrize("text", ["", "hai", "quý 5", "20/11/2018", "từ", "-", "tháng nào"])
def test_what_is_no_month(text: str) -> None:
    with pytest.raises(Failure, match=f"^không hiểu «{text}»; viết tháng như 02/2019"):
        parse_months(text, TODAY)


@pytest.mark.parametrize("text", ["tuần này", "Tuần sau", "hôm nay", "ngày mai", "ngày 20/11"])
def test_less_than_a_month_is_answered_with_what_to_type(text: str) -> None:
    with pytest.raises(Failure, match=f"^lịch xem theo tháng, .* như «{text}»; gõ tháng này"):
        parse_months(text, TODAY)


@pytest.mark.parametrize("text", ["quý 1, 3", "quý 4 và quý 2"])
def test_quarters_that_are_not_in_a_row(text: str) -> None:
    with pytest.raises(Failure, match=f"^«{text}» không phải các quý liền nhau"):
        parse_months(text, TODAY)


def test_a_month_that_no_year_has_is_named() -> None:
    with pytest.raises(Failure, match=r"^không có tháng 13; "):
        parse_months("13/2018", TODAY)


@pytest.mark.parametrize("text", ["12/2018-9/2018", "1/1990-12/2090"])
def test_a_stretch_that_no_plan_has(text: str) -> None:
    with pytest.raises(Failure, match="không phải một khoảng thời gian của kế hoạch"):
        parse_months(text, TODAY)


def test_a_stretch_without_a_year_lies_where_the_plan_has_most_of_it() -> None:
    assert MonthRequest(10, None, 3).within(SCHOOL_YEAR) == Month(2018, 10)
    assert MonthRequest(1, None, 3).within(SCHOOL_YEAR) == Month(2019, 1)
    assert MonthRequest(7, None, 3).within(SCHOOL_YEAR) == Month(2019, 7)
    assert MonthRequest(12, None, 3).within(SCHOOL_YEAR) == Month(2018, 12)
    assert MonthRequest(12, None, 3).within(Period.of_year(2026)) == Month(2025, 12)
    assert MonthRequest(9, None, 4).from_first(Month(2018, 9))[-1] == Month(2018, 12)


def test_months_that_are_not_in_a_row_are_told() -> None:
    with pytest.raises(Failure, match="«9,11» không phải các tháng liền nhau"):
        parse_months("9,11", TODAY)


@pytest.mark.parametrize("text", ["quý 4", "9,10", "cả năm", "9-12/2018"])
def test_several_months_where_one_is_asked_for(text: str) -> None:
    assert parse_month("tháng sau", TODAY) == MonthRequest(1, 2019)
    with pytest.raises(Failure, match=f"«{text}» là nhiều tháng"):
        parse_month(text, TODAY)
