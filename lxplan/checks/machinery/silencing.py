"""Findings that the secretary has decided to leave, in a comment or in the plan's list `bo_qua`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxplan.diagnostics import Diagnostic, Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.model import Plan
from lxplan.source import SourceFile
from lxplan.vietnamese.folding import nearest

_COMMENT = (
    r"(?:^|(?<=\s))#\s*lxplan:\s*bo-qua\b[ \t]*(?P<rules>[a-z0-9, -]*?)"
    r"(?:\s+[–—-]\s*|\s*[–—:]\s*|[ \t]*$)(?P<reason>.*)$"
)
# What was meant for us: the tool's name and the word «qua» in a comment, however they are written.
# It begins with the mark itself, which is found at once; what stands before the mark, after it.
_LIKE_COMMENT = r"#(?<!\S#)\s*(?i:lxplan)\b[^\n]*\b(?i:qua)\b[^\n]*$"
_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"

_FEW_LINES = 20
"""Silencers of no more lines are looked up by line; a file may have thousands."""

MISUSED = "bo-qua-sai"
UNUSED = "bo-qua-thua"
SILENCING: dict[str, str] = {
    MISUSED: "Chỗ ghi bỏ qua viết sai: thiếu lý do, hoặc tên quy tắc không có.",
    UNUSED: "Chỗ ghi bỏ qua không còn nhận xét nào để bỏ qua; xóa đi.",
}
"""What is said of the silencers themselves; these warnings are ignored with `--ignore` only."""

_FORM = "viết «# lxplan: bo-qua tên-quy-tắc – lý do»; phải có tên quy tắc và lý do"


class _Silencer(NamedTuple):
    """One rule silenced on the lines `first` to `last` (1-based, inclusive), and where."""

    rule: str
    span: Span
    first: int
    last: int

    def covers(self, diagnostic: Diagnostic) -> bool:
        return diagnostic.rule == self.rule and self.first <= diagnostic.span.line <= self.last


def silence(
    source: SourceFile,
    plan: Plan,
    diagnostics: Iterable[Diagnostic],
    known: frozenset[str],
    run: frozenset[str],
    *,
    broken: bool = False,
) -> list[Diagnostic]:
    """Leave out the silenced findings, and report the silencers that are wrong or silence nothing.

    `known` are the names of all rules, `run` those that this run looks for: a silencer of a rule
    that was not run cannot be called unused, nor can any where a fault of structure (`broken`) kept
    a part from being read.
    """
    misused: list[Diagnostic] = []
    silencers = list(_silencers(source, plan, known, misused))
    at_lines, wide = _by_line(silencers)
    kept, used = [], set()
    for diagnostic in diagnostics:
        near = at_lines.get((diagnostic.rule, diagnostic.span.line), ())
        far = (silencer for silencer in wide if silencer.covers(diagnostic))
        covering = [*near, *far]
        used.update(covering)
        if not covering:
            kept.append(diagnostic)
    unused = (
        _finding(
            source,
            silencer.span,
            UNUSED,
            f"bỏ qua {silencer.rule} ở đây là thừa, không có nhận xét nào như thế; xóa đi",
        )
        for silencer in silencers
        if silencer not in used and silencer.rule in run
    )
    return [*kept, *misused, *(() if broken else unused)]


def _by_line(
    silencers: Sequence[_Silencer],
) -> tuple[dict[tuple[str, int], list[_Silencer]], list[_Silencer]]:
    """Return the silencers of a few lines by rule and line, and the others."""
    at_lines: dict[tuple[str, int], list[_Silencer]] = {}
    wide: list[_Silencer] = []
    for silencer in silencers:
        if silencer.last - silencer.first > _FEW_LINES:
            wide.append(silencer)
            continue
        for line in range(silencer.first, silencer.last + 1):
            at_lines.setdefault((silencer.rule, line), []).append(silencer)
    return at_lines, wide


def _silencers(
    source: SourceFile, plan: Plan, known: frozenset[str], misused: list[Diagnostic]
) -> Iterator[_Silencer]:
    for entry in plan.silenced:
        problem = _problem(str(entry.rule), known) if entry.rule else None
        if problem:
            misused.append(_finding(source, entry.rule.span, MISUSED, problem))
        elif entry.rule and entry.reason:
            yield _Silencer(str(entry.rule), entry.rule.span, 1, len(source.lines))
    yield from _in_comments(source, known, misused)


def _in_comments(
    source: SourceFile, known: frozenset[str], misused: list[Diagnostic]
) -> Iterator[_Silencer]:
    first = 1
    for like in _like_silencers(source):
        match = re.compile(_COMMENT, re.MULTILINE).match(source.text, like.start())
        names = list(re.finditer(_NAME, match["rules"])) if match else []
        if match is None or not names or not match["reason"].strip():
            span = source.span(like.start(), like.end())
            misused.append(_finding(source, span, MISUSED, _FORM))
            continue
        first, last = _lines_covered(source, match.start(), first)
        for name in names:
            begin = match.start("rules") + name.start()
            span = source.span(begin, begin + len(name[0]))
            problem = _problem(name[0], known)
            if problem:
                misused.append(_finding(source, span, MISUSED, problem))
            else:
                yield _Silencer(name[0], span, first, last)


def _like_silencers(source: SourceFile) -> Iterator[re.Match[str]]:
    for like in re.finditer(_LIKE_COMMENT, source.text, re.MULTILINE):
        if not source.is_within_a_value(like.start()):  # else words of the plan, not a comment
            yield like


def silencing_comments(source: SourceFile) -> Iterator[tuple[int, str]]:
    """Return where each comment that silences rules, or was meant to, begins (a 0-based offset), and
    the names of its rules as they are typed.
    """
    for like in _like_silencers(source):
        match = re.compile(_COMMENT, re.MULTILINE).match(source.text, like.start())
        yield like.start(), match["rules"].strip() if match else ""


def _speaking_line(lines: Sequence[str], number: int) -> int:
    """Return the first line (1-based) from one on that is neither blank nor a comment, or the last."""
    while number < len(lines) and lines[number - 1].lstrip()[:1] in ("", "#"):
        number += 1
    return number


def _lines_covered(source: SourceFile, comment: int, spoken_of: int) -> tuple[int, int]:
    """Return the lines a comment speaks of: its own; standing alone, those of the next value.

    `spoken_of` is the line that the comment before it speaks of: many in a row speak of one.
    """
    first, column = source.line_column(comment)
    if not source.lines[first - 1][: column - 1].strip():
        first = _speaking_line(source.lines, max(first, spoken_of))
    begin, stop = source.offset(first, 1), source.offset(first, len(source.lines[first - 1]) + 1)
    ends = (
        source.line_column(max(start, end - 1))[0]
        for start, end in source.values_beginning(begin, stop + 1)
    )
    return first, max(ends, default=first)


def _problem(name: str, known: frozenset[str]) -> str | None:
    if name in known:
        return None
    from lxplan.checks.machinery.structure_faults import FAULTS  # only a wrong name pays for it

    if name in FAULTS:
        return f"{name} là lỗi cấu trúc, không bỏ qua được; sửa lỗi đó"
    guess = nearest(name, known)
    return f"không có quy tắc {name}; " + (
        f"có phải {guess}?" if guess else "xem danh sách bằng lệnh lxplan rules"
    )


def _finding(source: SourceFile, span: Span, rule: str, message: str) -> Diagnostic:
    return Diagnostic(source.path, span, Severity.WARNING, rule, message)
