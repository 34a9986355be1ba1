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
