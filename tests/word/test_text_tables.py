"""Tables of texts: columns as wide as they need, together as wide as the text."""

from __future__ import annotations

from lxplan.word.geometry import Geometry
from lxplan.word.standards import ND30
from lxplan.word.text_tables import text_columns

PAPER = Geometry(ND30)
LONG = "Tập huấn kỹ thuật chăm sóc và phòng trừ sâu bệnh cho cây vải thiều theo tiêu chuẩn của thị trường xuất khẩu"


def test_a_column_has_the_room_of_its_words() -> None:
    number, name, count = text_columns(
        PAPER, [("TT", "Lớp", "Số"), ("1", LONG, "25"), ("2", "Tin học", "30")]
    )
    assert number.rong + name.rong + count.rong == PAPER.text_width
    assert name.rong > 8 * number.rong
    assert (number.kieu, name.kieu, count.kieu) == ("OBangGiua", "OBang", "OBangGiua")


def test_long_columns_share_what_is_left() -> None:
    first, second = text_columns(PAPER, [("A", "B"), (LONG, LONG)])
    assert first.rong == second.rong == PAPER.text_width // 2


def test_more_columns_than_fit_are_still_within_the_margins() -> None:
    columns = text_columns(PAPER, [tuple(f"Nghiêngnghiêng{n}" for n in range(20))])
    assert sum(column.rong for column in columns) == PAPER.text_width
    assert all(column.rong > 0 for column in columns)
