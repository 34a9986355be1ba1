"""Rows that sum up, and those that only look so."""

from __future__ import annotations

import pytest

from lxplan.reading_in.blocks import Cell, Line
from lxplan.reading_in.schedule_totals import total_of
from lxplan.reading_in.word_file import read_word
from tests.reading_in.brought_in import BroughtIn, bring_in, word_file

Texts = tuple[str | None, ...]


def _row(texts: Texts) -> list[Cell | None]:
    return [None if text is None else Cell((Line(text),) if text else ()) for text in texts]


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (("Tổng cộng", None, None, "41.200.000"), ("41.200.000",)),
        (("", "TỔNG CỘNG:", "", "3.500.000 đồng"), ("3.500.000 đồng",)),
        (("Tổng kinh phí cả năm: 3.500.000đ", None, None, None), ("3.500.000đ",)),
        (("", "Cộng tháng 3", "120 người", "3.500.000"), ("120 người", "3.500.000")),
        (("Tổng", "", "", ""), ()),
    ],
)
def test_a_row_sums_up(texts: Texts, numbers: tuple[str, ...]) -> None:
    total = total_of(_row(texts))
    assert total is not None
    assert total.numbers == numbers


@pytest.mark.parametrize(
    "texts",
    [
        ("3", "Tổng vệ sinh đường làng", "", "500.000"),
        ("12", "Tổng kết năm", "Hội trường", "500.000"),
        ("3", "Cộng đồng học tập", "", ""),
        ("", "Tổng cộng", "Hội Nông dân", "500.000"),
        ("", "", "", "500.000"),
    ],
)
def test_a_row_is_no_sum(texts: Texts) -> None:
    assert total_of(_row(texts)) is None


def _with_total(said: str) -> BroughtIn:
    head: list[str | None] = ["Tháng", "Nội dung hoạt động", "Đối tượng học", "Kinh phí (đồng)"]
    return bring_in(
        read_word(
            word_file(
                "KẾ HOẠCH",
                "Hoạt động năm 2026",
                [
                    head,
                    ["03/2026", "Trồng rau", "Nông dân", "1.500.000"],
                    ["04/2026", "Nuôi ong", "Nông dân", "2.000.000"],
                    ["Tổng cộng", None, None, said],
                ],
                bold=("Hoạt động năm 2026",),
            )
        )
    )


def test_a_right_sum_is_left_to_the_paper() -> None:
    brought = _with_total("3.500.000")
    assert brought.left == []
    assert brought.rows == ["03/2026 Trồng rau", "04/2026 Nuôi ong"]
    assert "Tổng cộng" not in brought.text
    assert "bang_thang" not in brought.text


def test_a_wrong_sum_stays_as_a_comment() -> None:
    brought = _with_total("4.500.000")
    assert brought.left == ["Tổng cộng", "4.500.000"]
    assert "# 4.500.000" in brought.text
    assert len(brought.rows) == 2


def test_lines_below_a_content_stay_in_it_under_columns_of_one_s_own() -> None:
    brought = bring_in(
        read_word(
            word_file(
                "KẾ HOẠCH",
                "Hoạt động năm 2026",
                [
                    ["STT", "Tháng", "Nội dung", "Đơn vị phối hợp/Người dạy"],
                    ["1", "03/2026", "Nuôi ong\nHình thức: Tập huấn", "Trạm Y tế xã; Đại úy Lê An"],
                ],
                bold=("Hoạt động năm 2026",),
            )
        )
    )
    ((_, row),) = brought.plan.activities
    assert row.content == "Nuôi ong\nHình thức: Tập huấn"
    assert [column.title for column in brought.plan.table.columns] == [
        *("STT", "Tháng", "Nội dung", "Đơn vị phối hợp", "Người dạy"),
    ]
