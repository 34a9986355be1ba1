from __future__ import annotations

import pytest

from lxplan.papers.template_names import MonthContext
from lxplan.papers.yearly_plan import plan_context
from lxplan.word.layout import Layout
from lxplan.word.page_groups import Tables
from lxplan.word.standards import ND30
from lxplan.word.table_columns import TableColumn
from lxplan.word.text_widths import text_width
from tests.papers.plans import FULL, SMALL, plan_of, with_rows

LAYOUT = Layout(ND30)
TABLES = Tables(LAYOUT)
PLAN_COLUMNS = (
    TableColumn("Tháng", "thang", luon=True),
    TableColumn("Nội dung hoạt động", "noi_dung", 44, duoi="chi_tiet", luon=True),
    TableColumn("Đối tượng học", "doi_tuong", 24, luon=True),
    TableColumn("Đơn vị phối hợp/Người dạy", "cot_don_vi", 32, luon=True),
    TableColumn("Kinh phí", "kinh_phi", duoi="nguon", luon=True),
)
FREE_COLUMNS = tuple(column._replace(luon=False) for column in PLAN_COLUMNS if column.khoa != "thang")


def months_of(text: str) -> tuple[MonthContext, ...]:
    return plan_context(plan_of(text), ND30).ke_hoach_thang


def widths_of(text: str) -> list[int]:
    return [column.rong for column in TABLES.columns(months_of(text), PLAN_COLUMNS)]


@pytest.mark.parametrize("text", [SMALL, FULL])
@pytest.mark.parametrize("wanted", [PLAN_COLUMNS, FREE_COLUMNS], ids=["all", "those with entries"])
def test_columns_fill_the_width_between_the_margins(text: str, wanted: tuple[TableColumn, ...]) -> None:
    assert sum(column.rong for column in TABLES.columns(months_of(text), wanted)) == LAYOUT.text_width


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    assert [column.khoa for column in TABLES.columns(months_of(SMALL), FREE_COLUMNS)] == ["noi_dung"]
    assert len(TABLES.columns(months_of(FULL), FREE_COLUMNS)) == 4
    assert len(TABLES.columns(months_of(SMALL), PLAN_COLUMNS)) == 5


def test_a_column_that_needs_less_leaves_the_rest_to_the_others() -> None:
    long = "tập huấn kỹ thuật chăm sóc lúa và cây vụ đông cho nông dân các thôn trong xã"
    months = months_of(f"{SMALL}      phoi_hop: {long}\n      doi_tuong: {long}\n      dia_diem: Sân\n")
    wanted = (*FREE_COLUMNS, TableColumn("Nơi", "dia_diem", 50))
    content, audience, partners, place = TABLES.columns(months, wanted)
    assert place.rong / 20 < text_width("Sân", LAYOUT.styles["OBang"].font) + 15
    assert content.rong / 20 < text_width(content.ten, LAYOUT.styles["DauBang"].font) + 15
    assert audience.rong / partners.rong == pytest.approx(24 / 32, rel=0.01)
    kept = TABLES.columns(months, [column._replace(luon=True) for column in wanted])
    assert kept[-1].rong / kept[0].rong == pytest.approx(50 / 44, rel=0.01), "those that always stand keep their shares"


@pytest.mark.parametrize(("rows", "words", "held"), [(1, 1, True), (1, 300, False), (2, 300, True)])
def test_a_tall_row_is_not_held_when_it_is_the_only_one(rows: int, words: int, held: bool) -> None:
    text = SMALL.replace("    - noi_dung: Khai giảng\n", f"    - noi_dung: {'Khai giảng ' * words}\n" * rows)
    months = months_of(text)
    assert TABLES.can_hold(months, TABLES.columns(months, PLAN_COLUMNS)) is held


def test_shares_are_those_of_the_columns_that_stay() -> None:
    long = "học sinh " * 40
    kept = TABLES.columns(months_of(f"{SMALL.replace('Khai giảng', long)}      doi_tuong: {long}\n"), FREE_COLUMNS)
    assert [column.khoa for column in kept] == ["noi_dung", "doi_tuong"]
    assert kept[0].rong / kept[1].rong == pytest.approx(44 / 24, rel=0.01)


def test_money_gets_the_room_it_needs() -> None:
    rich = widths_of(SMALL + "      kinh_phi: 1250000000\n")
    assert rich[4] > widths_of(SMALL)[4]
    assert rich[4] / 20 > text_width("1.250.000.000", LAYOUT.styles["OBangSo"].font)


def test_a_column_without_a_share_stays_narrow_and_holds_its_longest_word() -> None:
    sentence = "từ 2 giờ đến 4 giờ 30 chiều, trừ ngày nghỉ"
    (time, _) = TABLES.columns(
        months_of(f"{SMALL}      gio: {sentence}\n"), (TableColumn("Giờ", "gio"), TableColumn("Việc", "noi_dung", 1))
    )
    assert time.rong <= LAYOUT.text_width * 0.2 + 200
    word = "x" * 40
    (time, _) = TABLES.columns(
        months_of(f"{SMALL}      gio: {word} y\n"), (TableColumn("Giờ", "gio"), TableColumn("Việc", "noi_dung", 1))
    )
    assert time.rong / 20 > text_width(word, LAYOUT.styles["OBang"].font)


def test_a_month_that_fits_on_a_page_is_one_group() -> None:
    months = months_of(with_rows(16))
    groups = list(TABLES.groups(months, TABLES.columns(months, PLAN_COLUMNS)))
    assert [(group.thang, group.tiep, len(group.hoat_dong)) for group in groups] == [
        ("09/2018", False, 1),
        ("10/2018", False, 16),
    ]


def test_a_month_longer_than_a_page_is_continued_under_its_label() -> None:
    months = months_of(with_rows(40))
    columns = TABLES.columns(months, PLAN_COLUMNS)
    groups = list(TABLES.groups(months, columns))[1:]
    assert [group.tiep for group in groups] == [False] + [True] * (len(groups) - 1)
    assert [activity for group in groups for activity in group.hoat_dong] == list(months[1].hoat_dong)
    page = ND30.page.text_height / 25.4 * 72
    for group in groups:
        assert sum(TABLES.row_height(activity, columns) for activity in group.hoat_dong) <= page / 2


def test_a_month_without_activities_is_a_group_of_its_own() -> None:
    months = months_of(FULL)
    first = next(TABLES.groups(months, TABLES.columns(months, PLAN_COLUMNS)))
    assert (first.thang, first.hoat_dong) == ("01/2026", ())


def test_without_a_column_of_months_every_row_stands_alone() -> None:
    months = months_of(with_rows(3))
    groups = list(TABLES.groups(months, TABLES.columns(months, FREE_COLUMNS)))
    assert [len(group.hoat_dong) for group in groups] == [1, 1, 1, 1]


def test_a_row_is_as_high_as_its_fullest_cell() -> None:
    widths = (1000, 4000, 2000, 3000, 1000)
    columns = [column._replace(rong=width) for column, width in zip(PLAN_COLUMNS, widths, strict=True)]
    full, bare = (TABLES.row_height(activity, columns) for activity in months_of(FULL)[1].hoat_dong)
    assert bare == pytest.approx(13 * 1.149 + 4)
    assert full > 4 * bare


def test_the_month_stands_first() -> None:
    assert TABLES.columns(months_of(SMALL), PLAN_COLUMNS[::-1])[0].khoa == "thang"
