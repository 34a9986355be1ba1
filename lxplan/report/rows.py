"""The places of a finding that counts or groups, a line each."""

from __future__ import annotations

from collections.abc import Collection

from lxplan.diagnostics import Diagnostic, Related, Review, Span
from lxplan.report.concise import place_of


def rows_of(review: Review, names: Collection[str]) -> str:
    """Return `path:line:column: sentence [rule]` for each place of the findings of some rules.

    A finding that only counts has its rows as related places; any other stands itself before them.
    """
    spoken = (found for found in review.diagnostics if found.rule in names)
    return "".join(
        _line(found, place.span, place.message) for found in spoken for place in _places(found)
    )


def _places(found: Diagnostic) -> tuple[Diagnostic | Related, ...]:
    rows: tuple[Diagnostic | Related, ...] = found.related
    return rows if rows and found.rule in _ONLY_COUNT else (found, *rows)


def _line(found: Diagnostic, span: Span, message: str) -> str:
    return f"{place_of(found.path, span)}: {message} [{found.rule}]\n"


_ONLY_COUNT = frozenset({"chua-co-kinh-phi", "chua-ngay-noi-nguoi"})
"""Rules whose finding stands at the schedule's key and speaks of rows."""
