"""How many items a line says that it opens, beside those that stand right below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.lists_below import against_table, bodies_of_table
from lxplan.plan.paper_text import Block, Numbered, Paragraph, Point, TextTable
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.sentences import lowered

_OPENS_A_LIST = r"(?:có|gồm|theo|với|vào|thực hiện|tập trung|là) (?:0?(\d{1,2})|(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) (?:nội dung|nhiệm vụ|giải pháp|mục tiêu|chỉ tiêu|nhóm giải pháp|nhóm nhiệm vụ|điểm|việc|yêu cầu|chuyên đề|lớp|hoạt động|bước|tiêu chí|phần|lĩnh vực|hội thi|đợt)(?: [^\W\d]+){0,8}:$"
_WORDS = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def as_many_as_below(blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Compare `gồm 5 nội dung sau:` with the points or the table right below it."""
    for place, block in enumerate(blocks):
        if not isinstance(block, (Paragraph, Numbered, Point)):
            continue
        below = blocks[place + 1] if place + 1 < len(blocks) else None
        opens = block.text.endswith(":")
        if isinstance(below, TextTable):
            yield from (against_table if opens else bodies_of_table)(block.text, below)
        if not opens:
            continue
        match = re.search(_OPENS_A_LIST, lowered(block.text))
        if match is None:
            continue
        said = int(match[1]) if match[1] else _WORDS.index(match[2]) + 2
        listed = _items_below(block, blocks[place + 1 :])
        if listed > 1 and listed != said:
            span = block.text.part(*match.span(1 if match[1] else 2))
            yield Finding(span, f"nói {said}, mà ngay dưới kể {listed}; xem lại số, hoặc danh sách")


def _items_below(opening: Block, following: tuple[Block, ...]) -> int:
    """Return how many items of one kind follow an opening line."""
    first = following[0] if following else None
    if isinstance(first, TextTable):
        return sum(not fold(row[0]).startswith(("tong", "cong")) for row in first.rows[1:] if row)
    if isinstance(first, Numbered) and not isinstance(opening, Point):
        deeper = isinstance(opening, Numbered) and first.depth <= opening.depth
        same = [each for each in following if isinstance(each, Numbered)]
        return 0 if deeper else _run(same, first)
    if isinstance(first, Point) and not (
        isinstance(opening, Point) and first.level <= opening.level
    ):
        level = first.level
        points = 0
        for each in following:
            if not isinstance(each, Point) or each.level < level:
                break
            points += each.level == level
        return points
    return 0


def _run(numbered: list[Numbered], first: Numbered) -> int:
    """Return how many numbered lines go on with the series of the first."""
    count = 0
    for each in numbered:
        if each.depth < first.depth or (each.depth == first.depth and each.number != count + 1):
            break
        count += each.depth == first.depth
    return count
