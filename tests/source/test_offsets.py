"""Every character of a value is found again in the file, whatever its quoting."""

from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lxplan.source import Text, read_source

LETTERS = string.ascii_letters + "ắềộđĐ🌾 "


def _text(typed: str) -> Text:
    source, faults = read_source("p", typed.encode())
    assert not faults
    assert source.root is not None
    node = source.root.value[0][1]
    return Text.at(source.place(node), node.value)


@pytest.mark.parametrize(
    ("source", "word", "line", "column", "end_column"),
    [
        ("a: Kế hoạch tháng\n", "hoạch", 1, 7, 12),
        ("a: 'Kế hoạch'\n", "hoạch", 1, 8, 13),
        ("a: 'ông''s hội'\n", "hội", 1, 12, 15),
        ('a: "Kế \\"hoạch\\" tháng"\n', "tháng", 1, 18, 23),
        ('a: "K\\u1ebf hoạch"\n', "hoạch", 1, 13, 18),
        ("a: Kế hoạch\n  năm học\n", "học", 2, 7, 10),
        ('a: "Kế hoạch\n  năm học"\n', "học", 2, 7, 10),
        ("a: >-\n  Kế hoạch\n  năm học\n", "học", 3, 7, 10),
        ("a: |\n  Kế hoạch\n  năm học\n", "năm", 3, 3, 6),
        ("a: >-\n  đoạn một\n\n  đoạn hai\n", "hai", 4, 8, 11),
        ("a: Kế hoạch\r\n  năm học\r\n", "học", 2, 7, 10),
        ("a: &x Kế hoạch\n", "hoạch", 1, 10, 15),
        ("a: !!str 'Kế hoạch'\n", "hoạch", 1, 14, 19),
        ("# Ghi chú 🌾\na: 🌾 hội\n", "hội", 2, 6, 9),
    ],
)
def test_a_word_is_found_at_its_line_and_column(
    source: str, word: str, line: int, column: int, end_column: int
) -> None:
    text = _text(source)
    at = text.rindex(word)
    span = text.part(at, at + len(word))
    assert (span.line, span.column, span.end_line, span.end_column) == (
        line,
        column,
        line,
        end_column,
    )


def test_an_escape_is_covered_whole() -> None:
    span = _text('a: "K\\u1ebf"\n').part(1, 2)
    assert (span.column, span.end_column) == (6, 12)


words = st.text(alphabet=LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool)


@given(
    st.lists(words, min_size=1, max_size=20),
    st.sampled_from(["", "'", '"', ">", "|"]),
    st.integers(20, 60),
)
def test_every_letter_of_a_written_value_is_found_again(
    parts: list[str], style: str, width: int
) -> None:
    value = " ".join(" ".join(parts).split())
    source = yaml.dump({"a": value}, default_style=style or None, allow_unicode=True, width=width)
    text = _text(source)
    assert text == value
    for index, letter in enumerate(text):
        start, end = text.place.part_offsets(index, index + 1)
        found = text.place.source.text[start:end]
        if letter != " ":  # a folded line end stands for a space
            assert found == letter or found.startswith("\\")
