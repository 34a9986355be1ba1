"""A progress bar on the terminal, for work that turns out to take longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before a person wonders whether anything happens."""


def tracked(steps: Iterable[T], total: int, saying: str) -> Iterator[T]:
    """Pass `steps` through; when they take longer than a second on a terminal, show how many of `total` are done."""
    if not sys.stderr.isatty():
        yield from steps
        return
    started = time.monotonic()
    done = 0
    bar = None
    try:
        for step in steps:
            done += 1
            if bar is None and time.monotonic() - started > PATIENCE:
                bar = _bar()
                bar.start()
                task = bar.add_task(saying, total=total)
            if bar is not None:
                bar.update(task, completed=done)
            yield step
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    return Progress(console=Console(stderr=True), transient=True)
