"""What the words of a report say in figures."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.reported_figures import (
    HELD,
    PLANNED,
    SHARE,
    SPENT,
    TURNS,
    WOMEN,
    figures_said,
    is_heading,
    part_named,
)

WHOLE = (
    "Đã tổ chức 30/34 hoạt động, đạt 88%, 1.250 lượt người, trong đó nữ 600, chi 12,5 triệu đồng."
)


def test_each_kind_is_found_at_its_place() -> None:
    found = [
        (each.kind, WHOLE[each.start : each.end], int(each.value)) for each in figures_said(WHOLE)
    ]
    assert found == [
        (HELD, "30", 30),
        (PLANNED, "34", 34),
        (SHARE, "88", 88),
        (TURNS, "1.250", 1250),
        (WOMEN, "600", 600),
        (SPENT, "12,5 triệu đồng", 12_500_000),
    ]


@pytest.mark.parametrize(
    ("text", "rounding"),
    [
        ("Đã chi 12,5 triệu đồng", 100_000),
        ("Đã chi 12 triệu", 10**6),
        ("Đã chi 12.500.000 đồng", 0),
    ],
)
def test_a_rounded_amount_may_be_off_by_its_last_place(text: str, rounding: int) -> None:
    (said,) = figures_said(text)
    assert said.rounding == rounding


@pytest.mark.parametrize(
    ("text", "under", "parts"),
    [
        ("Đã tổ chức 30 hoạt động", "", 0),
        ("Về pháp luật đã tổ chức 5 hoạt động", "", 1),
        ("Riêng lĩnh vực pháp luật đã tổ chức 5 hoạt động", "", 1),
        ("Pháp luật: tổ chức 5 hoạt động", "", 1),
        ("Tổ chức 5 hoạt động", "2. công tác pháp luật", 1),
        ("Về pháp luật, tổ chức 5 hoạt động cho phụ nữ", "", 2),
    ],
)
def test_how_often_the_words_speak_of_a_part(text: str, under: str, parts: int) -> None:
    (said,) = figures_said(text, under)
    assert said.parts == parts


@pytest.mark.parametrize(
    "text",
    [
        "Mỗi thôn tổ chức 2 hoạt động",
        "Thu hút khoảng 1.200 lượt người",
        "Phấn đấu tổ chức 40 hoạt động",
        "Đạt 92% hộ gia đình văn hóa",
        "Ngày 12/10/2018 họp",
        "Thư viện có 900 lượt bạn đọc",
        "",
    ],
)
def test_what_is_said_of_other_things_is_not_found(text: str) -> None:
    assert figures_said(text) == ()


def test_a_heading_names_a_part_unless_it_is_general() -> None:
    assert [is_heading(line) for line in ("2. Pháp luật", "Cụ thể:", "Đã tổ chức 3 lớp.")] == [
        True,
        True,
        False,
    ]
    assert part_named("Công tác Pháp luật:") == "công tác pháp luật:"
    assert part_named("Kết quả chung:") == ""
