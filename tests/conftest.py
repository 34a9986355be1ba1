"""The flags of the test suite: write the expected files anew, to be read before they are committed;
how many plans made at random are laid out; how many processes share the work.
"""

from __future__ import annotations

import os
import signal
import sys

import pytest


def pytest_configure() -> None:
    """Undo what a job in the background (`nohup`, `&`) hands on: programs that the tests start and
    stop would not hear the signals that it ignores.
    """
    if sys.platform == "win32":
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for ignored in (signal.SIGHUP, signal.SIGQUIT):
        signal.signal(ignored, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected outputs anew")
    parser.addoption(
        "--generated-plans", type=int, default=12, help="lay out so many plans made at random"
    )


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return a process for each core when the whole suite runs, and none beside this one for a
    part of it: starting them takes longer than most parts.
    """
    return (os.cpu_count() or 1) if config.args == config.getini("testpaths") else 0


@pytest.fixture
def generated_plans(request: pytest.FixtureRequest) -> int:
    """How many plans made at random are laid out."""
    return int(request.config.getoption("--generated-plans"))


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))
