"""One finding a kind and value: what a rule of words says of many places in the same way is said
once.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxplan.diagnostics import Diagnostic, Related

_ONE_A_FILE = frozenset({"chu-to-hop", "dau-thanh", "i-y"})
"""Rules of a way of writing, whatever the word."""
_ONE_A_VALUE = frozenset({"khoang-trang", "ky-tu-an", "chu-d-la", "chu-he-khac", "gach-lech"})
"""Rules of signs, whose sentence names the sign."""
_MOST_LINES = 12


def grouped(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings of one file, those of one kind and value as one at the first place.

    The other places are its related ones, each with its own correction.
    """
    groups: dict[object, list[Diagnostic]] = {}
    for number, found in enumerate(sorted(diagnostics, key=lambda found: found.span)):
        groups.setdefault(_kind(found) or number, []).append(found)
    return tuple(_as_one(group) for group in groups.values())


def _kind(found: Diagnostic) -> tuple[str, ...] | None:
    if found.rule in _ONE_A_FILE:
        return (found.rule,)
    return (found.rule, found.message) if found.rule in _ONE_A_VALUE else None


def _as_one(group: list[Diagnostic]) -> Diagnostic:
    first, *others = group
    if not others:
        return first
    lines = list(dict.fromkeys(str(found.span.line) for found in others))
    more = ", …" if len(lines) > _MOST_LINES else ""
    message = f"{first.message}; còn {len(others)} chỗ như vậy, dòng {', '.join(lines[:_MOST_LINES])}{more}"
    related = tuple(Related(found.span, found.message, found.fix) for found in others)
    return first._replace(message=message, related=(*first.related, *related))
