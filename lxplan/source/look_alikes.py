"""What hands type at the places that make up a plan, and that only looks like what belongs there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lxplan.source.lines import Line, Lines
from lxplan.source.misread_lines import (
    CLOSING_QUOTES,
    dash_of_another_kind,
    space_after_colon,
    space_after_dash,
    to_be_quoted,
)
from lxplan.source.syntax_fault import Fault, in_quotes, opens_in_quotes_of_prose

_TAB = "đầu dòng lùi bằng phím Tab; xóa đi, thay bằng dấu cách cho thẳng với các dòng cùng cấp"
_INDENT = r"(?P<indent>[\s\u200b\ufeff]*)"
_BULLETS = "\u2010-\u2015\u2212•·▪●◦‣○■□◆❖➢➤►▶✓✔✗\uf000-\uf0ff－"
_NUMBER_OF_ITEM = rf"(?:-{{2,}}|o|(?:[0-9]{{1,2}}|[a-z])[.)](?: *[-{_BULLETS}])?)(?=\s+[\w/]+ *:)"
_DASH = rf"(?:(?P<dash>{_NUMBER_OF_ITEM}|[-*+{_BULLETS}])(?P<gap>[\s\u200b]*))?"
"""Bullets of Word, too: those of its fonts of symbols stand in the private use area."""

_WORDS_OF_KEY = r"(?P<key>[\w/.-]+(?:[ \u00a0][\w/.-]+){0,3})"
_BLOCK = re.compile(r"(?:[:-]|^)\s*[|>][-+0-9]*\s*(?:#.*)?$")
_MONTH = r"\d{1,2}/\d{4}\Z"
ALIGNED = 0
"""Instead of a number of blanks for a tab: as many as bring the line under the one above."""


def look_alikes(lines: Lines, known: Collection[str], tab: int = ALIGNED) -> Iterator[Fault]:
    """Return what may be a slip of the hand, each with its edit: whoever reads the file so mended
    can tell by the faults that are left.

    `known` are the names of keys; `tab` is the number of blanks that a tab stands for.
    """
    for line in structural(lines):
        match = re.match(_INDENT + _DASH, line.text)
        assert match is not None
        rest = match.end() if _is_dash(match) else match.end("indent")
        yield from _of_indent(lines, line, match, tab)
        if _is_dash(match):
            yield from _of_dash(line, match)
        yield from _of_key(lines, line, rest, known)


def structural(lines: Lines) -> Iterator[Line]:
    """Return the lines that say something, but those of texts written as blocks (`|`)."""
    block: int | None = None
    for line in lines.all:
        if not line.says_something:
            continue
        indent = len(line.text) - len(line.text.lstrip())
        if block is not None and indent > block:
            continue
        block = indent if _BLOCK.search(line.text) else None
        yield line


def _is_dash(match: re.Match[str]) -> bool:
    """Tell a dash before an entry from a sign or number that only begins with one."""
    return match["dash"] is not None and not (match["dash"] == "*" and not match["gap"])


def _of_indent(lines: Lines, line: Line, match: re.Match[str], tab: int) -> Iterator[Fault]:
    indent = match["indent"]
    if not indent.strip(" "):
        return
    start, end = line.start, line.start + len(indent)
    if "\t" in indent:
        first = start + indent.index("\t")
        fault = Fault("dau-tab", _TAB, first, first + indent.count("\t"))
        width = _width_of_tabs(lines, line, indent, tab)
        yield fault.mended(start, end, " " * width, is_certain=True)
        return
    odd = next(sign for sign in indent if sign != " ")
    message = f"đầu dòng lùi bằng dấu cách lạ (U+{ord(odd):04X}), nhìn giống mà không phải dấu cách; xóa đi, gõ lại bằng phím cách"
    fault = Fault("thut-le-sai", message, start + indent.index(odd), end)
    yield fault.mended(start, end, _as_blanks(indent), is_certain=True)


def _as_blanks(indent: str) -> str:
    widths = {"\u3000": 2, "\u200b": 0, "\ufeff": 0}
    return "".join(" " * widths.get(sign, 1) for sign in indent)


def _width_of_tabs(lines: Lines, line: Line, indent: str, tab: int) -> int:
    above = lines.before(line)
    if tab or above is None:
        return sum(tab or 2 if sign == "\t" else 1 for sign in indent)
    entry = re.match(r"\s*(?:- +)*", above.text.expandtabs(2))
    width = entry.end() if entry else above.indent
    opens = above.text.rstrip().endswith(":")
    return above.indent + 2 if opens and width == above.indent else width


def _of_dash(line: Line, match: re.Match[str]) -> Iterator[Fault]:
    dash, gap = match["dash"], match["gap"]
    rest = line.text[match.end() :]
    if not rest or line.text.strip() in ("---", "..."):
        return
    if dash != "-":
        yield dash_of_another_kind(line, match)
    elif not gap and rest[0] != "-":
        yield space_after_dash(line, match)
    elif gap.strip(" "):
        yield _odd_gap(line, match, "sau gạch đầu dòng là dấu cách lạ hoặc phím Tab")


def _odd_gap(line: Line, match: re.Match[str], what: str) -> Fault:
    start, end = line.start + match.start("gap"), line.start + match.end("gap")
    fault = Fault("cu-phap", f"{what}; xóa đi, gõ lại bằng phím cách", start, end)
    return fault.mended(start, end, " ", is_certain=True)


def _of_sentence(lines: Lines, line: Line, at: int) -> Iterator[Fault]:
    """Return an item of a list that is a sentence with a colon."""
    if re.match(r"\s*- *$", line.text[:at]) and re.match(
        r"[^\s:{}\[\]\"'|>&*!]+ [^:]*:(?:\s|$)", line.text[at:]
    ):
        yield to_be_quoted(lines, line, at)


def _of_key(lines: Lines, line: Line, at: int, known: Collection[str]) -> Iterator[Fault]:
    key = re.compile(_WORDS_OF_KEY + r"\s*(?P<colon>[:：﹕꞉∶=;])(?P<gap>\s*)").match(line.text, at)
    if key is None or (key["colon"] == ":" and key["key"] not in known):
        yield from _of_sentence(lines, line, at)
    if key is None:
        yield from _without_colon(line, at, known)
        return
    is_key = key["key"] in known or re.match(_MONTH, key["key"]) is not None
    if key["colon"] != ":":
        yield from _colon_of_another_kind(line, key, is_key=is_key)
    elif not key["gap"] and is_key and key.end() < len(line.text) and line.text[key.end()] != "/":
        yield space_after_colon(line, key)
    elif is_key and key["gap"].strip(" \t"):
        yield _odd_gap(line, key, "sau dấu hai chấm là dấu cách lạ")
    yield from _of_value(line, key.end())
    yield from _of_commas(line, key.end())


def _of_commas(line: Line, at: int) -> Iterator[Fault]:
    """Return the commas of Chinese and Japanese keyboards within a list in brackets."""
    if line.text[at : at + 1] != "[":
        return
    for comma in re.finditer(r"\s*(?P<comma>[，、])\s*", line.text[at:]):
        start = line.start + at + comma.start("comma")
        message = (
            f"dấu phẩy giữa hai mục phải là dấu phẩy thường «,», không phải «{comma['comma']}»"
        )
        fault = Fault("cu-phap", message, start, start + 1)
        first = line.start + at
        yield fault.mended(first + comma.start(), first + comma.end(), ", ", is_certain=True)


def _colon_of_another_kind(line: Line, key: re.Match[str], *, is_key: bool) -> Iterator[Fault]:
    if not is_key and key["colon"] in "=;":
        return
    start, end = line.start + key.start("colon"), line.start + key.end()
    message = f"sau tên mục phải là dấu hai chấm thường «:», không phải «{key['colon']}»; viết {key['key']}: rồi mới đến giá trị"
    fault = Fault("cu-phap", message, start, start + 1)
    colon = ": " if key.end() < len(line.text) else ":"
    yield fault.mended(line.start + key.end("key"), end, colon, is_certain=True)


def _without_colon(line: Line, at: int, known: Collection[str]) -> Iterator[Fault]:
    key = re.compile(r"(?P<key>[a-z_]+|\d{1,2}/\d{4})(?P<gap>(?:\s*[.,\u2013-])?\s+|\Z)").match(
        line.text, at
    )
    if key is None or not (key["key"] in known or re.match(_MONTH, key["key"])):
        return
    start, end = line.start + key.end("key"), line.start + key.end()
    fault = Fault(
        "cu-phap",
        f"thiếu dấu hai chấm sau {key['key']}; viết {key['key']}: rồi mới đến giá trị",
        line.start + at,
        start,
    )
    colon = ": " if key.end() < len(line.text) else ":"
    yield fault.mended(start, end, colon, is_certain="_" in key["key"] or key["key"][0].isdigit())


def _of_value(line: Line, at: int) -> Iterator[Fault]:
    value = line.text[at:].rstrip()
    if value[-1:] in CLOSING_QUOTES and opens_in_quotes_of_prose(value):
        start = line.start + at
        message = f'dấu {value[0]} là nháy cong, không phải dấu nháy của tệp; gõ lại bằng nháy thẳng " ở hai đầu câu'
        fault = Fault("cu-phap", message, start, start + len(value))
        yield fault.mended(start, start + len(value), in_quotes(value[1:-1]), is_certain=True)
