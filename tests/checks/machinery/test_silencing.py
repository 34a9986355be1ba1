"""Silencing a finding in place or for the whole file, and the silencers that are wrong or
unused.
"""

from __future__ import annotations

import pytest

from lxplan.checks.machinery.silencing import silence
from lxplan.diagnostics import Diagnostic, Severity, Span
from lxplan.plan import read_plan

KNOWN = frozenset({"chu-d-la", "ten-noi", "khoang-trang"})
HEAD = "nam_hoc: 2018-2019\ntrung_tam: {ten: TTHTCĐ}\nke_hoach_thang: {}\n"


def _silenced(
    body: str, *found: tuple[str, int], run: frozenset[str] = KNOWN
) -> list[tuple[str, int, int]]:
    read = read_plan("p", (HEAD + body).encode())
    assert read.plan is not None
    assert not read.faults
    diagnostics = [
        Diagnostic("p", Span(line, 1, line, 2), Severity.WARNING, rule, "m") for rule, line in found
    ]
    kept = silence(read.source, read.plan, diagnostics, KNOWN, run)
    return [(diagnostic.rule, diagnostic.span.line, diagnostic.span.column) for diagnostic in kept]


def test_a_comment_on_the_line_silences_that_rule_there_only() -> None:
    body = "ket: Ðảng  # lxplan: bo-qua chu-d-la – tên riêng\nde_xuat: [b]\n"
    assert _silenced(body, ("chu-d-la", 4)) == []
    assert _silenced(body, ("chu-d-la", 4), ("chu-d-la", 5), ("ten-noi", 4)) == [
        ("chu-d-la", 5, 1),
        ("ten-noi", 4, 1),
    ]


@pytest.mark.parametrize("dash", ["–", "—", "-", ":"])
def test_the_reason_follows_any_dash_or_a_colon(dash: str) -> None:
    assert _silenced(f"ket: a  # lxplan: bo-qua chu-d-la {dash} tên riêng\n", ("chu-d-la", 4)) == []


def test_a_comment_on_its_own_line_speaks_of_the_next_value_to_its_end() -> None:
    body = "# lxplan: bo-qua chu-d-la, ten-noi – nguyên văn\n\n# một lời nhắc khác\nket: >-\n  a\n  b\n\nde_xuat: [c]\n"
    assert _silenced(body, ("chu-d-la", 8), ("ten-noi", 9), ("chu-d-la", 11)) == [
        ("chu-d-la", 11, 1)
    ]


def test_the_list_of_the_plan_silences_the_whole_file() -> None:
    body = "bo_qua:\n  - quy_tac: chu-d-la\n    ly_do: nguyên văn\nket: a\n"
    assert _silenced(body, ("chu-d-la", 7), ("chu-d-la", 1)) == []


def test_an_unused_silencer_is_reported_unless_its_rule_was_not_run() -> None:
    body = "ket: a  # lxplan: bo-qua chu-d-la – tên riêng\nbo_qua: [{quy_tac: ten-noi, ly_do: x}]\n"
    assert _silenced(body) == [("bo-qua-thua", 5, 20), ("bo-qua-thua", 4, 26)]
    assert _silenced(body, run=frozenset()) == []


@pytest.mark.parametrize(
    ("comment", "column"),
    [
        ("# lxplan: bo-qua chu-d-la", 9),
        ("# lxplan: bo-qua", 9),
        ("# Lxplan: bỏ qua chu-d-la – tên riêng", 9),
        ("# lxplan bo qua chu-d-la", 9),
        ("# lxplan: bo-qua chu-d – tên riêng", 26),
        ("# lxplan: bo-qua thang-sai – vì thế", 26),
    ],
)
def test_a_silencer_without_reason_or_with_an_unknown_rule_is_reported(
    comment: str, column: int
) -> None:
    assert _silenced(f"ket: a  {comment}\n") == [("bo-qua-sai", 4, column)]


def test_words_of_the_plan_are_no_silencer() -> None:
    body = 'ket: "câu  # lxplan: bo-qua chu-d-la – không phải lời nhắc"\n'
    assert _silenced(body, ("chu-d-la", 4)) == [("chu-d-la", 4, 1)]


def test_a_comment_above_a_list_broken_over_lines_speaks_of_all_of_it() -> None:
    body = "# lxplan: bo-qua chu-d-la – nguyên văn\nde_xuat: [a,\n  b,\n  c]\nket: d\n"
    assert _silenced(body, ("chu-d-la", 7), ("chu-d-la", 8)) == [("chu-d-la", 8, 1)]


def test_where_a_part_could_not_be_read_no_silencer_is_called_unused() -> None:
    read = read_plan("p", (HEAD + "ket: a  # lxplan: bo-qua chu-d-la – tên riêng\n").encode())
    assert read.plan is not None
    assert silence(read.source, read.plan, [], KNOWN, KNOWN, broken=True) == []
