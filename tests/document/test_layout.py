from __future__ import annotations

import pytest

from lxplan.document.contextualising import plan_context
from lxplan.document.layout import COLUMN_TITLES, Layout
from lxplan.document.metrics import text_width
from lxplan.document.standards import ND30, STANDARDS, Standard
from tests.document.plans import FULL, SMALL, plan_of, with_rows

LAYOUT = Layout(ND30)


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
def test_the_line_under_the_motto_is_as_long_as_the_motto(standard: Standard) -> None:
    layout = Layout(standard)
    column = layout.head_columns[1]
    rule = layout.rule(["Độc lập - Tự do - Hạnh phúc"], "TieuNgu", column, 1)
    length = (column - rule.left - rule.right) / 20
    assert length == pytest.approx(text_width("Độc lập - Tự do - Hạnh phúc", layout.styles["TieuNgu"].font), abs=0.1)
    assert rule.left == rule.right


@pytest.mark.parametrize("text", ["A", "TRUNG TÂM", "HỌC TẬP CỘNG ĐỒNG"])
def test_the_line_under_the_issuer_is_a_third_to_a_half_of_its_widest_line(text: str) -> None:
    column = LAYOUT.head_columns[0]
    rule = LAYOUT.rule(["A", text], "CoQuanBanHanh", column)
    length = (column - rule.left - rule.right) / 20
    assert 1 / 3 <= length / text_width(text, LAYOUT.styles["CoQuanBanHanh"].font) <= 1 / 2


def test_columns_fill_the_width_between_the_margins() -> None:
    for text in (SMALL, FULL):
        columns = LAYOUT.columns(plan_context(plan_of(text), ND30).ke_hoach_thang)
        assert len(columns) == len(COLUMN_TITLES)
        assert sum(columns) == LAYOUT.text_width


def test_money_gets_the_room_it_needs() -> None:
    rich = plan_of(SMALL + "      kinh_phi: 1250000000\n")
    columns = LAYOUT.columns(plan_context(rich, ND30).ke_hoach_thang)
    assert columns[4] > LAYOUT.columns(plan_context(plan_of(SMALL), ND30).ke_hoach_thang)[4]
    assert columns[4] / 20 > text_width("1.250.000.000", LAYOUT.styles["OBangSo"].font)


def test_a_month_that_fits_on_a_page_is_one_group() -> None:
    months = plan_context(plan_of(with_rows(16)), ND30).ke_hoach_thang
    groups = list(LAYOUT.groups(months, LAYOUT.columns(months)))
    assert [(group.thang, group.tiep, len(group.hoat_dong)) for group in groups] == [
        ("09/2018", False, 1),
        ("10/2018", False, 16),
    ]


def test_a_month_longer_than_a_page_is_continued_under_its_label() -> None:
    months = plan_context(plan_of(with_rows(40)), ND30).ke_hoach_thang
    columns = LAYOUT.columns(months)
    groups = list(LAYOUT.groups(months, columns))[1:]
    assert [group.tiep for group in groups] == [False] + [True] * (len(groups) - 1)
    assert [activity for group in groups for activity in group.hoat_dong] == list(months[1].hoat_dong)
    page = ND30.page.text_height / 25.4 * 72
    for group in groups:
        assert sum(LAYOUT.row_height(activity, columns) for activity in group.hoat_dong) <= page / 2


def test_a_month_without_activities_is_a_group_of_its_own() -> None:
    months = plan_context(plan_of(FULL), ND30).ke_hoach_thang
    first = next(LAYOUT.groups(months, LAYOUT.columns(months)))
    assert (first.thang, first.hoat_dong) == ("01/2026", ())


def test_a_row_is_as_high_as_its_fullest_cell() -> None:
    columns = [1000, 4000, 2000, 3000, 1000]
    activities = plan_context(plan_of(FULL), ND30).ke_hoach_thang[1].hoat_dong
    full, bare = (LAYOUT.row_height(activity, columns) for activity in activities)
    assert bare == pytest.approx(13 * 1.149 + 4)
    assert full > 4 * bare
