"""Tables as pages parted them, and as they were before."""

from __future__ import annotations

import pytest

from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan import read_plan
from lxplan.reading_in.blocks import Block, Cell, Line, Table, lines_in
from lxplan.reading_in.tables_going_on import made_whole
from lxplan.reading_in.word_file import read_word
from lxplan.word.printer import Printer
from tests.reading_in.brought_in import bring_in

HEAD = ("Tháng", "Thời gian", "Nội dung hoạt động", "Địa điểm", "Kinh phí (đồng)")
FIRST = ("03/2026", "Thứ Tư 04/3/2026", "Trồng rau theo hướng", "Nhà văn hóa", "500.000")


def _table(*rows: tuple[str | Cell | None, ...]) -> Table:
    return Table(tuple(tuple(map(_cell, row)) for row in rows))


def _cell(typed: str | Cell | None) -> Cell | None:
    return (
        Cell(tuple(map(Line, typed.split("\n") if typed else ())))
        if isinstance(typed, str)
        else typed
    )


def _texts(blocks: list[Block]) -> list[list[str | None]]:
    (table,) = (block for block in blocks if isinstance(block, Table))
    return [[None if cell is None else cell.text for cell in row] for row in table.rows]


def _rest(content: str, place: str = "", when: str = "") -> tuple[str | Cell, ...]:
    return (Cell((Line("03/2026"),), is_repeated=True), when, content, place, "")


@pytest.mark.parametrize("again", ["(tiếp)", "(Tiếp theo)", "(tt)", "( tiếp tục )"])
def test_a_table_that_goes_on_is_one_with_its_month_said_once(again: str) -> None:
    row = (f"03/2026\n{again}", "Thứ Tư 11/3/2026", "Nuôi ong", "Sân đình", "")
    (table,) = made_whole([_table(HEAD, FIRST), _table(HEAD, row)])
    assert isinstance(table, Table)
    month = table.rows[2][0]
    assert len(table.rows) == 3
    assert month is not None
    assert month.is_repeated
    assert month.text == "03/2026"


def test_another_header_or_words_between_leave_two_tables() -> None:
    other = ("Tháng", "Nội dung hoạt động", "Chủ trì")
    tables: list[Block] = [_table(HEAD, FIRST), _table(other, ("4", "Họp", "Hội Nông dân"))]
    assert made_whole(tables) == tables
    parted: list[Block] = [_table(HEAD, FIRST), Line("Tháng 4/2026"), _table(HEAD, FIRST)]
    assert made_whole(parted) == parted


def test_a_class_that_goes_on_keeps_its_name() -> None:
    row = ("04/2026", "", "Lớp may (tiếp)", "", "")
    assert _texts(made_whole([_table(HEAD, FIRST, row)]))[2] == [*row]


def test_a_standing_group_is_named_once() -> None:
    rows = [("Thường xuyên", "", "Đọc sách", "", ""), ("Thường xuyên (tiếp)", "", "Cờ vua", "", "")]
    (table,) = made_whole([_table(HEAD, *rows)])
    assert isinstance(table, Table)
    assert table.rows[2][0] == Cell((Line("Thường xuyên"),), is_repeated=True)


@pytest.mark.parametrize(
    ("rest", "content", "place"),
    [
        (
            _rest("hữu cơ trong nhà lưới"),
            "Trồng rau theo hướng hữu cơ trong nhà lưới",
            "Nhà văn hóa",
        ),
        (_rest("", "thôn Đông"), "Trồng rau theo hướng", "Nhà văn hóa thôn Đông"),
        (
            _rest("hữu cơ\n45 người", "Sân đình"),
            "Trồng rau theo hướng hữu cơ\n45 người",
            "Nhà văn hóa\nSân đình",
        ),
    ],
)
def test_a_row_that_goes_on_is_one(rest: tuple[str, ...], content: str, place: str) -> None:
    row = _texts(made_whole([_table(HEAD, FIRST, rest)]))[1:]
    assert row == [[FIRST[0], FIRST[1], content, place, FIRST[4]]]


@pytest.mark.parametrize(
    "row",
    [
        _rest("Nuôi ong"),
        _rest("nuôi ong", when="Thứ Năm 05/3/2026"),
        ("04/2026", "", "nuôi ong", "", ""),
        ("", "", "", "", "500.000"),
        (*_rest("")[:2], Cell((Line(FIRST[2]),), is_repeated=True), "Sân đình", ""),
    ],
)
def test_a_row_of_its_own_stays(row: tuple[str | Cell, ...]) -> None:
    assert len(_texts(made_whole([_table(HEAD, FIRST, row)]))) == 3


@pytest.mark.parametrize("rest", ["Hội Nông dân xã hướng dẫn", "12 luống"])
def test_words_alone_at_the_top_of_a_page_are_the_rest_of_a_long_row(rest: str) -> None:
    long = f"Trồng rau {'rồi tưới nước ' * 15}theo cách của"
    row = ("03/2026\n(tiếp)", "", rest, "", "")
    texts = _texts(made_whole([_table(HEAD, (*FIRST[:2], long, *FIRST[3:]), row)]))
    assert len(texts) == 2
    assert (texts[1][2] or "").split() == f"{long} {rest}".split()
    assert len(_texts(made_whole([_table(HEAD, FIRST, row)]))) == 3


def test_a_printed_row_that_pages_cut_comes_back_whole() -> None:
    steps = " ".join(f"bước {n} làm đất, bón lót, gieo hạt rồi tưới nước" for n in range(1, 60))
    place = ", ".join(f"đơn vị thứ {n} trên địa bàn" for n in range(40))
    text = (
        "nam: 2026\ntrung_tam: {ten: Trung tâm học tập cộng đồng xã Hòa Bình}\n"
        f"van_ban: {{noi_nhan: [{place}]}}\n"
        "ke_hoach_thang:\n  03/2026:\n    - {noi_dung: Họp, phoi_hop: Hội Nông dân}\n"
        f'    - noi_dung: "Trồng rau: {steps}"\n      phoi_hop: Hội Nông dân\n      ngay: 04/03/2026\n'
        "    - {noi_dung: Nuôi ong, phoi_hop: Hội Nông dân}\n"
    )
    plan = read_plan("x.yaml", text.encode()).plan
    assert plan is not None
    paper = read_word(Printer(None).print(yearly_plan(plan, private=True)))
    assert sum("(tiếp)" in line.text for line in lines_in(paper)) > 1
    brought = bring_in(paper)
    assert brought.left == []
    assert [row.content for _, row in brought.plan.activities] == [
        "Họp",
        f"Trồng rau: {steps}",
        "Nuôi ong",
    ]
    assert brought.plan.paper.recipients == plan.paper.recipients
