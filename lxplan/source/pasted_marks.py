"""A whole file that came out of another program with a mark before each line: the signs of an
answered e-mail, or numbers of lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxplan.source.lines import Lines
from lxplan.source.syntax_fault import Fault

_QUOTED = r"(?:> ?)+"
_NUMBERED = r" *(?P<number>[0-9]+)(?:[.:|)]+ ?|\t| |$)"
_FEWEST_LINES = 4
_NOT_READ = "; sửa xong kiểm tra lại"


def pasted(lines: Lines, text: str) -> Fault | None:
    """Return the fault of a `text` (of which `lines` are the lines) that has such a mark before
    every line, mended as a whole; None when it has none.
    """
    for pattern, message, is_so in _MARKS:
        found = {
            line.number: re.match(pattern, line.text) for line in lines.all if line.text.strip()
        }
        marks = {number: match for number, match in found.items() if match is not None}
        if len(marks) < max(len(found), _FEWEST_LINES) or not is_so(marks):
            continue
        starts = [*lines.starts[1:], len(text)]
        without = "".join(
            text[line.start + (marks[line.number].end() if line.number in marks else 0) : end]
            for line, end in zip(lines.all, starts, strict=True)
        )
        first = lines.all[min(marks)]
        fault = Fault(
            "cu-phap", message + _NOT_READ, first.start, first.start + marks[first.number].end()
        )
        return fault.mended(0, len(text), without, is_certain=True)
    return None


def _count_the_lines(marks: dict[int, re.Match[str]]) -> bool:
    return len({int(match["number"]) - line for line, match in marks.items()}) == 1


_MARKS: tuple[tuple[str, str, Callable[[dict[int, re.Match[str]]], bool]], ...] = (
    (_QUOTED, "dòng nào cũng có dấu > của thư trả lời; xóa dấu ấy ở đầu mỗi dòng", bool),
    (_NUMBERED, "dòng nào cũng có số dòng đứng đầu; xóa các số ấy", _count_the_lines),
)
