"""Work shared among processes that may be killed at any time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from lxplan.reviewing.worker_processes import shared_out

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")


def doubled(number: int) -> int:
    return 2 * number


def killed_at(number: int, at: int, once: str | None) -> int:
    """Double a number; at one of them, kill the process that does it."""
    if number == at and (once is None or not os.path.exists(once)):
        if once is not None:
            Path(once).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def test_the_results_come_in_order() -> None:
    assert list(shared_out(doubled, doubled, range(50), 3)) == [2 * n for n in range(50)]
    assert list(shared_out(doubled, doubled, [], 3)) == []
    assert list(shared_out(doubled, doubled, [1], 3)) == [2]


@pytest.mark.parametrize("at", [0, 7, 19])
def test_a_killed_worker_costs_nothing_when_it_happens_once(tmp_path: Path, at: int) -> None:
    work = partial(killed_at, at=at, once=str(tmp_path / "once"))
    assert list(shared_out(work, lambda _: -1, range(20), 2)) == [2 * n for n in range(20)]
    assert (tmp_path / "once").exists()


@pytest.mark.parametrize("count", [1, 2])
def test_a_piece_that_kills_every_worker_costs_itself_alone(count: int) -> None:
    found = list(shared_out(partial(killed_at, at=5, once=None), lambda n: -n, range(20), count))
    assert found == [-5 if n == 5 else 2 * n for n in range(20)]


def _children_of(pid: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(word) for word in listed.stdout.split()]


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _wait_for(done: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGTERM, 143),
        (signal.SIGHUP, 129),
        (signal.SIGINT, 130),
        (signal.SIGKILL, -signal.SIGKILL),
    ],
)
def test_no_worker_outlives_the_program(tmp_path: Path, number: int, code: int) -> None:
    plan = Path(__file__).parents[2].joinpath("plans", "2018-2019.yaml").read_text(encoding="utf-8")
    for count in range(300):
        (tmp_path / f"{count}.yaml").write_text(plan, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "lxplan", "validate", "--jobs", "2", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _wait_for(lambda: len(_children_of(process.pid)) == 2)
        workers = _children_of(process.pid)
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
        assert process.returncode == code
        _wait_for(lambda: not any(map(_is_alive, workers)))
    finally:
        process.kill()
    assert (out, b"Traceback" in err) == (b"", False)
