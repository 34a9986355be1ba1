"""The day on which the program runs: the one clock of the commands."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """Return today, where the computer is."""
    return datetime.now().astimezone().date()
