"""One finding a line: `path:line:column: lỗi: sentence [rule]`."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.diagnostics import Diagnostic, Review, Span
from lxplan.one_line import one_line
from lxplan.report.look import Look


def headline(diagnostic: Diagnostic, look: Look) -> str:
    """Return the line that says where, how grave, what, and by which rule."""
    where = place_of(diagnostic.path, diagnostic.span)
    message = f"{diagnostic.message} {look.faint(f'[{diagnostic.rule}]')}"
    return f"{look.strong(where)}: {look.severity(diagnostic.severity)}: {message}"


def place_of(path: str, span: Span) -> str:
    """Return `path:line:column`, the path in one line whatever signs are in it."""
    return f"{one_line(path)}:{span.line}:{span.column}"


def headline_parts(diagnostic: Diagnostic) -> tuple[str, str]:
    """Return what stands before and after the sentence of a plain headline."""
    where = place_of(diagnostic.path, diagnostic.span)
    return f"{where}: {diagnostic.severity.value}: ", f"[{diagnostic.rule}]"


def render(review: Review, look: Look) -> Iterator[str]:
    """Return every finding on a line of its own."""
    return (f"{headline(diagnostic, look)}\n" for diagnostic in review.diagnostics)
