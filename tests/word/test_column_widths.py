from __future__ import annotations

import pytest

from lxplan.papers.template_names import MonthContext
from lxplan.papers.yearly_plan import PlanContext, yearly_plan
from lxplan.word.column_widths import IN_PIECES, POORLY, WELL, ease_of_reading, fitted_columns
from lxplan.word.geometry import Geometry
from lxplan.word.standards import ND30
from lxplan.word.table_cells import TableColumn
from lxplan.word.text_widths import text_width
from tests.papers.plans import FULL, SMALL, plan_of

GEOMETRY = Geometry(ND30)
PLAN_COLUMNS = (
    TableColumn("Tháng", "thang", luon=True),
    TableColumn("Nội dung hoạt động", "noi_dung", 44, duoi="chi_tiet", luon=True),
    TableColumn("Đối tượng học", "doi_tuong", 24, luon=True),
    TableColumn("Đơn vị phối hợp/Người dạy", "cot_don_vi", 32, luon=True),
    TableColumn("Kinh phí", "kinh_phi", duoi="nguon", luon=True),
)
FREE_COLUMNS = tuple(
    column._replace(luon=False) for column in PLAN_COLUMNS if column.khoa != "thang"
)


def months_of(text: str) -> tuple[MonthContext, ...]:
    names = yearly_plan(plan_of(text), ND30).names
    assert isinstance(names, PlanContext)
    return names.ke_hoach_thang


def widths_of(text: str) -> list[int]:
    return [column.rong for column in fitted_columns(GEOMETRY, months_of(text), PLAN_COLUMNS)]


@pytest.mark.parametrize("text", [SMALL, FULL])
@pytest.mark.parametrize("wanted", [PLAN_COLUMNS, FREE_COLUMNS], ids=["all", "those with entries"])
def test_columns_fill_the_width_between_the_margins(
    text: str, wanted: tuple[TableColumn, ...]
) -> None:
    assert (
        sum(column.rong for column in fitted_columns(GEOMETRY, months_of(text), wanted))
        == GEOMETRY.text_width
    )


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    assert [column.khoa for column in fitted_columns(GEOMETRY, months_of(SMALL), FREE_COLUMNS)] == [
        "noi_dung"
    ]
    assert len(fitted_columns(GEOMETRY, months_of(FULL), FREE_COLUMNS)) == 4
    assert len(fitted_columns(GEOMETRY, months_of(SMALL), PLAN_COLUMNS)) == 5


def test_a_column_that_needs_less_leaves_the_rest_to_the_others() -> None:
    long = "tập huấn kỹ thuật chăm sóc lúa và cây vụ đông cho nông dân các thôn trong xã"
    months = months_of(
        f"{SMALL}      phoi_hop: {long}\n      doi_tuong: {long}\n      dia_diem: Sân\n"
    )
    wanted = (*FREE_COLUMNS, TableColumn("Nơi", "dia_diem", 50))
    content, audience, partners, place = fitted_columns(GEOMETRY, months, wanted)
    assert place.rong / 20 < text_width("Sân", GEOMETRY.styles["OBang"].font) + 15
    assert content.rong / 20 < text_width(content.ten, GEOMETRY.styles["DauBang"].font) + 15
    assert audience.rong / partners.rong == pytest.approx(24 / 32, rel=0.01)
    kept = fitted_columns(GEOMETRY, months, [column._replace(luon=True) for column in wanted])
    assert kept[-1].rong / kept[0].rong == pytest.approx(50 / 44, rel=0.1), (
        "those that always stand keep their shares, but for what makes the table lower"
    )


def test_columns_with_as_much_to_say_are_as_wide() -> None:
    long = "học sinh " * 40
    kept = fitted_columns(
        GEOMETRY,
        months_of(f"{SMALL.replace('Khai giảng', long)}      doi_tuong: {long}\n"),
        FREE_COLUMNS,
    )
    assert [column.khoa for column in kept] == ["noi_dung", "doi_tuong"]
    assert kept[0].rong / kept[1].rong == pytest.approx(1, rel=0.2)


@pytest.mark.parametrize("source", ["Ngân sách xã", "Quỹ khuyến học", "Xã hội hóa"])
def test_neither_money_nor_its_source_folds(source: str) -> None:
    months = months_of(f"{SMALL}      kinh_phi: 1500000\n      nguon: {source}\n")
    money = fitted_columns(GEOMETRY, months, PLAN_COLUMNS)[-1]
    font = GEOMETRY.styles["OBangNguon"].font
    assert (money.rong - 170) / 20 >= text_width(source, font) + font.lean


@pytest.mark.parametrize("together", ["0912\u00a0345\u00a0678", "thôn\u00a012", "Tiểu\u00a0học"])
def test_a_column_holds_what_does_not_part(together: str) -> None:
    months = months_of(
        SMALL.replace("Khai giảng", "học sinh và phụ huynh toàn xã tham gia lớp học " * 9)
        + f"      doi_tuong: {together.replace(chr(160), ' ')}\n      chu_tri: Sân\n"
    )
    audience = fitted_columns(GEOMETRY, months, PLAN_COLUMNS)[2]
    assert (audience.rong - 170) / 20 >= text_width(together, GEOMETRY.styles["OBang"].font)


def test_money_gets_the_room_it_needs() -> None:
    rich = widths_of(SMALL + "      kinh_phi: 1250000000\n")
    assert rich[4] > widths_of(SMALL)[4]
    assert rich[4] / 20 > text_width("1.250.000.000", GEOMETRY.styles["OBangSo"].font)


def test_a_column_without_a_share_stays_narrow_and_holds_its_longest_word() -> None:
    sentence = "từ 2 giờ đến 4 giờ 30 chiều, trừ ngày nghỉ"
    (time, _) = fitted_columns(
        GEOMETRY,
        months_of(f"{SMALL}      gio: {sentence}\n"),
        (TableColumn("Giờ", "gio"), TableColumn("Việc", "noi_dung", 1)),
    )
    assert time.rong <= GEOMETRY.text_width * 0.2 + 200
    word = "x" * 40
    (time, _) = fitted_columns(
        GEOMETRY,
        months_of(f"{SMALL}      gio: {word} y\n"),
        (TableColumn("Giờ", "gio"), TableColumn("Việc", "noi_dung", 1)),
    )
    assert time.rong / 20 > text_width(word, GEOMETRY.styles["OBang"].font)


def test_the_month_stands_first() -> None:
    assert fitted_columns(GEOMETRY, months_of(SMALL), PLAN_COLUMNS[::-1])[0].khoa == "thang"


def test_the_name_of_a_group_folds_and_a_month_does_not() -> None:
    standing = "thuong_xuyen: [{noi_dung: Mở cửa thư viện}]\n"
    month = fitted_columns(GEOMETRY, months_of(SMALL + standing), PLAN_COLUMNS)[0]
    font = GEOMETRY.styles["OThang"].font
    assert month.rong <= widths_of(SMALL)[0] * 1.1
    for word in ("09/2018", "Thường"):
        assert (month.rong - 170) / 20 >= text_width(word, font) + font.lean


TEXT_COLUMNS = ("doi_tuong", "dia_diem", "hinh_thuc", "linh_vuc", "chu_tri", "noi_dung")
SAID = "trường phường nghiêng " * 4


@pytest.mark.parametrize(
    ("said", "columns", "reads"),
    [
        ("Sân", 6, WELL),
        (SAID, 3, WELL),
        (SAID, 5, POORLY),
        (SAID, 6, IN_PIECES),
        (SAID + "x" * 16, 5, IN_PIECES),
    ],
)
def test_a_table_reads_the_worse_the_fewer_words_its_lines_hold(
    said: str, columns: int, reads: str
) -> None:
    names = TEXT_COLUMNS[:columns]
    plan = SMALL.replace("Khai giảng", said)
    months = months_of(plan + "".join(f"      {name}: {said}\n" for name in names[:5]))
    wanted = [TableColumn("Cột", name, 1, luon=True) for name in names]
    assert ease_of_reading(GEOMETRY, months, wanted) == reads
