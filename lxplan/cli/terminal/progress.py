"""Progress on the terminal: a bar for work that turns out to take longer than a second, a line for
what surely does.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before a person wonders whether anything happens."""


def tracked(steps: Iterable[T], total: int, saying: str) -> Iterator[T]:
    """Pass `steps` through; when they take longer than a second on a terminal, show how many of
    `total` are done.
    """
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


@contextmanager
def announced(saying: str) -> Iterator[None]:
    """Show a line on the terminal while something long is done, and take it away afterwards."""
    if not sys.stderr.isatty():
        yield
        return
    sys.stderr.write(saying)
    sys.stderr.flush()
    try:
        yield
    finally:
        sys.stderr.write(
            "\r" + " " * len(saying) + "\r"
        )  # blanks: an old Windows console knows no codes to erase
        sys.stderr.flush()


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    return Progress(console=Console(stderr=True), transient=True)
