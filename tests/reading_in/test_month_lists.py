"""Months as headings over points: with themes, several in one, and some that cannot be read."""

from __future__ import annotations

import pytest

from lxplan.reading_in.word_file import read_word
from tests.reading_in.brought_in import BroughtIn, bring_in, word_file, words_kept, words_of


def _listed(*headings: str) -> BroughtIn:
    """Bring in a plan with two points below each heading; no word of it is lost."""
    points = [
        line
        for place, heading in enumerate(headings)
        for line in (heading, f"- Họp lần {place}", f"- Lao động lần {place}")
    ]
    brought = bring_in(
        read_word(
            word_file(
                "KẾ HOẠCH",
                "Công tác Đoàn năm 2026",
                "I. MỤC ĐÍCH",
                "- Phát huy vai trò xung kích.",
                "II. NỘI DUNG HOẠT ĐỘNG",
                *points,
                "III. TỔ CHỨC THỰC HIỆN",
                "- Các chi đoàn thực hiện.",
            )
        )
    )
    assert not words_of(brought.blocks) - words_kept(brought.text)
    assert brought.found.sections == 3
    return brought


@pytest.mark.parametrize(
    ("heading", "month", "time"),
    [
        ("Tháng 3 - Tháng Thanh niên:", "03/2026", ""),
        ("Tháng 3 (Tháng Thanh niên)", "03/2026", ""),
        ("Tháng 3, chủ đề: Tiến bước lên Đoàn", "03/2026", ""),
        ("* Tháng 3: Tháng Thanh niên", "03/2026", ""),
        ("2. Tháng 3: cao điểm", "03/2026", ""),
        ("Tháng Ba:", "03/2026", ""),
        ("Tháng 3, 4:", "03/2026", "Tháng 3, 4"),
        ("Tháng 3 và tháng 4: cao điểm", "03/2026", "Tháng 3 và tháng 4"),
        ("Tháng 3 - 4/2026:", "03/2026", "Tháng 3 - 4/2026"),
        ("Từ tháng 3 đến tháng 5 năm 2026", "03/2026", "Từ tháng 3 đến tháng 5 năm 2026"),
    ],
)
def test_a_heading_says_more_than_its_month(heading: str, month: str, time: str) -> None:
    brought = _listed("Tháng 1:", heading, "Tháng 6:")
    assert brought.rows == [
        *("01/2026 Họp lần 0", "01/2026 Lao động lần 0"),
        *(f"{month} Họp lần 1", f"{month} Lao động lần 1"),
        *("06/2026 Họp lần 2", "06/2026 Lao động lần 2"),
    ]
    assert [row.time_words or "" for _, row in brought.plan.activities][2:4] == [time, time]
    assert brought.left == []


def test_the_old_name_of_a_month_stays_beside_its_number() -> None:
    brought = _listed("Tháng Giêng", "Tháng 2")
    assert [row.time_words or "" for _, row in brought.plan.activities][:3] == [
        "Tháng Giêng",
        "Tháng Giêng",
        "",
    ]


def test_the_months_go_on_after_a_heading_that_names_none() -> None:
    brought = _listed("Tháng 1:", "Tháng cao điểm ra quân", "Tháng 4:")
    assert [row.split()[0] for row in brought.rows] == ["01/2026"] * 2 + ["04/2026"] * 2
    assert brought.left == ["Tháng cao điểm ra quân", "- Họp lần 1", "- Lao động lần 1"]


def test_months_of_two_sections_are_no_one_list() -> None:
    brought = bring_in(
        read_word(
            word_file(
                *("KẾ HOẠCH", "Công tác năm 2026", "I. LỊCH"),
                *("Tháng 1:", "- Họp", "Tháng 2:", "- Họp"),
                *("II. KẾT QUẢ NĂM TRƯỚC", "Tháng 3:", "- Đã họp"),
            )
        )
    )
    assert brought.rows == ["01/2026 Họp", "02/2026 Họp"]
    assert "Đã họp" in brought.text


def test_a_point_that_repeats_its_heading_is_not_left_over() -> None:
    brought = _listed("1. Tháng 1", "2. Tháng 2")
    again = bring_in(
        read_word(
            word_file(
                *("KẾ HOẠCH", "Công tác năm 2026", "I. LỊCH"),
                *("1. Tháng 1", "- Họp A của 1. Tháng 1", "- Họp B của 1. Tháng 1"),
                *("2. Tháng 2", "- Họp A của 2. Tháng 2", "- Họp B của 2. Tháng 2"),
            )
        )
    )
    assert (brought.left, again.left) == ([], [])
    assert not words_of(again.blocks) - words_kept(again.text)
