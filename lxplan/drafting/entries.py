"""Keys and items of a plan file: put in, taken out, given another value, as text at their places.

New values are given as they are for a whole plan (`draft`): in a block they are written in the house
layout, in brackets on one line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from lxplan.drafting.changes import Added, Change, Data, Dropped, Said
from lxplan.drafting.comments import comments_within, inserted_lines
from lxplan.drafting.draft import Entry, Group, Item, Items, OnPaper, Words
from lxplan.drafting.extents import (
    column_of,
    content_start,
    is_alias,
    item_end,
    last_line,
    line_of,
    line_start,
    value_end,
)
from lxplan.drafting.whole_plan import item_lines, key_lines
from lxplan.drafting.written_value import written
from lxplan.plan.declaration import Kind
from lxplan.source import SourceFile
from lxplan.source.edits import Edit
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode


def with_value(
    source: SourceFile,
    key: Node,
    value: Node,
    words: str | tuple[str, ...],
    *,
    of_a_form: bool = False,
) -> Change:
    """Give a key another value, a text or a list of texts, on its own line; an empty text leaves
    the key empty.

    `of_a_form` says that the key holds no words but a number, money or days.
    """
    start, end = _extent(source, key, value)
    in_brackets = _is_in_brackets(source, start)
    text = "" if not words else _inline(words, in_brackets=in_brackets)
    if isinstance(words, str) and of_a_form:
        text = written(words, in_brackets=in_brackets, of_a_form=True)
    meanings = (Said(value, data_of(words or None)),)
    if line_of(source, start) > line_of(source, key.start_mark.index) and _is_block(value):
        colon = source.text.index(":", key.end_mark.index) + 1
        below = line_start(source, line_of(source, start))
        stop = line_start(source, last_line(source, end) + 1)
        lines = Edit(below, stop, comments_within(source, below, stop))
        return Change((Edit(colon, colon, f" {text}" if text else ""), lines), meanings)
    before = source.text[key.end_mark.index : start]
    if not text:
        # Blanks at the end of a line help nobody.
        is_last = not source.text[end : _line_stop(source, end)].strip()
        start -= len(before) - len(before.rstrip(" \t")) if is_last else 0
    elif before[-1:] not in (" ", "\t", "\n", "\r"):
        text = f" {text}"
    return Change((Edit(start, end, text),), meanings)


def _is_block(value: Node) -> bool:
    """Tell whether a value is a list or group on lines of its own, without brackets."""
    return isinstance(value, (MappingNode, SequenceNode)) and not value.flow_style


def _extent(source: SourceFile, key: Node, value: Node) -> tuple[int, int]:
    end = value_end(source, key, value)
    if is_alias(value, key.end_mark.index):
        return end, end  # what is written elsewhere is not changed from here
    return max(value.start_mark.index, key.end_mark.index), end


def _line_stop(source: SourceFile, offset: int) -> int:
    line = line_of(source, offset)
    return line_start(source, line) + len(source.lines[line - 1])


def _is_in_brackets(source: SourceFile, offset: int) -> bool:
    return any(start < offset < end for start, end in source.flow_lists)


def without_keys(source: SourceFile, group: MappingNode, names: Collection[str]) -> Change:
    """Take keys with their values out of a group: their lines, or their part of a line in
    brackets.
    """
    places = [place for place, (key, _) in enumerate(group.value) if key.value in names]
    edits = tuple(
        edit for run in _runs(places) for edit in _taken_out(source, group, run[0], run[-1])
    )
    return Change(edits, (Dropped(group, tuple(places)),) if places else ())


def _runs(places: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _taken_out(source: SourceFile, group: MappingNode, first: int, last: int) -> Iterator[Edit]:
    """Return the edits that take out the neighbouring keys `first` to `last`."""
    start = group.value[first][0].start_mark.index
    end = value_end(source, *group.value[last])
    following = group.value[last + 1][0].start_mark.index if last + 1 < len(group.value) else None
    if group.flow_style:
        if following is not None:
            yield Edit(start, following, "")
        else:
            yield Edit(value_end(source, *group.value[first - 1]) if first else start, end, "")
        return
    if stands_first(source, start):
        begin = line_start(source, line_of(source, start))
        yield Edit(begin, line_start(source, last_line(source, end) + 1), "")
        return
    # Behind a dash: the next key moves up to it, unless a comment stands between.
    moves_up = following is not None and not source.text[end:following].strip()
    yield Edit(start, following if moves_up and following is not None else end, "")


def stands_first(source: SourceFile, offset: int) -> bool:
    """Tell whether only blanks stand before an offset on its line."""
    return not source.text[line_start(source, line_of(source, offset)) : offset].strip()


def with_key(
    source: SourceFile,
    group: MappingNode,
    entry: Entry,
    kind: Kind[Any] | None = None,
    *,
    place: int | None = None,
    apart: bool = False,
) -> Change:
    """Put a key with its value into a group, before its `place`-th key (0-based), else at its end.

    `kind` is what the declaration says of the value. `apart` leaves a blank line between it and its
    neighbours, if they stand so.
    """
    count = len(group.value)
    place = count if place is None else place
    meanings = (Added(group, place, (entry.key, data_of(entry.value))),)
    if group.flow_style:
        return Change((_in_flow(source, group, place, _inline_entry(entry)),), meanings)
    first_key = group.value[0][0]
    margin = column_of(source, first_key.start_mark.index)
    lines = key_lines(entry, margin, kind)
    return Change((_in_block(source, group, place, margin, lines, apart=apart),), meanings)


def with_item(
    source: SourceFile, items: SequenceNode, words: Words, kind: Kind[Any] | None = None
) -> Change:
    """Put an item at the end of a list; `kind` is what the declaration says of it."""
    place = len(items.value)
    meanings = (Added(items, place, data_of(words)),)
    if items.flow_style:
        text = _inline(words, in_brackets=True)
        return Change((_in_flow(source, items, place, text),), meanings)
    margin = column_of(source, content_start(source, items))
    lines = item_lines(words, margin, kind)
    return Change((_in_block(source, items, place, margin, lines, apart=False),), meanings)


def filled(
    source: SourceFile, key: Node, empty: Node, words: Items | Group, kind: Kind[Any] | None = None
) -> Change:
    """Give a key that holds nothing yet a list, or a group of keys, on the lines below it."""
    meanings = (Said(empty, data_of(words)),)
    start, end = _extent(source, key, empty)
    if _is_in_brackets(source, key.start_mark.index):
        gap = "" if source.text[start - 1].isspace() else " "
        return Change((Edit(start, end, f"{gap}{_inline(words, in_brackets=True)}"),), meanings)
    lines = key_lines(Entry("", words), column_of(source, key.start_mark.index), kind)[1:]
    below = inserted_lines(source, last_line(source, end) + 1, lines)
    return Change((Edit(start, end, ""), below), meanings)


def _in_block(
    source: SourceFile,
    node: MappingNode | SequenceNode,
    place: int,
    margin: int,
    lines: Sequence[str],
    *,
    apart: bool,
) -> Edit:
    """Put lines before the `place`-th entry of a block; they stand right below the entry before."""
    if place == 0:
        first = node.value[0]
        start = (first[0] if isinstance(first, tuple) else first).start_mark.index
        if not stands_first(source, start):  # behind a dash
            following = f"{lines[0].strip()}\n".join(["", *(f"{x}\n" for x in lines[1:])])
            return Edit(start, start, f"{following}{' ' * margin}")
        return inserted_lines(
            source, line_of(source, start), [*lines, *[""] * (apart and _is_airy(source, node))]
        )
    line = _line_below(source, _entry_end(source, node, place - 1), margin)
    return inserted_lines(source, line, [*[""] * (apart and _is_airy(source, node)), *lines])


def _entry_end(source: SourceFile, node: MappingNode | SequenceNode, place: int) -> int:
    if isinstance(node, MappingNode):
        return value_end(source, *node.value[place])
    return item_end(source, node, place)


def _line_below(source: SourceFile, end: int, margin: int) -> int:
    """Return the 1-based line below an entry that ends at an offset, and below the comments that
    stand further in: they are the entry's.
    """
    line = last_line(source, end) + 1
    while line <= len(source.lines):
        text = source.lines[line - 1]
        if not text.lstrip(" ").startswith("#") or len(text) - len(text.lstrip(" ")) <= margin:
            break
        line += 1
    return line


def _is_airy(source: SourceFile, node: MappingNode | SequenceNode) -> bool:
    """Tell whether blank lines stand between the entries of a block; where it has one alone,
    whether the file has any.
    """
    between = source.text
    if len(node.value) > 1 and isinstance(node, MappingNode):
        end = value_end(source, *node.value[0])
        between = source.text[end : node.value[1][0].start_mark.index]
    return re.search(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)", between) is not None


def _in_flow(source: SourceFile, node: MappingNode | SequenceNode, place: int, text: str) -> Edit:
    """Put an entry before the `place`-th of a list or group in brackets."""
    if not node.value:
        start = content_start(source, node) + 1
        return Edit(start, start, text)
    if place == 0:
        first = node.value[0]
        start = (first[0] if isinstance(first, tuple) else first).start_mark.index
        return Edit(start, start, f"{text}, ")
    end = _entry_end(source, node, place - 1)
    gap = " " if source.text[end - 1] == ":" else ""  # behind a key that is empty
    return Edit(end, end, f"{gap}, {text}")


def _inline_entry(entry: Entry) -> str:
    return f"{written(entry.key, in_brackets=True)}: {_inline(entry.value, in_brackets=True)}"


def _inline(words: Words, *, in_brackets: bool) -> str:
    """Return a value on one line; `in_brackets` is whether a comma would end it."""
    if words is None:
        return ""
    if isinstance(words, str):
        return written(words, in_brackets=in_brackets)
    if isinstance(words, OnPaper):
        return written(_on_paper(words), in_brackets=in_brackets)
    if isinstance(words, Group):
        return f"{{{', '.join(map(_inline_entry, words.entries))}}}"
    items = words.items if isinstance(words, Items) else map(Item, words)
    return f"[{', '.join(_inline(item.value, in_brackets=True) for item in items)}]"


def _on_paper(words: OnPaper) -> str:
    return "".join(f"{line}\n" for line in words.lines)


def data_of(words: Words) -> Data:
    """Return what a value says."""
    if words is None or isinstance(words, str):
        return words
    if isinstance(words, OnPaper):
        return _on_paper(words)
    if isinstance(words, Group):
        return tuple((entry.key, data_of(entry.value)) for entry in words.entries)
    items = words.items if isinstance(words, Items) else map(Item, words)
    return [data_of(item.value) for item in items]


def reworded(node: Node, edits: Sequence[Edit], value: str) -> Change:
    """Change characters within a text or a key; `value` is the whole as it will read."""
    assert isinstance(node, ScalarNode)
    return Change(tuple(edits), (Said(node, value),))
