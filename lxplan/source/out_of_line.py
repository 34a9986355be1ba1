"""Keys that stand off the level they belong to, and months without their heading."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from lxplan.source.lines import Line, Lines
from lxplan.source.look_alikes import structural
from lxplan.source.misread_lines import out_of_line_by
from lxplan.source.syntax_fault import Fault

_KEYED = re.compile(r" *(?:- +)*(?P<key>[a-z_]+|[0-9]{1,2}/[0-9]{4})\s*:(?:\s|$)")
_MONTH = re.compile(r" *[0-9]{1,2}/[0-9]{4}\s*:(?:\s|$)")
_SCHEDULE = "ke_hoach_thang"


def out_of_line(lines: Lines, homes: Mapping[str, Collection[str]]) -> Iterator[Fault]:
    """Return the lines that may stand at a wrong level, each with its edit.

    `homes` are the names of keys with the keys under which each may stand; "" is the plan itself.
    """
    opened: list[tuple[int, str]] = []
    seen: dict[tuple[str, bool], set[int]] = {("", False): {0}}
    for line in structural(lines):
        keyed = _KEYED.match(line.text)
        if keyed is None:
            continue
        level, key = keyed.start("key"), keyed["key"]
        while opened and opened[-1][0] >= level:
            opened.pop()
        parent = opened[-1][1] if opened else ""
        known = {_SCHEDULE} if _is_month(key) else homes.get(key, ())
        here = seen.setdefault((parent, _is_month(key)), set()) if parent in known else None
        levels = here or {at for home in known for at in seen.get((home, _is_month(key)), ())}
        if levels and (here is None or (here and level not in here)):
            yield _moved(line, level, min(levels, key=lambda at: (abs(at - level), at)))
        if here is not None:
            here.add(level)
        opened.append((level, _SCHEDULE if _is_month(key) else key))
    yield from _months_without_heading(lines)


def _is_month(key: str) -> bool:
    return key[0].isdigit()


def _moved(line: Line, level: int, wanted: int) -> Fault:
    """Return a line whose content is to begin at another column (0-based)."""
    start, indent = line.start + line.indent, max(line.indent + wanted - level, 0)
    message = out_of_line_by(line.indent, indent)
    fault = Fault("thut-le-sai", message, start, line.content_end)
    return fault.mended(line.start, start, " " * indent, is_certain=abs(wanted - level) == 1)


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
