"""Findings as JSON for other programs; the names and meanings below are stable.

`{"version": 1, "files": 2, "summary": {"error": 1, "warning": 0, "note": 0}, "diagnostics":
[...]}`, each diagnostic with `path, line, column, end_line, end_column` (1-based, in characters,
the end exclusive), `severity` (`error`, `warning`, `note`), `rule`, `message`, `suggestion` (words
to type instead, or null), `fix` (`{line, column, end_line, end_column, replacement}` when certain,
or null) and `related` (`[{line, column, end_line, end_column, message}]`, with a `fix` where one is
certain).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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
    from json import JSONEncoder

    encode = JSONEncoder(ensure_ascii=False).encode
    opening = "["
    for value in values:
        yield f"{opening}\n{margin}  {_indented(value, f'{margin}  ', encode)}"
        opening = ","
    yield f"\n{margin}]" if opening == "," else "[]"


def _indented(value: object, margin: str, encode: Callable[[object], str]) -> str:
    """Return a value as `json.dumps` writes it with `indent=2`, each line after the first behind
    `margin`.

    That builds functions in circles for every value, which stay in the memory of thousands of files
    until they are looked for.
    """
    inner = f"{margin}  "
    if isinstance(value, Mapping) and value:
        parts = [f"{encode(key)}: {_indented(each, inner, encode)}" for key, each in value.items()]
        return f",\n{inner}".join(parts).join((f"{{\n{inner}", f"\n{margin}}}"))
    if isinstance(value, (list, tuple)) and value:
        parts = [_indented(each, inner, encode) for each in value]
        return f",\n{inner}".join(parts).join((f"[\n{inner}", f"\n{margin}]"))
    return encode(value)


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
