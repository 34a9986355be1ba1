"""Findings as GitHub Actions workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.diagnostics import Diagnostic, Review, Severity
from lxplan.one_line import one_line
from lxplan.report.look import Look

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(review: Review, _look: Look) -> Iterator[str]:
    """Return one workflow command a finding."""
    return (f"{_command(diagnostic)}\n" for diagnostic in review.diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    place = f"file={_property(diagnostic.path)},line={span.line},endLine={span.end_line}"
    if span.end_line == span.line:  # GitHub takes columns only within one line
        place += f",col={span.column},endColumn={max(span.column, span.end_column - 1)}"
    return f"::{_COMMANDS[diagnostic.severity]} {place},title={_property(diagnostic.rule)}::{_data(diagnostic.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return one_line(_data(text).replace(":", "%3A").replace(",", "%2C"))
