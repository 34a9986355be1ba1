"""Findings as JSON for other programs; the names and meanings below are stable.

`{"version": 1, "files": 2, "summary": {"error": 1, "warning": 0, "note": 0}, "diagnostics":
[...]}`, each diagnostic with `path, line, column, end_line, end_column` (1-based, in characters,
the end exclusive), `severity` (`error`, `warning`, `note`), `rule`, `message`, `suggestion` (words
to type instead, or null), `fix` (`{line, column, end_line, end_column, replacement}` when certain,
or null) and `related` (`[{line, column, end_line, end_column, message}]`, with a `fix` where one is
certain).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxplan.diagnostics import Diagnostic, Fix, Review, Severity, Span
from lxplan.report.look import Look

VERSION = 1


def render(review: Review, _look: Look) -> Iterator[str]:
    """Return the review as one JSON object."""
    import json

    report = {
        "version": VERSION,
        "files": review.files,
        "summary": {severity.name.lower(): review.tally(severity) for severity in Severity},
    }
    yield json.dumps(report, ensure_ascii=False, indent=2).removesuffix("\n}")
    yield ',\n  "diagnostics": '
    yield from listed(map(_diagnostic, review.diagnostics), "  ")
    yield "\n}\n"


def listed(values: Iterable[object], margin: str) -> Iterator[str]:
    """Return a list as JSON, value by value, each line after the first behind `margin`."""
    import json

    opening = "["
    for value in values:
        text = json.dumps(value, ensure_ascii=False, indent=2)
        yield f"{opening}\n{text}".replace("\n", f"\n{margin}  ")
        opening = ","
    yield f"\n{margin}]" if opening == "," else "[]"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "path": diagnostic.path,
        **_place(diagnostic.span),
        "severity": diagnostic.severity.name.lower(),
        "rule": diagnostic.rule,
        "message": diagnostic.message,
        "suggestion": diagnostic.suggestion,
        "fix": _fix(diagnostic.fix),
        "related": [
            {
                **_place(related.span),
                "message": related.message,
                **({"fix": _fix(related.fix)} if related.fix else {}),
            }
            for related in diagnostic.related
        ],
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    return {**_place(fix.span), "replacement": fix.replacement} if fix else None


def _place(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
