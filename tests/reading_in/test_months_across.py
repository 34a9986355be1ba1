"""Schedules whose months stand across the table."""

from __future__ import annotations

import pytest

from lxplan.reading_in.blocks import Cell, Line, Table
from lxplan.reading_in.months_across import months_down
from tests.reading_in.brought_in import bring_in, words_kept, words_of

TITLE = (Line("KẾ HOẠCH"), Line("Hoạt động năm 2026"))
MONTHS = [f"T{number}" for number in range(1, 13)]


def _table(*rows: list[str | None]) -> Table:
    cells = (
        tuple(None if text is None else Cell((Line(text),) if text else ()) for text in row)
        for row in rows
    )
    return Table(tuple(cells), "bảng 1")


def _marked(*months: int, mark: str = "x") -> list[str | None]:
    return [mark if number in months else "" for number in range(1, 13)]


@pytest.mark.parametrize("mark", ["x", "X", "✓", "*", "+", "●"])
def test_each_mark_is_an_activity_of_its_month(mark: str) -> None:
    table = _table(
        ["TT", "Nội dung", *MONTHS],
        ["1", "Lớp xóa mù chữ", *_marked(3, 4, mark=mark)],
        ["2", "Tập huấn trồng nấm", *_marked(3, mark=mark)],
    )
    brought = bring_in([*TITLE, table])
    assert brought.rows == [
        "03/2026 Lớp xóa mù chữ",
        "03/2026 Tập huấn trồng nấm",
        "04/2026 Lớp xóa mù chữ",
    ]
    assert not brought.left


def test_bare_numbers_are_months_below_the_word_and_no_word_is_lost() -> None:
    numbers: list[str | None] = [str(number) for number in range(1, 13)]
    over: list[str | None] = ["Thời gian thực hiện (tháng)", *[None] * 11]
    table = _table(
        ["Nội dung công việc", *over, "Đơn vị phối hợp"],
        ["", *numbers, ""],
        ["I. Công tác tuyên truyền", *[None] * 13],
        ["Lớp xóa mù chữ", *_marked(12), "Trường Tiểu học"],
        ["Việc khác", *_marked(), "Hội Nông dân"],
    )
    brought = bring_in([*TITLE, table])
    assert brought.rows == ["12/2026 Lớp xóa mù chữ", "None Việc khác"]
    assert [row.content for row in brought.plan.standing] == ["Việc khác"]
    lost = words_of([*TITLE, table]) - words_kept(brought.text)
    assert set(lost) <= {"x", *map(str, range(1, 13))}


def test_a_school_year_begins_with_september() -> None:
    titles = [f"Tháng {number}" for number in (*range(9, 13), *range(1, 9))]
    marks: list[str | None] = ["x", *[""] * 4, "x", *[""] * 6]
    title = (TITLE[0], Line("Hoạt động năm học 2018-2019"))
    brought = bring_in([*title, _table(["TT", "Nội dung", *titles], ["1", "Họp", *marks])])
    assert brought.rows == ["09/2018 Họp", "02/2019 Họp"]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            (["TT", "Nội dung", *MONTHS], ["1", "Lớp học", *_marked(3, mark="2 lớp")]),
            id="cells that say more than a mark",
        ),
        pytest.param(
            (["TT", "Nội dung", *MONTHS[:4]], ["1", "Lớp học", "x", "", "", ""]),
            id="few months",
        ),
        pytest.param(
            (
                ["TT", "Nội dung", *[str(number) for number in range(1, 13)]],
                ["1", "Lớp học", *_marked(3)],
            ),
            id="bare numbers without the word",
        ),
        pytest.param((["TT", "Họ tên", *MONTHS], ["1", "Lan", *_marked(3)]), id="no content"),
    ],
)
def test_other_tables_stay_as_they_are(rows: tuple[list[str | None], ...]) -> None:
    table = _table(*rows)
    assert months_down(table) == table
