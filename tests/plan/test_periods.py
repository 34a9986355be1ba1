"""The time a plan is for."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.plan.periods import Period, parse_school_year
from lxplan.plan.values import Month


def test_a_school_year_runs_from_september_to_august() -> None:
    period = Period.of_school_year(2018)
    assert [str(month) for month in period.months] == [
        "09/2018", "10/2018", "11/2018", "12/2018", "01/2019", "02/2019",
        "03/2019", "04/2019", "05/2019", "06/2019", "07/2019", "08/2019",
    ]  # fmt: skip
    assert period.label == "2018-2019"
    assert Month(2019, 8) in period
    assert Month(2018, 8) not in period
    assert Month(2019, 9) not in period


def test_the_last_month_is_the_last_of_the_months() -> None:
    for period in (Period.of_school_year(2018), Period.of_year(2026)):
        assert period.last == period.months[-1]


def test_a_calendar_year_runs_from_january_to_december() -> None:
    period = Period.of_year(2026)
    assert (str(period.first), str(period.last), period.label) == ("01/2026", "12/2026", "2026")


@pytest.mark.parametrize("text", ["2018-2020", "2018-2018", "2018/2019", "18-19", "0000-0001"])
def test_what_is_no_school_year_is_none(text: str) -> None:
    assert parse_school_year(text) is None


@pytest.mark.parametrize(
    ("begins", "ends", "label", "name"),
    [
        (date(2026, 6, 1), date(2026, 6, 30), "2026-06", "tháng 6 năm 2026"),
        (date(2026, 7, 1), date(2026, 9, 30), "2026-q3", "quý III năm 2026"),
        (date(2026, 10, 1), date(2026, 12, 31), "2026-q4", "quý IV năm 2026"),
        (
            date(2026, 6, 10),
            date(2026, 6, 25),
            "2026-06-10_2026-06-25",
            "từ 10/06/2026 đến 25/06/2026",
        ),
        (
            date(2026, 1, 1),
            date(2026, 6, 30),
            "2026-01-01_2026-06-30",
            "từ 01/01/2026 đến 30/06/2026",
        ),
        (
            date(2026, 2, 1),
            date(2026, 4, 30),
            "2026-02-01_2026-04-30",
            "từ 01/02/2026 đến 30/04/2026",
        ),
        (date(2026, 1, 1), date(2026, 12, 31), "2026", "năm 2026"),
        (date(2018, 9, 1), date(2019, 8, 31), "2018-2019", "năm học 2018-2019"),
    ],
)
def test_a_period_has_a_label_for_files_and_a_name_for_sentences(
    begins: date, ends: date, label: str, name: str
) -> None:
    period = Period(begins, ends)
    assert (period.label, period.name) == (label, name)
    assert Period(begins, ends, "đợt hè").name == "đợt hè"
    assert Period(begins, ends, "đợt hè").label == label


def test_a_period_touches_the_months_it_begins_and_ends_in() -> None:
    assert [str(month) for month in Period(date(2026, 6, 29), date(2026, 7, 3)).months] == [
        "06/2026",
        "07/2026",
    ]
    assert [str(month) for month in Period(date(2026, 6, 10), date(2026, 6, 25)).months] == [
        "06/2026"
    ]


@pytest.mark.parametrize(
    ("period", "number", "year"),
    [
        (Period.of_school_year(2018), 9, 2018),
        (Period.of_school_year(2018), 8, 2019),
        (Period.of_year(2026), 8, 2026),
        (Period(date(2026, 6, 1), date(2026, 6, 30)), 12, 2026),
        (Period(date(2026, 1, 1), date(2026, 3, 31)), 12, 2025),
        (Period(date(2026, 11, 1), date(2026, 11, 30)), 1, 2027),
    ],
)
def test_a_month_without_its_year_is_the_one_in_the_period_or_nearest_to_it(
    period: Period, number: int, year: int
) -> None:
    assert period.year_of(number) == year


WEEK = Period(date(2026, 6, 29), date(2026, 7, 5))


@pytest.mark.parametrize(
    ("period", "unit", "short_name", "extent"),
    [
        (Period.of_school_year(2018), "năm", "2018-2019", "từ 09/2018 đến 08/2019"),
        (Period.of_year(2026), "năm", "2026", "từ 01/2026 đến 12/2026"),
        (Period.of_year(2026, "năm Dân vận"), "năm", "năm Dân vận", "từ 01/2026 đến 12/2026"),
        (
            Period(date(2026, 6, 1), date(2026, 6, 30)),
            "tháng",
            "tháng 6 năm 2026",
            "chỉ trong tháng 06/2026",
        ),
        (
            Period(date(2026, 4, 1), date(2026, 6, 30)),
            "quý",
            "quý II năm 2026",
            "từ 04/2026 đến 06/2026",
        ),
        (WEEK, "kỳ", "từ 29/06/2026 đến 05/07/2026", "từ 06/2026 đến 07/2026"),
    ],
)
def test_how_sentences_and_headings_speak_of_a_period(
    period: Period, unit: str, short_name: str, extent: str
) -> None:
    assert (period.unit, period.short_name, period.extent) == (unit, short_name, extent)


def test_a_period_may_have_only_some_days_of_a_month() -> None:
    assert (WEEK.length, WEEK.days_in(Month(2026, 6)), WEEK.days_in(Month(2026, 7))) == (7, 2, 5)
    assert WEEK.days_in(Month(2026, 8)) == WEEK.days_in(Month(2026, 5)) == 0
    assert not WEEK.holds_all_of(Month(2026, 6))
    assert Period.of_year(2024).days_in(Month(2024, 2)) == 29
    assert Period.of_year(2024).holds_all_of(Month(2024, 2))
