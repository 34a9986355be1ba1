"""Lines and columns, 1-based and in characters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.source import Text, read_source


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_columns_count_characters_after_vietnamese_text(line_end: str, encoding: str) -> None:
    text = f"# Kế hoạch 🌾{line_end}'Trường Tiểu học': đây{line_end}"
    source, faults = read_source("p", text.encode(encoding))
    assert not faults
    assert source.root is not None
    value = source.place(source.root.value[0][1]).span
    assert (value.line, value.column, value.end_line, value.end_column) == (2, 20, 2, 23)


def test_a_tab_is_one_column() -> None:
    source, _ = read_source("p", b"a:\tb\n")
    assert source.root is not None
    assert source.place(source.root.value[0][1]).span.column == 4


def test_the_end_of_a_block_is_its_last_letter() -> None:
    source, _ = read_source("p", b"a: >-\n  x\n  y\n\nb: 1\n")
    assert source.root is not None
    span = source.place(source.root.value[0][1]).span
    assert (span.line, span.column, span.end_line, span.end_column) == (1, 4, 3, 4)


@given(st.text(alphabet="ab\r\nđ🌾", max_size=40), st.integers(0, 40))
def test_an_offset_and_its_line_and_column_are_the_same_place(text: str, offset: int) -> None:
    source, _ = read_source("p", text.encode())
    offset = min(offset, len(text))
    line, column = source.line_column(offset)
    assert source.offset(line, column) == offset
    assert 1 <= line <= len(source.lines)


_GOOD = sorted((Path(__file__).resolve().parents[1] / "plans" / "good").glob("*.yaml"))
_NESTED = (
    b"a: &x [1, {b: 'hai # ba'}]  # mot\nc:\n- d: *x\n  e:\n- |\n  # loi\n# hai\n- *x\nf: {}\n"
)


@pytest.mark.parametrize("data", [_NESTED, *(path.read_bytes() for path in _GOOD)])
def test_values_near_a_place_are_those_of_the_whole_file(data: bytes) -> None:
    source, _ = read_source("p", data)
    values = sorted({*source.scalars, *source.flow_lists})
    for number in range(1, len(source.lines) + 1):
        begin, stop = (
            source.offset(number, 1),
            source.offset(number, len(source.lines[number - 1]) + 2),
        )
        found = sorted(set(source.values_beginning(begin, stop)))
        assert found == [value for value in values if begin <= value[0] < stop]
    for offset in (place for place, letter in enumerate(source.text) if letter in "#:' \n"):
        within = any(start <= offset < end for start, end in source.scalars)
        assert source.is_within_a_value(offset) == within


@given(st.binary(max_size=200))
def test_no_bytes_end_in_an_exception(data: bytes) -> None:
    source, faults = read_source("p", data)
    assert source.root is not None or faults


def test_the_content_of_a_text_is_without_white_space_around_it() -> None:
    assert Text("  Hội Nông dân\n").bounds == (2, 14)
    assert Text(" ").bounds == (0, 0)
