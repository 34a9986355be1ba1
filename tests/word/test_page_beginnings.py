from __future__ import annotations

import pytest

from lxplan.word.measured_body import Block
from lxplan.word.page_beginnings import Beginning, laid


def paragraph(lines: int = 1, *, held: bool = False) -> Block:
    return Block(0, 0, lines * 10.0, held, "ThanVanBan", lines=lines, line=10)


def row(height: float, *, held: bool = False, is_head: bool = False) -> Block:
    return Block(0, 0, height, held or is_head, table=1, is_head=is_head, is_schedule=True)


def test_a_page_begins_with_what_the_one_before_has_no_room_for() -> None:
    assert laid([row(40), row(40), row(40)], 100).beginnings == (Beginning(2, 20),)


def test_what_is_held_goes_together() -> None:
    assert laid([row(40), row(40, held=True), row(40)], 100).beginnings == (Beginning(1, 60),)


def test_the_header_stands_again_on_every_page() -> None:
    blocks = [row(20, is_head=True), *(row(40) for _ in range(4))]
    assert [page.block for page in laid(blocks, 100).beginnings] == [3]
    assert laid(blocks, 100).left == pytest.approx(0)


def test_a_paragraph_parts_with_two_lines_on_either_page() -> None:
    assert laid([paragraph(5), paragraph(6)], 100).beginnings == (Beginning(1, 50, rest=True),)
    assert laid([paragraph(9), paragraph(6)], 100).beginnings == (Beginning(1, 10),)
    assert laid([paragraph(7), paragraph(4)], 100).left == pytest.approx(80)


def test_what_no_page_holds_parts_where_the_page_ends() -> None:
    blocks = [row(60, held=True), row(60, held=True), row(60)]
    assert [page.block for page in laid(blocks, 100).beginnings] == [1, 2]


def test_nothing_takes_no_page() -> None:
    assert laid([], 100) == ((), 100)
