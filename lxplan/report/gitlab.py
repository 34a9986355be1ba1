"""Findings as a GitLab Code Quality report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxplan.diagnostics import Diagnostic, Review, Severity
from lxplan.report.json import listed
from lxplan.report.look import Look

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(review: Review, _look: Look) -> Iterator[str]:
    """Return the report: a JSON list with one entry a finding."""
    seen: dict[str, int] = {}
    yield from listed((_entry(found, seen) for found in review.diagnostics), "")
    yield "\n"


def _entry(diagnostic: Diagnostic, seen: dict[str, int]) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "description": diagnostic.message,
        "check_name": diagnostic.rule,
        "fingerprint": _fingerprint(diagnostic, seen),
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": diagnostic.path.replace("\\", "/"),
            "positions": {
                "begin": {"line": span.line, "column": span.column},
                "end": {"line": span.end_line, "column": max(1, span.end_column - 1)},
            },
        },
    }


def _fingerprint(diagnostic: Diagnostic, seen: dict[str, int]) -> str:
    """Return a name of the finding that stays when lines move: file, rule and words, and which of
    several equal ones.
    """
    from hashlib import sha256

    words = "\0".join((diagnostic.path, diagnostic.rule, diagnostic.message))
    number = seen[words] = seen.get(words, 0) + 1
    return sha256(f"{words}\0{number}".encode()).hexdigest()[:32]
