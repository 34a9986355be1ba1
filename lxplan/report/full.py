"""Findings for a person: the sentence, the line of the file, a mark under the words; notes and
counts close.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import accumulate

from lxplan.diagnostics import Diagnostic, Review, Severity, Span
from lxplan.report.concise import headline, headline_parts
from lxplan.report.look import Look

_TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""What turns the direction of the text after it: shown as it stands, the line would lie."""

_LEAST_EXCERPT = 20
_BEFORE_MARK = 0.4
"""How much of an excerpt that has to be cut stands before the marked words."""


def render(review: Review, look: Look) -> Iterator[str]:
    """Return errors and warnings with their excerpts, then the notes a line each, then the closing
    count.
    """
    notes = False
    for found in review.diagnostics:
        if found.severity is Severity.NOTE:
            notes = True
        else:
            yield f"{_block(found, review.sources.get(found.path, {}), look)}\n"
    if notes:
        told = (found for found in review.diagnostics if found.severity is Severity.NOTE)
        yield from (f"{_wrapped(note, look)}\n" for note in told)
        yield "\n"
    yield f"{closing_line(review)}\n"


def closing_line(review: Review) -> str:
    """Return one line that counts the findings and the files, and says how to have the certain ones
    mended.
    """
    files = f"{review.files} tệp"
    counts = [
        f"{count} {severity.value}" for severity in Severity if (count := review.tally(severity))
    ]
    if not counts:
        return f"Đã kiểm tra {files}, không có lỗi."
    if review.tally(Severity.NOTE) == len(review.diagnostics):
        return f"Đã kiểm tra {files}, không có lỗi; {counts[0]} để biết."
    fixable = review.fixable
    offer = (
        f" {fixable} chỗ sửa giúp được: gõ lxplan validate --diff để xem, --fix để sửa."
        if fixable
        else ""
    )
    return f"{', '.join(counts)} trong {files}.{offer}"


def _block(diagnostic: Diagnostic, lines: Mapping[int, str], look: Look) -> str:
    parts = [_wrapped(diagnostic, look)]
    gutter = max(len(str(span.line)) for span in diagnostic.quoted) + 2
    for span in diagnostic.quoted:
        if span.line in lines:
            mark = "^" if span is diagnostic.span else "-"
            parts.append(_excerpt(lines[span.line], span, gutter, mark, diagnostic.severity, look))
    if diagnostic.suggestion is not None and diagnostic.suggestion not in diagnostic.message:
        parts.append(f"{' ' * gutter} {look.faint('=')} viết: {diagnostic.suggestion or '(bỏ đi)'}")
    return "\n".join(parts) + "\n"


def _wrapped(diagnostic: Diagnostic, look: Look) -> str:
    """Return the headline; on a terminal it is broken between words."""
    plain = headline(diagnostic, Look())
    if not look.wrap or len(plain) <= look.width:
        return headline(diagnostic, look)
    from textwrap import wrap

    lines = wrap(
        plain, look.width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
    start, end = headline_parts(diagnostic)
    if lines[0].startswith(start) and lines[-1].endswith(end):
        coloured = headline(diagnostic, look)
        lines[-1] = lines[-1].removesuffix(end) + look.faint(end)
        lines[0] = coloured[: coloured.index(diagnostic.message)] + lines[0].removeprefix(start)
    return "\n".join(lines)


def _excerpt(line: str, span: Span, gutter: int, sign: str, severity: Severity, look: Look) -> str:
    start = span.column - 1
    end = len(line) if span.end_line > span.line else span.end_column - 1
    width = max(look.width - gutter - 4, _LEAST_EXCERPT)
    line, start, end = _vicinity(line, start, max(end, start + 1), width)
    text, start, end = _window(_visible(line), start, end, width)
    offset = sum(_cells(character) for character in text[:start])
    length = max(1, sum(_cells(character) for character in text[start:end]))
    bar = look.faint("│")
    number = look.faint(f"{span.line:>{gutter}}")
    return f"{number} {bar} {text}\n{' ' * gutter} {bar} {' ' * offset}{look.mark(severity, sign * length)}"


def _visible(line: str) -> str:
    """Return the line with its tabs and control characters as one visible character each, so that
    columns stay true.
    """
    return "".join(
        " " if character == "\t" else "\ufffd" if _is_control(character) else character
        for character in line
    )


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in _TURNING


def _cells(character: str) -> int:
    """Return how many columns of a terminal a character takes."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _vicinity(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Cut a line that is very long to more than can be shown round the mark: a file may be all one
    line, with a finding at every word.
    """
    if len(line) <= 4 * width:
        return line, start, end
    first = max(0, start - 2 * width)
    last = min(end, start + 2 * width) + 2 * width
    return line[first:last], start - first, min(end, last) - first


def _window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Cut a line to `width` columns round the marked characters; return it with the mark's new
    place.
    """
    line = line.rstrip()
    cells = list(accumulate((_cells(character) for character in line), initial=0))
    if cells[-1] <= width:
        return line, start, end
    first = max(0, start - int(width * _BEFORE_MARK))
    first = 0 if start < width * 2 // 3 and cells[min(end, len(line))] < width else first
    last = first
    while last < len(line) and cells[last + 1] - cells[first] <= width - 2:
        last += 1
    shown = ("…" if first else "") + line[first:last] + ("…" if last < len(line) else "")
    shift = first - bool(first)
    return shown, start - shift, min(end, last) - shift
