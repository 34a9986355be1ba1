"""A folder with plans, and the program run in it."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from lxplan.cli import main

with warnings.catch_warnings():
    # Typer 0.25 imports a name that Click 8.5 deprecates; the warning comes with the first import
    # only.
    warnings.simplefilter("ignore", DeprecationWarning)
    import typer as _typer  # noqa: F401 - imported for the warning's sake

from tests.listing.plans import SMALL


class Ended(NamedTuple):
    """How a run of the program ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder: it has `plans/2018-2019.yaml`, the small plan."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2018-2019.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `lxplan` in `folder`, in this process."""

    def run_here(*arguments: str) -> Ended:
        code = main(arguments)
        return Ended(code, *capsys.readouterr())

    return run_here


class Raw(NamedTuple):
    """How a process ended; its output undecoded."""

    code: int
    out: bytes
    err: bytes


Start = Callable[..., Raw]


@pytest.fixture
def start(folder: Path) -> Start:
    """Return a function that runs `lxplan` in `folder`, in a fresh interpreter with more
    environment variables.
    """

    def start_there(
        *arguments: str, more: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Raw:
        done = subprocess.run(
            [sys.executable, "-m", "lxplan", *arguments],
            capture_output=True,
            check=False,
            cwd=cwd or folder,
            env={**os.environ, **(more or {})},
        )
        return Raw(done.returncode, done.stdout, done.stderr)

    return start_there
