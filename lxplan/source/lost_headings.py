"""Headings that were deleted, and entries that stand beside the heading they belong under."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from lxplan.source.entries import Entry, entries
from lxplan.source.lines import Line, Lines
from lxplan.source.look_alikes import structural
from lxplan.source.syntax_fault import Fault

_MONTH = re.compile(r" *[0-9]{1,2}/[0-9]{4}\s*:(?:\s|$)")
_SCHEDULE = "ke_hoach_thang"
_STEP = 2
"""Blanks by which an entry is to stand further in than its heading."""

Homes = Mapping[str, Collection[str]]


def lost_headings(lines: Lines, homes: Homes, beginnings: Mapping[str, str]) -> Iterator[Fault]:
    """Return the places where a heading may be missing, and entries not indented below theirs, each
    with its edit.

    `homes` are the names of keys with the keys under which each may stand, "" is the plan itself;
    `beginnings` are the keys that hold a list, with the key that begins its items.
    """
    found = tuple(entries(lines))
    told = -1
    for place, entry in enumerate(found):
        if entry.is_heading:
            beside = tuple(_beside(lines, entry, found[place + 1 :], homes))
            yield from beside
            if beside:
                told = max(told, place + _until(beside, found[place + 1 :]))
        for missing in _missing(found, place, homes, beginnings) if place > told else ():
            told = place + _size(found[place:])
            yield missing
    yield from _months_without_heading(lines)


def _beside(lines: Lines, heading: Entry, below: Sequence[Entry], homes: Homes) -> Iterator[Fault]:
    """Return the lines that stand as deep as the heading above them, to which their keys belong."""
    after: Entry | None = None
    number = 0
    for entry in below:
        at_home = heading.key in homes.get(entry.key, ()) and not entry.has_dash
        if entry.level < heading.level or (entry.level == heading.level and not at_home):
            after = entry
            break
        number += 1
    if not number or below[0].level != heading.level:
        return
    end = after.line.number if after is not None else len(lines.all)
    moved = [line for line in structural(lines) if below[0].line.number <= line.number < end]
    which = (
        "dòng này"
        if len(moved) == 1
        else f"các dòng {moved[0].number + 1} đến {moved[-1].number + 1}"
    )
    message = f"{which} thuộc {heading.key} ở dòng {heading.line.number + 1}; thêm {_STEP} dấu cách ở đầu dòng cho lùi vào dưới {heading.key}"
    for line in moved:
        fault = Fault("thut-le-sai", message, line.start + line.indent, line.content_end)
        yield fault.mended(line.start, line.start, " " * _STEP, is_certain=True)


def _missing(
    found: Sequence[Entry], place: int, homes: Homes, beginnings: Mapping[str, str]
) -> Iterator[Fault]:
    """Return an entry whose heading was deleted: nothing above it may hold it, but a key may that
    belongs beside one above it.
    """
    entry = found[place]
    holds_list = not entry.has_dash or entry.parent in beginnings
    if (entry.parent in homes.get(entry.key, ()) and holds_list) or entry.is_month:
        return
    for level, key, parent in reversed(entry.above):
        if level >= entry.line.indent:
            continue
        run = _run(found[place:])
        held = [
            name
            for name, standing in homes.items()
            if parent in standing
            and name != key
            and (name in beginnings) == entry.has_dash
            and all(name in homes.get(each, ()) for each in run)
        ]
        taken = {each.key for each in found if not each.level}
        free = [name for name in held if parent or name not in taken]
        if len(free) == 1:
            yield _to_be_added(entry.line, free[0], level)
            return


def _until(slips: Sequence[Fault], below: Sequence[Entry]) -> int:
    """Return how many entries stand on the lines of slips, or before them."""
    return sum(entry.line.start < slips[-1].end for entry in below)


def _size(found: Sequence[Entry]) -> int:
    """Return how many entries come after the first one that stand as deep, or deeper."""
    deeper = (entry.level >= found[0].level and not entry.is_month for entry in found)
    return sum(takewhile(bool, deeper)) - 1


def _run(found: Sequence[Entry]) -> list[str]:
    """Return the keys of the first entry and those below it that stand as deep."""
    first = found[0]
    keys: list[str] = []
    for entry in found:
        if entry.level < first.level or entry.is_month:
            break
        if entry.level == first.level:
            keys.append(entry.key)
    return keys if first.has_dash else keys[: _same_group(found)]


def _same_group(found: Sequence[Entry]) -> int:
    """Return how many entries stand as deep as the first before one that begins with a dash."""
    level, number = found[0].level, 0
    for entry in found:
        if entry.line.indent < level:
            break
        number += entry.level == level
    return number


def _to_be_added(line: Line, key: str, level: int) -> Fault:
    message = f"thiếu dòng {key}: ở trên dòng này; thêm lại dòng ấy, lùi {level} dấu cách"
    if not level:
        message = f"thiếu dòng {key}: ở trên dòng này; thêm lại dòng ấy, sát lề"
    fault = Fault("thut-le-sai", message, line.start + line.indent, line.content_end)
    return fault.mended(line.start, line.start, f"{' ' * level}{key}:\n")


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
