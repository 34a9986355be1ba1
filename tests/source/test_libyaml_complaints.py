"""libyaml's complaints stand where a person must type. (Whole messages: `tests/plans/bad`.)"""

from __future__ import annotations

import pytest

from lxplan.source import read_source


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a:\n  b: 1\n\tc: 2\n", "dau-tab", 3, 1),
        ("a:\n  - b\n\t- c\n", "dau-tab", 3, 1),
        ("a:\n  b: 1\n    c: 2\n", "thut-le-sai", 3, 5),
        ("a:\n    b: 1\n  c: 2\n", "thut-le-sai", 3, 3),
        ("a:\n  - b\n - c\n", "thut-le-sai", 3, 2),
        ("a:\n  - b\n  c: d\n", "thut-le-sai", 3, 3),
        ("  a: 1\nb: 2\n", "thut-le-sai", 2, 1),
        ("a: 'x\nb: c\n", "thieu-dau-nhay", 1, 4),
        ('a: "x\nb: "c"\nd: e\n', "thieu-dau-nhay", 1, 4),
        ("a: {b: c\nd: e\n", "thieu-ngoac", 1, 4),
        ("a: Phổ biến: luật\n", "cu-phap", 1, 4),
        ("- a: Phổ biến: luật\n", "cu-phap", 1, 6),
        ("a: 1\nb\nc: 2\n", "cu-phap", 2, 1),
        ("a:b\nc: d\n", "cu-phap", 1, 2),
        ("a:\n  - b\n  -c\n  - d\n", "cu-phap", 3, 3),
        ("a:\n  - b: 1\n  -b: 2\n    c: 3\n  - b: 4\n", "cu-phap", 3, 3),
        ("a: - b\n", "cu-phap", 1, 4),
        ('a: "b" c\n', "cu-phap", 1, 8),
        ("a: *x\n", "cu-phap", 1, 4),
        ("a: & b\n", "cu-phap", 1, 4),
        ("a: > b\n  c\n", "cu-phap", 1, 4),
        ('a: "\\q"\n', "cu-phap", 1, 4),
        ("a: 1\n---\nb: 2\n", "cu-phap", 2, 1),
        ("a: &x 1\nb: &x 2\n", "cu-phap", 2, 4),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_one_mistake_is_one_fault_at_its_place(
    text: str, rule: str, line: int, column: int, line_end: str
) -> None:
    _, faults = read_source("p", text.replace("\n", line_end).encode())
    assert [(fault.rule, fault.span.line, fault.span.column) for fault in faults] == [
        (rule, line, column)
    ]
