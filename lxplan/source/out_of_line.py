"""Keys that stand off the level they belong to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from lxplan.source.entries import SCHEDULE, entries
from lxplan.source.lines import Line, Lines
from lxplan.source.misread_lines import out_of_line_by
from lxplan.source.syntax_fault import Fault


def out_of_line(lines: Lines, homes: Mapping[str, Collection[str]]) -> Iterator[Fault]:
    """Return the lines that may stand at a wrong level, each with its edit.

    `homes` are the names of keys with the keys under which each may stand; "" is the plan itself.
    """
    seen: dict[tuple[str, bool], set[int]] = {("", False): {0}}
    for entry in entries(lines):
        known = {SCHEDULE} if entry.is_month else homes.get(entry.key, ())
        place = (entry.parent, entry.is_month)
        here = seen.setdefault(place, set()) if entry.parent in known else None
        levels = here or {at for home in known for at in seen.get((home, entry.is_month), ())}
        if levels and (here is None or (here and entry.level not in here)):
            wanted = min(levels, key=lambda at: (abs(at - entry.level), at))
            yield _moved(entry.line, entry.level, wanted)
        elif here is not None:
            here.add(entry.level)


def _moved(line: Line, level: int, wanted: int) -> Fault:
    """Return a line whose content is to begin at another column (0-based)."""
    start, indent = line.start + line.indent, max(line.indent + wanted - level, 0)
    message = out_of_line_by(line.indent, indent)
    fault = Fault("thut-le-sai", message, start, line.content_end)
    return fault.mended(line.start, start, " " * indent, is_certain=abs(wanted - level) == 1)
