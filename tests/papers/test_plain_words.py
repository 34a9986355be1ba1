from __future__ import annotations

from datetime import date

import pytest

from lxplan.papers.plain_words import date_in_words, month_in_words, padded_month, plain, plain_all
from lxplan.plan.values import Month
from lxplan.word.standards import ND30
from tests.papers.plans import SMALL, plan_of


def test_texts_know_nothing_of_their_place_and_are_composed() -> None:
    name = plan_of(SMALL).centre.name
    assert type(name) is not str
    assert type(plain(name)) is str
    assert plain_all(("gia\u0309ng", "")) == ("gi\u1ea3ng", "")
    assert plain(None) == ""


@pytest.mark.parametrize(("number", "printed"), [(1, "01"), (2, "02"), (3, "3"), (12, "12")])
def test_only_the_first_two_months_are_padded(number: int, printed: str) -> None:
    assert padded_month(number, ND30) == printed
    assert month_in_words(Month(2026, number), ND30) == f"tháng {printed} năm 2026"


def test_days_are_padded() -> None:
    assert date_in_words(date(2018, 9, 5), ND30) == "ngày 05 tháng 9 năm 2018"
