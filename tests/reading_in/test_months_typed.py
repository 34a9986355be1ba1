"""Months of rows: several in one cell, and times that name none."""

from __future__ import annotations

import pytest

from lxplan.reading_in.months_typed import is_within_month, typed_month, words_for_time
from lxplan.reading_in.word_file import read_word
from tests.reading_in.brought_in import BroughtIn, bring_in, word_file, words_kept, words_of

HEADS: tuple[str, ...] = ("KẾ HOẠCH", "Hoạt động năm học 2025-2026", "I. LỊCH")


def _table(*rows: list[str | None]) -> BroughtIn:
    brought = bring_in(read_word(word_file(*HEADS, list(rows))))
    assert not words_of(brought.blocks) - words_kept(brought.text)
    return brought


@pytest.mark.parametrize(
    ("text", "month", "words"),
    [
        ("11, 12", (11, 0), "Tháng 11, 12"),
        ("6-7/2026", (6, 2026), "Tháng 6-7/2026"),
        ("Tháng 12 - 01/2026", (12, 2025), "Tháng 12 - 01/2026"),
        ("Tháng 12/2025 đến tháng 2/2026", (12, 2025), "Tháng 12/2025 đến tháng 2/2026"),
        ("T9, T10", (9, 0), "T9, T10"),
        ("Tháng 9, 5/9", (9, 0), ""),
        ("Tháng 9/2025", (9, 2025), ""),
        ("Tháng Năm", (5, 0), ""),
        ("Tháng Mười Hai năm 2025", (12, 2025), ""),
        ("Tháng Chạp", (12, 0), "Tháng Chạp"),
    ],
)
def test_a_month_and_the_words_that_say_more(text: str, month: tuple[int, int], words: str) -> None:
    found = typed_month(text)
    assert found is not None
    assert (found.number, found.year) == month
    assert words_for_time(text) == words


@pytest.mark.parametrize("text", ["Tháng an toàn", "Hè 2026", "Tháng mườim", "10, 20 em"])
def test_no_month(text: str) -> None:
    assert typed_month(text) is None


def test_parts_of_a_month_and_other_times() -> None:
    parts = ("Tuần 2", "7h30", "Cuối tháng", "Thứ Bảy", "15-17", "nt", "//", "Buổi tối")
    others = ("Hè 2026", "Dịp Tết", "2026", "Học kỳ II", "Theo chỉ đạo của huyện", "Mùa mưa")
    assert all(map(is_within_month, parts))
    assert not any(map(is_within_month, others))


def test_a_time_that_names_no_month_is_not_in_the_month_above() -> None:
    brought = _table(
        ["TT", "Nội dung", "Thời gian"],
        ["1", "Khai giảng", "Tháng 9"],
        ["2", "Thi đấu", "Tuần 2"],
        ["3", "Dạy bơi", "Hè 2026"],
        ["4", "Hội thi", "Tháng 6-7/2026"],
    )
    assert brought.rows == [
        "09/2025 Khai giảng",
        "09/2025 Thi đấu",
        "06/2026 Hội thi",
        "None Dạy bơi",
    ]
    assert [row.time_words or "" for _, row in brought.plan.activities] == [
        "",
        "Tuần 2",
        "Tháng 6-7/2026",
        "Hè 2026",
    ]
    assert [(line.text, line.place) for line in brought.found.left] == [
        ("Hè 2026: Dạy bơi", "bảng 1, hàng 4, cột 2")
    ]


def test_a_month_across_the_table_holds_whatever_time_stands_below() -> None:
    brought = _table(
        ["TT", "Nội dung", "Thời gian"],
        ["Tháng 10-11", None, None],
        ["1", "Thi đấu", "Dịp ra quân"],
        ["2", "Họp", ""],
    )
    assert brought.rows == ["10/2025 Thi đấu", "10/2025 Họp"]
    assert [row.time_words for _, row in brought.plan.activities] == ["Dịp ra quân", "Tháng 10-11"]
    assert brought.left == []


def test_a_cell_of_several_months_holds_for_the_rows_below() -> None:
    brought = _table(
        ["Tháng", "Nội dung", "Ghi chú"],
        ["11, 12", "Lớp A", ""],
        ["", "Lớp B", "tối"],
    )
    assert brought.rows == ["11/2025 Lớp A", "11/2025 Lớp B"]
    assert [row.time_words for _, row in brought.plan.activities] == ["Tháng 11, 12"] * 2
    assert [column.key for column in brought.plan.table.columns] == [
        *("thang", "thoi_gian", "noi_dung", "ghi_chu")
    ]
