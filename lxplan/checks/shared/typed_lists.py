"""Names as a secretary types them into the file."""

from __future__ import annotations

from collections.abc import Sequence

_UNSAFE = frozenset(",:#[]{}&*!|>'\"%@`\n")


def as_list(names: Sequence[str]) -> str:
    """Return names as the list a secretary types: `[A, B]`, quoted where a name has a comma."""
    typed = (name if can_stand_unquoted(name) else f'"{name}"' for name in names)
    return f"[{', '.join(typed)}]"


def can_stand_unquoted(name: str) -> bool:
    """Tell whether a name may replace another wherever it stands in the file, without quotes."""
    return name[:1].isalnum() and _UNSAFE.isdisjoint(name)
