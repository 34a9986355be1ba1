from __future__ import annotations

import unicodedata

import pytest

from lxplan.word import letter_widths as advances
from lxplan.word.text_widths import Font, line_count, text_width, wrap

CM = 72 / 2.54
BOLD_13 = Font(13, bold=True)


@pytest.mark.parametrize(
    ("text", "centimetres"),
    [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 9.57), ("TRUNG TÂM HỌC TẬP CỘNG ĐỒNG", 8.01)],
)
def test_widths_are_those_measured_in_the_official_form(text: str, centimetres: float) -> None:
    assert text_width(text, BOLD_13) / CM == pytest.approx(centimetres, abs=0.005)


def test_italic_and_regular_differ() -> None:
    widths = {
        text_width("Kế hoạch", Font(14, bold, italic))
        for bold in (False, True)
        for italic in (False, True)
    }
    assert len(widths) == 4


def test_a_letter_outside_the_table_is_half_an_em() -> None:
    assert text_width("漢", Font(10)) == 5


def test_a_word_that_does_not_fit_starts_a_line() -> None:
    font = Font(10)
    room = text_width("một hai", font)
    assert wrap(["một", "hai", "ba"], font, room) == ["một hai", "ba"]
    assert wrap(["một", "hai", "ba"], font, room - 0.1) == ["một", "hai ba"]
    assert wrap(["quá-dài-không-vừa", "ba"], font, 5) == ["quá-dài-không-vừa", "ba"]
    assert wrap([], font, 5) == []


def test_lines_are_counted_with_typed_line_ends() -> None:
    font = Font(10)
    assert line_count("", font, 100) == 1
    assert line_count("một hai", font, 1000) == 1
    assert line_count("một\nhai\n", font, 1000) == 3
    assert line_count("một hai ba", font, text_width("một hai", font)) == 2


@pytest.mark.parametrize(
    "table", [advances.REGULAR, advances.BOLD, advances.ITALIC, advances.BOLD_ITALIC]
)
def test_every_vietnamese_letter_is_in_the_table_once(table: dict[int, str]) -> None:
    letters = "".join(table.values())
    vowels = "aăâeêioôơuưy"
    marked = {
        unicodedata.normalize("NFC", v + tone)
        for v in vowels
        for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    }
    assert marked | {letter.upper() for letter in marked} | set("đĐ0123456789–…“”") <= set(letters)
    assert len(letters) == len(set(letters))
