"""One fault, one report: a finding is left out where another tells the same fault."""

from __future__ import annotations

from collections.abc import Sequence

from lxplan.diagnostics import Diagnostic, Span

_MONTH_FAULTS = frozenset({"thang-sai", "trung-thang", "thang-ngoai-ky"})
_OF_NAMES = frozenset({"don-vi-la", "ten-khong-thong-nhat"})
"""What says that a name is not written as declared, and offers the one that is."""
_OF_LETTERS = frozenset({"khong-thanh-tieng", "tieng-la", "chu-dinh", "chinh-ta"})
"""What says that a word is mistyped."""


def told_once(faults: Sequence[Diagnostic], found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return what checks found, without what the faults of the file's structure or another finding
    tell already.

    A mistyped month is not also an empty one, and a partner's mistyped name is not also a mistyped
    word.
    """
    mistyped_month = any(fault.rule in _MONTH_FAULTS for fault in faults)
    names = [told.span for told in (*faults, *found) if told.rule in _OF_NAMES and told.suggestion]
    return tuple(
        each
        for each in found
        if not (mistyped_month and each.rule == "thang-trong")
        and not (each.rule in _OF_LETTERS and any(_holds(name, each.span) for name in names))
    )


def _holds(outer: Span, inner: Span) -> bool:
    begins = (outer.line, outer.column) <= (inner.line, inner.column)
    return begins and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
