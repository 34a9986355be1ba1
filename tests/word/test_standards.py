from __future__ import annotations

from datetime import date

import pytest

from lxplan.failures import Failure
from lxplan.word.standards import ND30, STANDARDS, TT01, Standard, standard_for, standard_within


@pytest.mark.parametrize(
    ("day", "standard"),
    [
        (date(2011, 3, 5), TT01),
        (date(2018, 9, 1), TT01),
        (date(2020, 3, 4), TT01),
        (date(2020, 3, 5), ND30),
        (date(2026, 1, 1), ND30),
    ],
)
def test_the_date_decides_the_standard(day: date, standard: Standard) -> None:
    assert standard_for(day) is standard


def test_a_date_before_any_standard_is_a_clear_failure() -> None:
    with pytest.raises(Failure, match=r"văn bản ngày 04/03/2011 có trước .* từ 05/03/2011"):
        standard_for(date(2011, 3, 4))


@pytest.mark.parametrize(
    ("first", "last", "standard"),
    [
        (date(2018, 9, 1), date(2019, 8, 31), TT01),
        (date(2011, 1, 1), date(2011, 12, 31), TT01),
        (date(2011, 3, 5), date(2011, 3, 5), TT01),
        (date(2020, 1, 1), date(2020, 12, 31), TT01),
        (date(2020, 6, 1), date(2020, 6, 30), ND30),
    ],
)
def test_the_days_it_is_about_decide_the_standard_of_an_undated_paper(
    first: date, last: date, standard: Standard
) -> None:
    assert standard_within(first, last) is standard


def test_days_before_any_standard_are_a_clear_failure() -> None:
    with pytest.raises(
        Failure, match=r"^thời gian đến 04/03/2011 có trước .* từ 05/03/2011\); ghi van_ban: ngay"
    ):
        standard_within(date(2010, 1, 1), date(2011, 3, 4))


def test_standards_are_found_by_the_names_of_the_option() -> None:
    assert dict(STANDARDS) == {"nd30": ND30, "tt01": TT01}


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
def test_values_lie_in_the_legal_ranges(standard: Standard) -> None:
    page, sizes = standard.page, standard.sizes
    assert (page.width, page.height) == (210, 297)
    assert 20 <= page.top <= 25
    assert 20 <= page.bottom <= 25
    assert 30 <= page.left <= 35
    assert 15 <= page.right <= 20
    assert 12 <= sizes.motto_country <= 13
    assert 13 <= sizes.motto <= 14
    assert 12 <= sizes.parent <= 13
    assert 12 <= sizes.issuer <= 13
    assert sizes.number == 13
    assert 13 <= sizes.place_date <= 14
    assert sizes.title == 14
    assert 13 <= sizes.subject <= 14
    assert 13 <= sizes.body <= 14
    assert 13 <= sizes.signature <= 14
    assert (sizes.recipients_label, sizes.recipients) == (12, 11)
    assert 13 <= sizes.page_number <= 14
    assert 10 <= standard.first_line <= 12.7
    assert standard.paragraph_gap >= 6
    assert 1 / 3 <= standard.drawn_part <= 1 / 2
    assert sum(standard.head_columns) == page.text_width
    assert standard.padded_months == (1, 2)
