"""How a text for a person is to look: its width, its colours, and the signs that draw excerpts."""

from __future__ import annotations

from lxplan.diagnostics import Severity
from lxplan.named_tuple import NamedTuple

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


class Look(NamedTuple):
    """`width` is the terminal's in columns; `color` whether it takes ANSI colours; `wrap` whether
    lines are broken to fit.
    """

    width: int = 100
    color: bool = False
    wrap: bool = False

    def severity(self, severity: Severity) -> str:
        """Return the severity's word, coloured."""
        return self._in(_COLOURS[severity], severity.value)

    def mark(self, severity: Severity, text: str) -> str:
        """Return `text` in the colour of `severity`."""
        return self._in(_COLOURS[severity], text)

    def strong(self, text: str) -> str:
        """Return `text` in bold."""
        return self._in("1", text)

    def faint(self, text: str) -> str:
        """Return `text` dimmed."""
        return self._in("2", text)

    def removed(self, text: str) -> str:
        """Return `text` in the colour of what goes."""
        return self._in("31", text)

    def added(self, text: str) -> str:
        """Return `text` in the colour of what comes instead."""
        return self._in("32", text)

    def _in(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and text else text
