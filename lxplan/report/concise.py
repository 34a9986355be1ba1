"""One finding a line: `path:line:column: lỗi: sentence [rule]`."""

from __future__ import annotations

from lxplan.diagnostics import Diagnostic, Review
from lxplan.report.look import Look


def headline(diagnostic: Diagnostic, look: Look) -> str:
    """Return the line that says where, how grave, what, and by which rule."""
    where = f"{diagnostic.path}:{diagnostic.span.line}:{diagnostic.span.column}"
    message = f"{diagnostic.message} {look.faint(f'[{diagnostic.rule}]')}"
    return f"{look.strong(where)}: {look.severity(diagnostic.severity)}: {message}"


def headline_parts(diagnostic: Diagnostic) -> tuple[str, str]:
    """Return what stands before and after the sentence of a plain headline."""
    where = f"{diagnostic.path}:{diagnostic.span.line}:{diagnostic.span.column}"
    return f"{where}: {diagnostic.severity.value}: ", f"[{diagnostic.rule}]"


def render(review: Review, look: Look) -> str:
    """Return every finding on a line of its own."""
    return "".join(f"{headline(diagnostic, look)}\n" for diagnostic in review.diagnostics)
