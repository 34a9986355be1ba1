from __future__ import annotations

import pytest

from lxplan.word.balanced_lines import office_lines, title_lines
from lxplan.word.text_widths import Font, text_width

HEAD = Font(13, bold=True)
HEAD_ROOM = 61 / 25.4 * 72
TITLE = Font(14, bold=True)
TITLE_ROOM = 408.0


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("TRUNG TÂM HTCĐ", ["TRUNG TÂM HTCĐ"]),
        ("TRUNG TÂM HỌC TẬP CỘNG ĐỒNG", ["TRUNG TÂM", "HỌC TẬP CỘNG ĐỒNG"]),
        (
            "TRUNG TÂM HỌC TẬP CỘNG ĐỒNG XÃ LONG XUYÊN",
            ["TRUNG TÂM", "HỌC TẬP CỘNG ĐỒNG", "XÃ LONG XUYÊN"],
        ),
        ("ỦY BAN NHÂN DÂN XÃ LONG XUYÊN", ["ỦY BAN NHÂN DÂN", "XÃ LONG XUYÊN"]),
        (
            "TRUNG TÂM HỌC TẬP CỘNG ĐỒNG PHƯỜNG NHA TRANG TỈNH KHÁNH HÒA",
            ["TRUNG TÂM", "HỌC TẬP CỘNG ĐỒNG", "PHƯỜNG NHA TRANG", "TỈNH KHÁNH HÒA"],
        ),
    ],
)
def test_an_office_breaks_between_its_phrases(name: str, lines: list[str]) -> None:
    assert office_lines(name, HEAD, HEAD_ROOM) == lines


def test_a_title_breaks_before_a_phrase() -> None:
    title = (
        "Triển khai thực hiện hoạt động Trung tâm học tập cộng đồng xã Long Xuyên năm học 2018-2019"
    )
    assert title_lines(title, TITLE, TITLE_ROOM) == [
        "Triển khai thực hiện hoạt động Trung tâm học tập cộng đồng",
        "xã Long Xuyên năm học 2018-2019",
    ]


@pytest.mark.parametrize("words", [1, 5, 30, 80])
def test_no_line_is_too_wide_and_no_word_is_lost(words: int) -> None:
    title = " ".join(f"chữ{n}" for n in range(words))
    lines = title_lines(title, TITLE, TITLE_ROOM)
    assert " ".join(lines) == title
    assert all(text_width(line, TITLE) <= TITLE_ROOM for line in lines)


def test_a_word_wider_than_the_line_still_arrives() -> None:
    assert title_lines("x" * 200 + " a b", TITLE, TITLE_ROOM) == ["x" * 200, "a b"]
