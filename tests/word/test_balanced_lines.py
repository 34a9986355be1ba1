from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.word.balanced_lines import balanced_lines
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
        (
            "TRUNG TÂM HỌC TẬP CỘNG ĐỒNG XÃ TÂN LẬP",
            ["TRUNG TÂM", "HỌC TẬP CỘNG ĐỒNG", "XÃ TÂN LẬP"],
        ),
        ("TRƯỜNG TIỂU HỌC LƯƠNG THẾ VINH", ["TRƯỜNG TIỂU HỌC", "LƯƠNG THẾ VINH"]),
        ("CÔNG ĐOÀN TRƯỜNG MN SƠN CA", ["CÔNG ĐOÀN", "TRƯỜNG MN SƠN CA"]),
        ("LIÊN ĐỘI TRƯỜNG TIỂU HỌC KIM ĐỒNG", ["LIÊN ĐỘI", "TRƯỜNG TIỂU HỌC", "KIM ĐỒNG"]),
        ("CÂU LẠC BỘ ĐỜN CA TÀI TỬ XÃ TÂN THÀNH", ["CÂU LẠC BỘ", "ĐỜN CA TÀI TỬ", "XÃ TÂN THÀNH"]),
        (
            "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM XÃ ĐÔNG HỘI",
            ["HỘI LIÊN HIỆP", "PHỤ NỮ VIỆT NAM", "XÃ ĐÔNG HỘI"],
        ),
        ("BAN CHẤP HÀNH ĐẢNG BỘ XÃ TRƯỜNG SƠN", ["BAN CHẤP HÀNH", "ĐẢNG BỘ", "XÃ TRƯỜNG SƠN"]),
        (
            "ỦY BAN NHÂN DÂN XÃ NGUYỄN VĂN THẠNH - PHƯỚC BÌNH ĐÔNG",
            ["ỦY BAN NHÂN DÂN", "XÃ NGUYỄN VĂN THẠNH -", "PHƯỚC BÌNH ĐÔNG"],
        ),
        ("BCH ĐOÀN PHƯỜNG 12 QUẬN TÂN BÌNH", ["BCH ĐOÀN PHƯỜNG 12", "QUẬN TÂN BÌNH"]),
        ("", []),
    ],
)
def test_an_office_breaks_between_its_phrases(name: str, lines: list[str]) -> None:
    assert balanced_lines(name, HEAD, HEAD_ROOM) == lines


def test_a_title_breaks_before_a_phrase() -> None:
    title = (
        "Triển khai thực hiện hoạt động Trung tâm học tập cộng đồng xã Long Xuyên năm học 2018-2019"
    )
    assert balanced_lines(title, TITLE, TITLE_ROOM) == [
        "Triển khai thực hiện hoạt động Trung tâm học tập cộng đồng",
        "xã Long Xuyên năm học 2018-2019",
    ]


@pytest.mark.parametrize("words", [1, 5, 30, 80])
def test_no_line_is_too_wide_and_no_word_is_lost(words: int) -> None:
    title = " ".join(f"chữ{n}" for n in range(words))
    lines = balanced_lines(title, TITLE, TITLE_ROOM)
    assert " ".join(lines) == title
    assert all(text_width(line, TITLE) <= TITLE_ROOM for line in lines)


def test_a_word_wider_than_the_line_still_arrives() -> None:
    assert balanced_lines("x" * 200 + " a b", TITLE, TITLE_ROOM) == ["x" * 200, "a b"]


_WORDS = st.sampled_from(
    ["TRƯỜNG", "TIỂU", "HỌC", "XÃ", "HỘI", "LƯƠNG", "THẾ", "VINH", "-", "VÀ", "5", "CỘNG", "ĐỒNG"]
)


def _has_no_two_dashes(words: list[str]) -> bool:
    return ("-", "-") not in pairwise(words)


@given(st.lists(_WORDS, min_size=1, max_size=14).filter(_has_no_two_dashes), st.floats(40, 300))
def test_whatever_the_name_no_word_is_lost_and_no_line_begins_with_a_dash(
    words: list[str], room: float
) -> None:
    lines = balanced_lines(" ".join(words), HEAD, room)
    assert " ".join(lines).split() == words
    assert all(lines)
    wide = max(text_width(word, HEAD) for word in words)
    for above, line in pairwise(lines):
        fits = text_width(f"{above} {line[0]}", HEAD) <= room
        assert not (line[0] == "-" and fits), lines
    assert all(text_width(line, HEAD) <= max(room, wide) for line in lines)
