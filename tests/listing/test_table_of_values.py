"""Cells as text."""

from datetime import date

import pytest

from lxplan.listing.table_of_values import Value, prose, words


@pytest.mark.parametrize(
    ("value", "separated", "read"),
    [
        (None, "", ""),
        ("", "", ""),
        (0, "0", "0"),
        ("a", "a", "a"),
        ((), "", ""),
        (("a", "b"), "a; b", "a, b"),
        (date(2019, 2, 1), "01/02/2019", "01/02/2019"),
    ],
)
def test_cells_as_text(value: Value, separated: str, read: str) -> None:
    assert words(value) == separated
    assert prose(value) == read


def test_days_in_a_row_are_a_range_and_others_are_listed() -> None:
    days = tuple(date(2018, 12, day) for day in (1, 2, 3, 9, 30, 31))
    assert words((*days, date(2019, 1, 1))) == "01-03/12/2018; 09/12/2018; 30/12/2018-01/01/2019"
    assert words(days[3:4]) == "09/12/2018"
