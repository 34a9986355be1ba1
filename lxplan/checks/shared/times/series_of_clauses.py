"""Quarters and months, each of which opens a clause of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.source import Text

_OF_QUARTERS = r"(?:^|[;.:(] |\n|\()(?:[-+] )?(?:trong )?(quý (?:iv|i{1,3}|[1-4])(?!\w)(?:(?:/| năm |, năm )\d{4})?)(?!,? (?:và|,|-))"
_OF_MONTHS = r"(?:[;,:(] |\(| và |^)(tháng (?:1[0-2]|0?[1-9])(?!\d)(?:(?:/| năm )\d{4})?)(?: (?:có|là|mở|tổ chức|được|dự kiến))*:? \d"
_LEAST = 3


def twice_in_a_row_of_clauses(text: Text, lower: str) -> Iterator[Finding]:
    """Return the quarter or month that opens two of three or more clauses of a line: `quý I …; quý I …; quý III …`."""
    first = 0
    for line in lower.split("\n"):
        for pattern in (_OF_QUARTERS, _OF_MONTHS):
            word = "quý" if pattern is _OF_QUARTERS else "tháng"
            if line.count(word) < _LEAST:
                continue
            named = [(match[1], match.start(1)) for match in re.finditer(pattern, line)]
            names = [name for name, _ in named]
            if len(names) < _LEAST or len(names) - len(set(names)) != 1:
                continue
            place = next(place for place, name in enumerate(names) if name in names[:place])
            name, start = named[place]
            span = text.part(first + start, first + start + len(name))
            yield Finding(
                span,
                f"{text[first + start : first + start + len(name)]} ghi hai lần; sửa số {word}",
            )
        first += len(line) + 1
