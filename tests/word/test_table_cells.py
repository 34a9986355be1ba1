from __future__ import annotations

from lxplan.papers.activity_cells import activity_context
from lxplan.papers.template_names import ActivityContext
from lxplan.word.standards import ND30
from lxplan.word.table_cells import TableColumn, cells, texts_of
from tests.papers.plans import FULL, SMALL, plan_of

MONEY = TableColumn("Kinh phí", "kinh_phi", duoi="nguon", rong=900)
COLUMNS = (
    TableColumn("Tháng", "thang"),
    TableColumn("Nội dung hoạt động", "noi_dung", 44, duoi="chi_tiet"),
    TableColumn("Đối tượng học", "doi_tuong", 24),
    TableColumn("Đơn vị phối hợp/Người dạy", "cot_don_vi", 32),
    MONEY,
)


def activity_of(text: str) -> ActivityContext:
    return activity_context(plan_of(text).activities[0][1], ND30)


def test_a_cell_has_its_text_and_the_smaller_lines_below() -> None:
    activity = activity_of(FULL)
    money = str(cells(activity, [MONEY], keep_next=True))
    assert money.startswith('<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>')
    assert money.count("<w:keepNext/>") == money.count("<w:p>") == 2
    assert (
        money.index("OBangSo")
        < money.index("1.500.000")
        < money.index("OBangNguon")
        < money.index("Ngân sách xã")
    )
    row = cells(activity, COLUMNS)
    assert row.count("<w:tc>") == 4, "that of the month is merged, and the template's"
    assert "Nông dân, Phụ nữ<" in row
    assert "Phụ nữ;</w:t><w:br/>" in row


def test_the_texts_of_cells_are_escaped() -> None:
    activity = activity_of(SMALL.replace("Khai giảng", "A & <B>"))
    assert "A &amp; &lt;B&gt;" in cells(activity, COLUMNS)


def test_a_row_of_no_activity_is_empty() -> None:
    (money,) = cells(None, [MONEY]).split("</w:tcPr>")[1:]
    assert money == '<w:p><w:pPr><w:pStyle w:val="OBangSo"/></w:pPr></w:p></w:tc>'


def test_what_stands_in_a_cell() -> None:
    full, small = activity_of(FULL), activity_of(SMALL)
    assert [texts_of(full, column) for column in (COLUMNS[0], COLUMNS[2], MONEY)] == [
        [],
        ["Nông dân, Phụ nữ"],
        ["1.500.000", "Ngân sách xã"],
    ]
    assert texts_of(small, MONEY) == []
    assert len(texts_of(full, COLUMNS[1])) == 4
