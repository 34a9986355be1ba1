"""Days as they are typed into a form."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.vietnamese.typed_days import completed, dates_of, in_short, is_weekday, runs, typed_days

OCTOBER = (2018, 10)


def days(text: str, month: tuple[int, int] | None = OCTOBER) -> str:
    return in_short(dates_of(completed(typed_days(text), month)))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("20", "20/10/2018"),
        ("20/10", "20/10/2018"),
        ("20/10/18", "20/10/2018"),
        ("Thứ Bảy, 20/10/2018", "20/10/2018"),
        ("thứ 7 20/10", "20/10/2018"),
        ("Chủ nhật, ngày 21 tháng 10", "21/10/2018"),
        ("CN 21/10", "21/10/2018"),
        ("ngày 20 tháng 10 năm 2018", "20/10/2018"),
        ("19-20/10/2018", "19-20/10/2018"),
        ("13/10, 27/10", "13/10, 27/10/2018"),
        ("13, 27/10", "13/10, 27/10/2018"),
        ("các ngày 13, 20 và 27 tháng 10 năm 2018", "13/10, 20/10, 27/10/2018"),
        ("Thứ Bảy, 13/10; Thứ Bảy, 27/10", "13/10, 27/10/2018"),
        ("30/9 - 2/10/2018", "30/09-02/10/2018"),
        ("27/12 - 3/1/2019", "27/12/2018-03/01/2019"),
        ("20/10, 20/10", "20/10/2018"),
    ],
)
def test_days_are_read_under_their_month(text: str, read: str) -> None:
    assert days(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "ngày 5",
        "19-20",
        "thứ bảy",
        "thứ 8 20/10",
        "45",
        "20/13",
        "2018-10-20",
        "20/10/0000",
        "",
        "x",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert typed_days(text) == ()


@pytest.mark.parametrize("text", ["31/9", "29/2/2018", "20-19/10", "1/1/2016-1/10/2018"])
def test_days_of_no_calendar_are_none(text: str) -> None:
    assert typed_days(text)
    assert days(text) == ""


def test_without_a_month_the_day_must_say_all() -> None:
    assert days("20/10", None) == ""
    assert days("13/10, 27/10/2018", None) == "13/10, 27/10/2018"


@pytest.mark.parametrize(
    ("text", "month", "most_ahead", "read"),
    [
        ("5/1", (2018, 12), 6, "05/01/2019"),
        ("28/12", (2019, 1), 6, "28/12/2018"),
        ("31/5", (2018, 9), 9, "31/05/2019"),
        ("5/8", (2018, 9), 9, "05/08/2018"),
        ("5/9", (2019, 5), 2, "05/09/2018"),
    ],
)
def test_a_day_of_another_month_lies_so_far_ahead_or_behind(
    text: str, month: tuple[int, int], most_ahead: int, read: str
) -> None:
    assert in_short(dates_of(completed(typed_days(text), month, most_ahead))) == read


def test_the_weekday_is_kept() -> None:
    assert [day.weekday for day in typed_days("Thứ Hai, 1/10; T7, 6/10; CN 7/10; 8/10")] == [
        0,
        5,
        6,
        None,
    ]
    assert is_weekday("thứ bảy")
    assert not is_weekday("thứ bảy 20")


@given(st.sets(st.dates(min_value=date(1000, 1, 1)), min_size=1, max_size=8))
def test_days_written_are_the_days_read(chosen: set[date]) -> None:
    ordered = tuple(sorted(chosen))
    assert dates_of(completed(typed_days(in_short(ordered)), None)) == ordered


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9990, 1, 1)), st.integers(1, 60))
def test_a_run_written_is_the_run_read(first: date, length: int) -> None:
    run = tuple(date.fromordinal(first.toordinal() + number) for number in range(length))
    assert runs(run) == [(run[0], run[-1])]
    assert dates_of(completed(typed_days(in_short(run)), None)) == run


@given(st.text(alphabet="0123456789/-., thứngàyáCN", max_size=30))
def test_no_text_crashes(text: str) -> None:
    for month in (None, OCTOBER):
        dates_of(completed(typed_days(text), month))
