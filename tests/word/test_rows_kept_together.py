from __future__ import annotations

from lxplan.word.rows_kept_together import rows_together
from tests.papers.plans import FULL, with_rows
from tests.word.test_column_widths import FREE_COLUMNS, PLAN_COLUMNS, months_of


def test_the_rows_of_a_month_are_one_group_however_many() -> None:
    groups = list(rows_together(months_of(with_rows(40)), PLAN_COLUMNS))
    assert [(group.thang, group.tiep, len(group.hoat_dong)) for group in groups] == [
        ("09/2018", False, 1),
        ("10/2018", False, 40),
    ]


def test_a_month_without_activities_is_a_group_of_its_own() -> None:
    first = next(rows_together(months_of(FULL), PLAN_COLUMNS))
    assert (first.thang, first.hoat_dong) == ("01/2026", ())


def test_without_a_column_of_months_every_row_stands_alone() -> None:
    groups = list(rows_together(months_of(with_rows(3)), FREE_COLUMNS))
    assert [len(group.hoat_dong) for group in groups] == [1, 1, 1, 1]
