"""Blanks that wait to be filled are told from what ends a list."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.unfilled_blanks import blanks_in


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("Công văn số     /SGD&ĐT-KHCN ngày      của Sở", ["số     /", "ngày      "]),
        ("số …/KH-UBND ngày … tháng … năm 2026", ["số …/", "ngày …", "tháng …"]),
        ("Mở lớp tại ______ cho 30 người", ["______"]),
        ("[Tên đơn vị] chủ trì", ["[Tên đơn vị]"]),
        ("xx/xx/2026", ["xx/xx/2026"]),
        ("Hỗ trợ ... đồng", ["..."]),
        ("TODO: viết lại", ["TODO"]),
    ],
)
def test_a_blank_is_found_where_it_stands(text: str, blanks: list[str]) -> None:
    assert [text[start:end] for start, end in blanks_in(text)] == blanks


@pytest.mark.parametrize(
    "text",
    [
        "tư vấn... cho người học, pháp luật… để nâng cao",
        "ngày tháng năm sinh của học viên",
        "Đại hội lần thứ XXX, thế kỷ XX",
        "nuôi trâu, bò … đạt hiệu quả",
        "theo tuần, tháng, năm…",
        "đại biểu [theo danh sách kèm theo]",
        "phần [thuan_loi]",
    ],
)
def test_the_end_of_a_list_is_no_blank(text: str) -> None:
    assert blanks_in(text) == ()
