"""Days in prose are read where a person means a day, and nowhere else."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.day_mentions import days_in


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("Kỷ niệm ngày 20/11", "20/11", (20, 11, 0), (20, 11, 0)),
        ("ngày 24 tháng 03 năm 2008", "24 tháng 03 năm 2008", (24, 3, 2008), (24, 3, 2008)),
        ("Chào mừng ngày 8 - 3", "8 - 3", (8, 3, 0), (8, 3, 0)),
        ("Tuần lễ (1–7/10)", "1–7/10", (1, 10, 0), (7, 10, 0)),
        ("từ 28/9 đến ngày 5/10/2018", "28/9 đến ngày 5/10/2018", (28, 9, 0), (5, 10, 2018)),
        ("quyên góp 01/9-15/10", "01/9-15/10", (1, 9, 0), (15, 10, 0)),
        ("ngày 1 đến ngày 7 tháng 10", "1 đến ngày 7 tháng 10", (1, 10, 0), (7, 10, 0)),
    ],
)
def test_a_day_or_a_range_is_found_where_it_stands(
    text: str, written: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    (mention,) = days_in(text)
    assert text[mention.start : mention.end] == written
    assert (mention.first, mention.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "1/3 số hộ, lớp 5/1, tổ 2/9, đạt 1/5",
        "ngày 10/3 âm lịch, ngày 15/8 (âm lịch), ngày 8/3 AL",
        "Tết Trung thu ngày 15/8",
        "số 09/2008/QĐ-BGDĐT, 259/KH-PGDĐT, 05/2019",
        "HIV/AIDS, 8:30, tỷ lệ 99,5%, ngày 31/2",
        "trong 5 tháng 9 người",
    ],
)
def test_what_may_be_something_else_is_no_day(text: str) -> None:
    assert days_in(text) == ()
