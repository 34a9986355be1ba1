"""Keys and dashes that stand a little off the level they belong to, and months without a heading."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from lxplan.source.lines import Line, Lines
from lxplan.source.look_alikes import structural
from lxplan.source.misread_lines import out_of_line_by
from lxplan.source.syntax_fault import Fault

_ENTRY = re.compile(r" *(?:- +)*")
_KEY = re.compile(r"(?P<key>[a-z_]+|[0-9]{1,2}/[0-9]{4})\s*:(?:\s|$)")
_MONTH = re.compile(r" *[0-9]{1,2}/[0-9]{4}\s*:(?:\s|$)")
_SCHEDULE = "ke_hoach_thang"


def out_of_line(lines: Lines, homes: Mapping[str, Collection[str]]) -> Iterator[Fault]:
    """Return the lines that may stand at a wrong level, each with its edit.

    `homes` are the names of keys with the keys under which each may stand; "" is the plan itself.
    """
    above: list[Line] = []
    for line in structural(lines):
        if above:
            yield from _of_line(line, above, homes)
        above.append(line)
    yield from _months_without_heading(lines)


def _of_line(
    line: Line, above: list[Line], homes: Mapping[str, Collection[str]]
) -> Iterator[Fault]:
    last, level = above[-1], _level(line)
    key = _KEY.match(line.text, level)
    if key is None and "-" not in line.text[:level]:
        return
    wanted = _wanted(line, above, key["key"] if key else "", homes)
    if wanted is None or wanted == line.indent or last.text.rstrip().endswith(":"):
        return
    start = line.start + line.indent
    fault = Fault("thut-le-sai", out_of_line_by(line.indent, wanted), start, line.content_end)
    is_certain = abs(wanted - line.indent) == 1
    yield fault.mended(line.start, start, " " * wanted, is_certain=is_certain)


def _wanted(
    line: Line, above: list[Line], key: str, homes: Mapping[str, Collection[str]]
) -> int | None:
    """Return the indent that a line may have been meant to have; None when its own may be right."""
    if _MONTH.match(line.text):
        months = (other.indent for other in reversed(above) if _MONTH.match(other.text))
        return next(months, None)
    last = above[-1]
    if line.text.lstrip(" ").startswith("-"):
        is_dash = last.text.lstrip(" ").startswith("-")
        return last.indent if is_dash and abs(last.indent - line.indent) == 1 else None
    if key not in homes:
        return None
    is_astray = line.indent == 0 and "" not in homes[key]
    levels = {_level(other) for other in above[-_LINES_ABOUT:]}
    if not is_astray and line.indent in levels:
        return None
    return _level(last) or (0 if "" in homes[key] else None)


_LINES_ABOUT = 40
"""How many lines above tell the levels that a line may stand at."""


def _level(line: Line) -> int:
    """Return where a line's content begins (0-based column), after its dashes."""
    entry = _ENTRY.match(line.text)
    return entry.end() if entry else 0


def _months_without_heading(lines: Lines) -> Iterator[Fault]:
    """Return the first month of a file that has no line `ke_hoach_thang:`."""
    if any(line.text.startswith(_SCHEDULE) for line in lines.all):
        return
    first = next((line for line in lines.all if _MONTH.match(line.text)), None)
    if first is None or not first.indent:
        return
    message = f"tháng phải đứng dưới {_SCHEDULE}; thêm dòng {_SCHEDULE}: ngay trên dòng này"
    fault = Fault("thut-le-sai", message, first.start + first.indent, first.content_end)
    yield fault.mended(first.start, first.start, f"{_SCHEDULE}:\n")
