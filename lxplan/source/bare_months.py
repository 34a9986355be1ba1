"""Lines that are the heading of a month, but for the colon: `Tháng 10/2018`, `10-2018`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxplan.source.lines import Line, Lines
from lxplan.source.look_alikes import structural
from lxplan.source.syntax_fault import Fault
from lxplan.vietnamese.folding import fold

_NUMBER = "[0-9]{1,2}|[ivx]+|mot|gieng|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|chap"
_MONTH = rf"(?P<word>thang |t ?)?(?P<number>{_NUMBER})(?: (?:nam )?(?P<year>[0-9]{{4}}))?\Z"
_HEADING = re.compile(r" *[0-9]{1,2}/[0-9]{4}\s*:(?:\s|$)")
_TYPED = re.compile(r"\s*(?:- +)?(?P<words>[\w .,/–-]*?)[\s.,–-]*$")


def bare_months(lines: Lines) -> Iterator[Fault]:
    """Return the lines that may be the heading of a month without its colon, each with its edit."""
    said = tuple(structural(lines))
    indent: int | None = None
    for line, below in pairwise(said):
        if _HEADING.match(line.text):
            indent = line.indent
        elif _holds(line, below):
            yield from _without_colon(line, line.indent if indent is None else indent)


def _holds(line: Line, below: Line) -> bool:
    """Tell whether what stands below a line may belong to it."""
    return below.indent > line.indent or not below.text.strip()[0].isalnum()


def _without_colon(line: Line, indent: int) -> Iterator[Fault]:
    typed = _TYPED.match(line.text)
    if typed is None or len(typed["words"]) > _LONGEST:  # another sign may be meant as the colon
        return
    month = re.match(_MONTH, fold(typed["words"]))
    if month is None or not (month["word"] or month["year"]):
        return
    heading, wanted = typed["words"], "tháng/năm rồi dấu hai chấm, ví dụ 12/2018:"
    if month["year"] and month["number"].isdigit():
        heading = f"{int(month['number']):02}/{month['year']}"
        wanted = f"{heading}:"
    start = line.start + line.indent
    message = f"thiếu dấu hai chấm sau tháng; viết {wanted}"
    fault = Fault("cu-phap", message, start, line.content_end)
    edit = f"{' ' * indent}{heading}:"
    yield fault.mended(line.start, line.content_end, edit, is_certain=month["year"] is not None)


_LONGEST = 24
"""Letters of a month with its year, spelt out."""
