"""Keys that stand behind the value of another on one line: the line end between them was lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from lxplan.named_tuple import NamedTuple
from lxplan.source.entries import Entry, entries
from lxplan.source.lines import Line, Lines
from lxplan.source.look_alikes import structural
from lxplan.source.misread_lines import UNQUOTED
from lxplan.source.syntax_fault import Fault, in_quotes
from lxplan.vietnamese.folding import fold

_WORDS = r"[^\s:,;.\[\]{}\"'](?:[^:,;.\[\]{}\"']*[^\s:,;.\[\]{}\"'])?"
_COLON = re.compile(rf"(?P<words>{_WORDS})\s*:(?P<gap>\s*)")
_CLOSED = re.compile(r"""\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\]]*\]|\{[^}]*\})""")
_BEFORE_A_KEY = " \t,;.]}"
_OPENING = ('"', "'", "[", "{")
_MOST_WORDS = 4
"""How many words a key has at most."""

Homes = Mapping[str, Collection[str]]


class _Value(NamedTuple):
    """What is typed on a line as the value of an entry: where it begins (0-based column), where a
    key beside that of the entry would, the key below which those stand, and whether the line begins
    with the entry's key: one that does not may begin with words of one's own, as figures do.
    """

    line: Line
    start: int
    level: int
    parent: str
    is_of_entry: bool


class _Named(NamedTuple):
    """Words before a colon that name a key: the key, where they begin and what is after the colon
    does (0-based columns), whether they are surely meant as one.
    """

    key: str
    start: int
    after: int
    is_sure: bool


def keys_on_one_line(lines: Lines, homes: Homes) -> Iterator[Fault]:
    """Return the keys that stand behind the value of another, each with its edit: a new line.

    `homes` are the names of keys with the keys under which each may stand. Words that name a key as
    a sentence would may be part of one: such a line's edit puts all of it in quotes.
    """
    for value in _values(lines):
        named = [each for each in _all_named(value, homes) if value.parent in homes[each.key]]
        sure = [each for each in named if each.is_sure]
        if named and named[0] not in sure and value.is_of_entry:
            yield _doubtful(value, named[0], sure[0].start if sure else len(value.line.text))
        for each in sure:
            if value.is_of_entry or (each.start > value.start and "_" in each.key):
                yield _to_a_line_of_its_own(value, each, lines.line_break)


def _values(lines: Lines) -> Iterator[_Value]:
    """Return the values typed on the lines of a file, also where one goes on over more lines."""
    found = {entry.line.number: entry for entry in entries(lines)}
    entry: Entry | None = None
    is_open = False
    for line in structural(lines):
        entry = found.get(line.number, entry)
        if entry is None or entry.is_month:
            continue
        dashes = re.match(r"\s*((?:- +)*)", line.text)
        start = dashes.end() if dashes else 0
        if entry.line is line:
            start = line.text.index(":", entry.level) + 1
        elif is_open and not (dashes and dashes[1]):
            continue
        is_open = line.text[start:].strip()[:1] in _OPENING
        yield _Value(line, start, entry.level, entry.parent, entry.line is line)


def _all_named(value: _Value, homes: Homes) -> Iterator[_Named]:
    """Return the keys named within a value, outside of quotes, brackets and comments."""
    text, at = value.line.text, value.start
    while True:
        closed = _CLOSED.match(text, at)
        at = closed.end() if closed else at
        if text[at:].lstrip()[:1] in _OPENING:
            return
        comment = re.compile(r"\s#").search(text, at)
        colon = _COLON.search(text, at, comment.start() if comment else len(text))
        if colon is None:
            return
        at = colon.end()
        named = _named(colon, homes)
        if named is not None:
            yield named


def _named(colon: re.Match[str], homes: Homes) -> _Named | None:
    """Return the key that the last words before a colon name."""
    after = colon.string[colon.end() :]
    for word in list(re.finditer(r"\S+", colon["words"]))[-_MOST_WORDS:]:
        typed, start = colon["words"][word.start() :], colon.start("words") + word.start()
        key = "_".join(fold(typed).split())
        if key not in homes or word[0] == "-" or colon.string[start - 1] not in _BEFORE_A_KEY:
            continue
        is_sure = typed.lower() == key and ("_" in key or after[:1].isdigit())
        if not is_sure and after and not colon["gap"]:
            return None
        return _Named(key, start, colon.end(), is_sure)
    return None


def _to_a_line_of_its_own(value: _Value, named: _Named, line_break: str) -> Fault:
    line = value.line
    start, after = line.start + named.start, line.start + named.after
    before = line.text[: named.start].rstrip(" \t,;")
    dash = re.search(r"(?<=\s)-$", before)
    before, level = (before[:-1], value.level - 2) if dash else (before, value.level)
    where = f"«- {named.key}», cho gạch thẳng với gạch ở trên"
    if not dash:
        where = f"{named.key}, thẳng với mục đứng trước nó"
    message = f"hai mục đứng chung một dòng; xuống dòng trước {where}"
    fault = Fault("cu-phap", message, start, start + len(named.key) + 1)
    new = f"{line_break}{' ' * level}{'- ' if dash else ''}{named.key}:"
    blank = " " if after < line.content_end else ""
    end = line.start + len(before.rstrip(" \t,;"))
    return fault.mended(end, after, new + blank, is_certain=True)


def _doubtful(value: _Value, named: _Named, end: int) -> Fault:
    """Return a value with words that may be a key, or part of a sentence, up to the column `end`."""
    line = value.line
    said = line.text[named.start : named.after].rstrip(" :")
    message = (
        f"nếu «{said}» là mục khác thì xuống dòng trước nó, viết {named.key}: …; "
        f"nếu là chữ của câu thì {UNQUOTED}"
    )
    start = line.start + named.start
    words = line.text[value.start : end].strip()
    begin = line.start + line.text.index(words, value.start)
    fault = Fault("cu-phap", message, start, start + len(said))
    return fault.mended(begin, begin + len(words), in_quotes(words))
