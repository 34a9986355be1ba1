"""`lxplan render --watch`: the paper is printed again whenever the plan or a template changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import typer

from lxplan.failures import Failure

INTERVAL = 0.3
"""Seconds between two looks at the files; an editor that saves in several steps is waited for as long."""

_TEMPLATES = (".j2", ".docx")
_OF_WORD = "~$"
"""What Word puts before the name of a file while it is open."""

State = Mapping[Path, tuple[int, int, int] | None]


def _pause() -> None:
    time.sleep(INTERVAL)


def watch(
    files: Callable[[], Iterable[Path]],
    act: Callable[[], None],
    pause: Callable[[], None] = _pause,
) -> NoReturn:
    """Do `act` now and after every change of `files()`, until Ctrl-C raises KeyboardInterrupt.

    What changes while `act` works counts too. A change is followed only when the files have been alike for one
    `pause`, so that a file that an editor takes away and puts back is read whole.
    """
    while True:
        before = state_of(files())
        act()
        while state_of(files()) == before:
            pause()
        _settle(files, pause)


def _settle(files: Callable[[], Iterable[Path]], pause: Callable[[], None]) -> None:
    last = None
    while (now := state_of(files())) != last:
        last = now
        pause()


def state_of(files: Iterable[Path]) -> State:
    """Return what tells one version of each file from another: time, size and number; None for one that is not there."""
    return {path: _version(path) for path in files}


def _version(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def files_behind(plan: str | None, templates: str | None) -> list[Path]:
    """Return the files that a paper is made of: the plan named, or all of `plans/`, and the templates in use."""
    from lxplan.plan_files import PLANS_FOLDER, plan_files
    from lxplan.word.template_folders import shipped_templates

    plans = [plan or PLANS_FOLDER]
    with suppress(Failure):  # a plan that is not there yet, or for the moment
        plans = [*plan_files(plans)]
    folders = [shipped_templates(), *([Path(templates)] if templates is not None else [])]
    return [*map(Path, plans), *(path for folder in folders for path in _templates_in(folder))]


def _templates_in(folder: Path) -> list[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return [folder]
    return [path for path in inside if path.suffix in _TEMPLATES and not path.name.startswith(_OF_WORD)]


def shown_in_place(act: Callable[[], None]) -> None:
    """Do `act` on a cleared screen; what keeps it from succeeding is said there, and the watch goes on."""
    import click

    from lxplan.cli.terminal.streams import say
    from lxplan.cli.usage import closed

    click.clear()  # nothing, where the output is no terminal
    try:
        act()
    except Failure as failure:
        say(f"lỗi: {closed(str(failure))}")
    except typer.Exit:  # the faults of the plan have been shown
        pass
    say(f"{time.strftime('%H:%M:%S')} – đang chờ kế hoạch hoặc mẫu thay đổi; bấm Ctrl-C để dừng.")
