from __future__ import annotations

import pytest

from lxplan.word.column_widths import fitted_columns
from lxplan.word.rows_kept_together import can_hold, row_height, rows_together
from lxplan.word.standards import ND30
from tests.papers.plans import FULL, SMALL, with_rows
from tests.word.test_column_widths import FREE_COLUMNS, GEOMETRY, PLAN_COLUMNS, months_of


@pytest.mark.parametrize(("rows", "words", "held"), [(1, 1, True), (1, 300, False), (2, 300, True)])
def test_a_tall_row_is_not_held_when_it_is_the_only_one(rows: int, words: int, held: bool) -> None:
    text = SMALL.replace(
        "    - noi_dung: Khai giảng\n", f"    - noi_dung: {'Khai giảng ' * words}\n" * rows
    )
    months = months_of(text)
    assert can_hold(GEOMETRY, months, fitted_columns(GEOMETRY, months, PLAN_COLUMNS)) is held


def test_a_month_that_fits_on_a_page_is_one_group() -> None:
    months = months_of(with_rows(16))
    groups = list(rows_together(GEOMETRY, months, fitted_columns(GEOMETRY, months, PLAN_COLUMNS)))
    assert [(group.thang, group.tiep, len(group.hoat_dong)) for group in groups] == [
        ("09/2018", False, 1),
        ("10/2018", False, 16),
    ]


def test_a_month_longer_than_a_page_is_continued_under_its_label() -> None:
    months = months_of(with_rows(40))
    columns = fitted_columns(GEOMETRY, months, PLAN_COLUMNS)
    groups = list(rows_together(GEOMETRY, months, columns))[1:]
    assert [group.tiep for group in groups] == [False] + [True] * (len(groups) - 1)
    assert [activity for group in groups for activity in group.hoat_dong] == list(
        months[1].hoat_dong
    )
    page = ND30.page.text_height / 25.4 * 72
    for group in groups:
        assert (
            sum(row_height(GEOMETRY, activity, columns) for activity in group.hoat_dong) <= page / 2
        )


def test_a_month_without_activities_is_a_group_of_its_own() -> None:
    months = months_of(FULL)
    first = next(rows_together(GEOMETRY, months, fitted_columns(GEOMETRY, months, PLAN_COLUMNS)))
    assert (first.thang, first.hoat_dong) == ("01/2026", ())


def test_without_a_column_of_months_every_row_stands_alone() -> None:
    months = months_of(with_rows(3))
    groups = list(rows_together(GEOMETRY, months, fitted_columns(GEOMETRY, months, FREE_COLUMNS)))
    assert [len(group.hoat_dong) for group in groups] == [1, 1, 1, 1]


def test_a_row_is_as_high_as_its_fullest_cell() -> None:
    widths = (1000, 4000, 2000, 3000, 1000)
    columns = [
        column._replace(rong=width) for column, width in zip(PLAN_COLUMNS, widths, strict=True)
    ]
    full, bare = (
        row_height(GEOMETRY, activity, columns) for activity in months_of(FULL)[1].hoat_dong
    )
    assert bare == pytest.approx(13 * 1.149 + 4)
    assert full > 4 * bare
