"""Findings as SARIF 2.1.0, the format that code-scanning services read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxplan import __version__
from lxplan.diagnostics import Diagnostic, Meaning, Review, Severity, Span
from lxplan.report.json import listed
from lxplan.report.look import Look

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(review: Review, _look: Look) -> Iterator[str]:
    """Return the review as a SARIF log with one run; columns count code points."""
    import json

    rules = sorted({diagnostic.rule for diagnostic in review.diagnostics})
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "lxplan",
                        "version": __version__,
                        "rules": [_rule(name, (review.meanings or {}).get(name)) for name in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [],
            }
        ],
    }
    results = (_result(diagnostic, rules) for diagnostic in review.diagnostics)
    head, tail = json.dumps(log, ensure_ascii=False, indent=2).rsplit("[]", 1)
    yield head
    yield from listed(results, " " * 6)
    yield f"{tail}\n"


def _rule(name: str, meaning: Meaning | None) -> dict[str, Any]:
    """Return a rule with what it means, which a service shows beside its findings.

    Code blocks of Markdown are indented by four columns, as the examples of an explanation are.
    """
    if meaning is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": meaning.summary},
        "fullDescription": {"text": meaning.summary},
        "help": {"text": meaning.explanation, "markdown": _blocks_apart(meaning.explanation)},
    }


def _blocks_apart(text: str) -> str:
    """Return text whose examples are blocks in Markdown too: an empty line before each."""
    import re

    return re.sub(r"(?m)^(\S.*)\n(?=    )", r"\1\n\n", text)


def _result(diagnostic: Diagnostic, rules: list[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": rules.index(diagnostic.rule),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": diagnostic.message},
        "locations": [_location(diagnostic.path, diagnostic.span)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(diagnostic.path, related.span),
                "message": {"text": related.message},
            }
            for number, related in enumerate(diagnostic.related)
        ]
    if diagnostic.fix:
        result["fixes"] = [
            {
                "artifactChanges": [
                    {
                        "artifactLocation": _artifact(diagnostic.path),
                        "replacements": [
                            {
                                "deletedRegion": _region(diagnostic.fix.span),
                                "insertedContent": {"text": diagnostic.fix.replacement},
                            }
                        ],
                    }
                ]
            }
        ]
    return result


def _location(path: str, span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": _region(span)}}


def _artifact(path: str) -> dict[str, str]:
    from urllib.parse import quote

    return {"uri": quote(path.replace("\\", "/"))}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
