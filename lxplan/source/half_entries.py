"""Entries of which a piece is missing: the dash before them, the key after the dash, the end of the
key.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from lxplan.source.entries import Entry, entries
from lxplan.source.lines import Line, Lines
from lxplan.source.look_alikes import structural
from lxplan.source.syntax_fault import Fault

_WORDS_AFTER_DASH = re.compile(r" *- +(?P<words>[^\s\"'\[\]{}&*!|>#%@`-][^:#]*)$")
_HALF_KEY = re.compile(r" *(?P<key>[a-z]+_?[a-z]*)\s*$")
_SHORTEST = 3


def half_entries(
    lines: Lines, known: Collection[str], beginnings: Mapping[str, str]
) -> Iterator[Fault]:
    """Return what may be half an entry, each with its edit.

    `known` are the names of keys; `beginnings` are the keys that hold a list, with the key that
    begins its items.
    """
    found = tuple(entries(lines))
    yield from _without_dash(found, beginnings)
    after = {entry.line.number: entry for entry in found}
    said = tuple(structural(lines))
    for line, following in zip(said, (*said[1:], None), strict=True):
        below = after.get(following.number) if following is not None else None
        if below is not None and not below.has_dash:
            yield from _without_key(line, below, beginnings)
        yield from _broken_off(line, known)


def _without_dash(found: Sequence[Entry], beginnings: Mapping[str, str]) -> Iterator[Fault]:
    """Return the entries that begin an item as others of their list do, but for the dash."""
    dashes: dict[str, int] = {}
    for entry in found:
        if entry.has_dash and beginnings.get(entry.parent) == entry.key:
            dashes.setdefault(entry.parent, entry.line.indent)
    for entry in found:
        homes = [each.key for each in entry.above if beginnings.get(each.key) == entry.key]
        if entry.has_dash or not homes or homes[-1] not in dashes:
            continue
        line = entry.line
        start = line.start + line.indent
        message = f"thiếu gạch đầu dòng «- » trước {entry.key}"
        fault = Fault("cu-phap", message, start, start + len(entry.key))
        mark = " " * dashes[homes[-1]] + "- "
        yield fault.mended(line.start, start, mark, is_certain=True)


def _without_key(line: Line, below: Entry, beginnings: Mapping[str, str]) -> Iterator[Fault]:
    """Return a line that begins an item with words where its first key is to stand."""
    words = _WORDS_AFTER_DASH.match(line.text)
    key = beginnings.get(below.parent)
    if words is None or key is None or words.start("words") != below.level:
        return
    start, end = line.start + words.start("words"), line.content_end
    is_half = key.startswith(words["words"].strip())
    what = "dòng này gõ dở" if is_half else "thiếu tên mục sau gạch đầu dòng"
    fault = Fault("cu-phap", f"{what}; viết - {key}: rồi mới đến nội dung", start, end)
    yield fault.mended(start, start, f"{key}: ", is_certain=not is_half)


def _broken_off(line: Line, known: Collection[str]) -> Iterator[Fault]:
    """Return a line that holds nothing but the first letters of a key."""
    half = _HALF_KEY.match(line.text)
    if half is None or len(half["key"]) < _SHORTEST or half["key"] in known:
        return
    meant = [key for key in known if key.startswith(half["key"])]
    if not meant:
        return
    offer = f"có phải {meant[0]}?" if len(meant) == 1 else f"viết đủ, như {meant[0]}: rồi giá trị"
    message = f"dòng này gõ dở, mới có «{half['key']}»; {offer}"
    start = line.start + line.indent
    fault = Fault("cu-phap", message, start, line.content_end)
    yield fault.mended(line.start, line.start, "# ")
