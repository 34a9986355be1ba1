"""Regulations in force on a day, as a plan cites them."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.vietnamese.centre_regulations import REGULATIONS, in_force
from lxplan.vietnamese.citations import basis_citation


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        (date(2007, 9, 1), []),
        (date(2009, 9, 1), ["09/2008/QĐ-BGDĐT"]),
        (date(2018, 9, 1), ["09/2008/QĐ-BGDĐT", "40/2010/TT-BGDĐT"]),
        (
            date(2025, 9, 1),
            ["142/2025/NĐ-CP", "11/2025/TT-BGDĐT", "09/2008/QĐ-BGDĐT", "40/2010/TT-BGDĐT"],
        ),
    ],
)
def test_what_is_in_force(day: date, numbers: list[str]) -> None:
    cited = [basis_citation(text).number for text in in_force(day)]
    assert [number.written if number else None for number in cited] == numbers


def test_none_counts_before_it_was_issued() -> None:
    for regulation in REGULATIONS:
        issued = basis_citation(regulation.citation).date
        assert issued is not None
        assert issued < regulation.since
