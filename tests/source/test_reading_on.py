"""Reading goes on after what cannot be read."""

from __future__ import annotations

import pytest

from lxplan.source.reading_on import read_on


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: b: c\nd: e: f\ng: h\n", [1, 2]),
        ('a: "b\nc: [d\ne: @f\ng: h\n', [1, 2, 3]),
        ("a: 1\n  b: 2\nc: d: e\n", [2, 3]),
        ("a: 1\n  b: 2\n  c: 3\nd: e\n", [2]),
    ],
)
def test_each_slip_is_told_once_at_its_line(text: str, lines: list[int]) -> None:
    reading = read_on(text)
    assert [text.count("\n", 0, fault.start) + 1 for fault in reading.faults] == lines
    assert reading.root is not None
    assert not any("kiểm tra lại" in fault.message for fault in reading.faults)


def test_where_reading_cannot_go_on_it_says_so() -> None:
    reading = read_on("a: 1\nb: &x 1\nc: &x 2\nd: e: f\n")
    assert reading.root is None
    assert reading.faults[-1].message.endswith("phần sau chưa đọc được, sửa xong kiểm tra lại")
