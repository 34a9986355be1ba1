"""Watching files, as for `lxplan render --watch`: something is done again whenever one of them
changes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NoReturn

import typer

from lxplan.failures import Failure

INTERVAL = 0.3
"""Seconds between two looks at the files; an editor that saves in several steps is waited for as
long."""

State = Mapping[Path, tuple[int, int, int] | None]


def _pause() -> None:
    time.sleep(INTERVAL)


def watch(
    files: Callable[[], Iterable[Path]],
    act: Callable[[], None],
    pause: Callable[[], None] = _pause,
) -> NoReturn:
    """Do `act` now and after every change of `files()`, until Ctrl-C raises KeyboardInterrupt.

    What changes while `act` works counts too. A change is followed only when the files have been
    alike for one `pause`, so that a file that an editor takes away and puts back is read whole.
    """
    while True:
        before = _state(files)
        act()
        while _state(files) == before:
            pause()
        _settle(files, pause)


def _settle(files: Callable[[], Iterable[Path]], pause: Callable[[], None]) -> None:
    last = None
    while (now := _state(files)) != last:
        last = now
        pause()


def _state(files: Callable[[], Iterable[Path]]) -> State:
    """Return the state of the files, or that there are none while they cannot be looked for: their
    folder may be put back.
    """
    try:
        return state_of(files())
    except (OSError, Failure):
        return {}


def state_of(files: Iterable[Path]) -> State:
    """Return what tells one version of each file from another: time, size and number; None for one
    that is not there.
    """
    return {path: _version(path) for path in files}


def _version(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def shown_in_place(act: Callable[[], None]) -> None:
    """Do `act` on a cleared screen; what keeps it from succeeding is said there, and the watch goes
    on.
    """
    import click

    from lxplan.cli.terminal.streams import say, say_failure, say_unexpected

    click.clear()  # nothing, where the output is no terminal
    try:
        act()
    except Failure as failure:
        say_failure(failure)
    except typer.Exit:  # the faults of the plan have been shown
        pass
    except BrokenPipeError:  # nobody reads on
        raise
    except Exception as error:  # the next change of the plan may be without it
        say_unexpected(error)
    say(f"{time.strftime('%H:%M:%S')} – đang chờ kế hoạch hoặc mẫu thay đổi; bấm Ctrl-C để dừng.")
