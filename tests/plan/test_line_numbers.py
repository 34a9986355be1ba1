"""Which words at the beginning of a line are a number, and when it counts."""

from __future__ import annotations

import pytest

from lxplan.plan.line_numbers import Series, label_of, letter, roman


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("1. Mục đích", ["1"]),
        ("1.Mục đích", ["1"]),
        ("1.1. Số lớp", ["1.1"]),
        ("1.1 Số lớp", ["1.1"]),
        ("1.1.2. Số lớp", ["1.1.1"]),
        ("a) lớp", ["a"]),
        ("đ) lớp", ["a"]),
        ("IV. Lớp", ["I"]),
        ("VI.Lớp", ["I"]),
        ("B. Lớp", ["A"]),
    ],
)
def test_a_number(line: str, kinds: list[str]) -> None:
    label = label_of(line)
    assert label is not None
    assert [kind for kind, _ in label.readings] == kinds


@pytest.mark.parametrize(
    "line",
    [
        "5 lớp",
        "1.000 đồng",
        "20/11",
        "2.1 tỷ đồng",
        "12.5 ha",
        "2018. Năm",
        "1) lớp",
        "1.",
        "IIX. Lớp",
        "Lớp 1. A",
        "",
    ],
)
def test_words(line: str) -> None:
    assert label_of(line) is None


@pytest.mark.parametrize(
    ("lines", "steps"),
    [
        (["1. a", "2. b", "3. c"], [(1, 1), (1, 2), (1, 3)]),
        (["2. a"], [(0, 0)]),
        (
            ["A. a", "I. b", "1. c", "a) d", "B. e", "I. f"],
            [(1, 1), (2, 1), (3, 1), (4, 1), (1, 2), (2, 1)],
        ),
        (
            ["1. a", "1.1. b", "1.2. c", "2. d", "2.1. e", "1.3. f"],
            [(1, 1), (2, 1), (2, 2), (1, 2), (2, 1), (0, 0)],
        ),
        (["c) a", "a) b", "d) c"], [(0, 0), (1, 1), (0, 0)]),
        (["H. a"], [(0, 0)]),
        (["I. a", "II. b", "III. c", "IV. d", "V. e"], [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5)]),
        (
            ["A. a", "B. b", "C. c", "D. d", "E. e", "G. g", "H. h", "I. i"],
            [(1, count) for count in range(1, 9)],
        ),
        (
            ["a) a", "b) b", "c) c", "d) d", "e) e", "f) f", "g) g"],
            [(1, count) for count in range(1, 8)],
        ),
    ],
)
def test_a_number_counts_as_the_first_or_the_next(
    lines: list[str], steps: list[tuple[int, int]]
) -> None:
    series = Series()
    labels = [label_of(line) for line in lines]
    found = [series.take(label) for label in labels if label is not None]
    assert [(step.depth, step.number) for step in found] == steps


def test_a_number_typed_twice_counts_and_is_told() -> None:
    series = Series()
    labels = filter(None, map(label_of, ["1. a", "2. b", "2. c", "4. d"]))
    steps = [series.take(label) for label in labels]
    assert [(step.number, step.slip) for step in steps] == [
        (1, ""),
        (2, ""),
        (3, "số 2. đã dùng ở dòng trên; có phải 3.?"),
        (4, ""),
    ]


def test_numerals_and_letters() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 39)] == ["I", "IV", "IX", "XIV", "XXXIX"]
    assert "".join(letter(number) for number in range(1, 8)) == "abcdđeg"
    assert "".join(letter(number, capital=True) for number in range(1, 8)) == "ABCDEGH"
