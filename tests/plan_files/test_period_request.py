"""Periods as people type them."""

from __future__ import annotations

import pytest

from lxplan.failures import Failure
from lxplan.plan_files.period_request import parse_period


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("2019-2020", "2019-2020"),
        ("năm học 2019 – 2020", "2019-2020"),
        ("2019-20", "2019-2020"),
        ("năm học 2011-12", "2011-2012"),
        ("2026", "2026"),
        ("Năm 2026", "2026"),
        ("2026-06", "2026-06"),
        ("tháng 6 năm 2026", "2026-06"),
        ("T6/2026", "2026-06"),
        ("quý III năm 2026", "2026-q3"),
        ("Quý 3/2026", "2026-q3"),
        ("2026-q4", "2026-q4"),
    ],
)
def test_a_period_in_any_form(typed: str, label: str) -> None:
    assert parse_period(typed).label == label


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2019-2021", "hai năm liền nhau"),
        ("2020-2019", "hai năm liền nhau"),
        ("sang năm", "không hiểu kỳ «sang năm»"),
        ("", "không hiểu kỳ"),
        ("tháng 6", "của năm nào"),
        ("1800", "1990-2100"),
        ("0000", "1990-2100"),
        ("9999-0000", "hai năm liền nhau"),
    ],
)
def test_what_is_no_period(typed: str, told: str) -> None:
    with pytest.raises(Failure, match=told):
        parse_period(typed)
