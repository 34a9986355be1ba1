"""Months in the cell of a table."""

from __future__ import annotations

import pytest

from lxplan.plan import Month
from lxplan.plan.values import parse_month
from lxplan.surveying.short_months import in_short


@pytest.mark.parametrize(
    ("months", "shown"),
    [
        ("", ""),
        ("02/2019", "02"),
        ("02/2019 03/2019", "02-03"),
        ("12/2018 01/2019 02/2019", "12-02"),
        ("12/2018 06/2019 07/2019 08/2019", "12, 06-08"),
        ("01/2018 03/2018 05/2018 07/2018", "01, 03, 05, 07"),
        ("01/2018 03/2018 05/2018 07/2018 09/2018", "5 tháng"),
        ("02/2018", "02"),
        ("02/2018 02/2019", "2 tháng"),
    ],
)
def test_months_in_short(months: str, shown: str) -> None:
    given = [parse_month(each) for each in months.split()]
    assert in_short([each for each in given if each is not None]) == shown


def test_a_stretch_longer_than_a_year_says_its_years() -> None:
    months = [Month(2018, 1)]
    while len(months) < 13:
        months.append(months[-1].following)
    assert in_short(months) in ("01/2018-01/2019", "13 tháng")
