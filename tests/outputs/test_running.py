from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from lxplan.outputs.running import KEPT_COMPLAINTS, run_to_end

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="shell commands stand in for LibreOffice"
)


def is_running(process: str) -> bool:
    said = subprocess.run(
        ["ps", "-o", "stat=", "-p", process], capture_output=True, text=True, check=False
    ).stdout
    return said.strip() not in ("", "Z")


def ends_soon(process: str) -> bool:
    """Tell whether a process that was told to end is gone; a busy machine takes its time."""
    until = time.monotonic() + 20
    while is_running(process) and time.monotonic() < until:
        time.sleep(0.05)
    return not is_running(process)


def waited_for(path: Path) -> str:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if path.is_file() and path.read_text(encoding="utf-8").strip():
            return path.read_text(encoding="utf-8").strip()
        time.sleep(0.02)
    raise AssertionError(f"{path} was never written")


def shell(script: str, seconds: float = 20) -> tuple[int, str]:
    return run_to_end(("/bin/sh", "-c", script), seconds)


def test_the_code_and_the_complaints_come_back() -> None:
    assert shell("echo tốt; echo hỏng >&2; exit 3") == (3, "hỏng\n")
    assert shell("kill -9 $$").code == -signal.SIGKILL  # type: ignore[attr-defined]


def test_endless_complaints_are_cut_to_the_last() -> None:
    _, complaints = shell("head -c 3000000 /dev/zero | tr '\\0' x >&2; echo cuối >&2")
    assert len(complaints.encode()) == KEPT_COMPLAINTS
    assert complaints.endswith("xcuối\n")


def test_what_a_program_leaves_running_ends_with_it(tmp_path: Path) -> None:
    started = time.monotonic()
    shell(f"sleep 60 & echo $! > {tmp_path / 'child'}")
    assert time.monotonic() - started < 40, "the child holds the stream of complaints open"
    assert ends_soon(waited_for(tmp_path / "child"))


def test_the_limit_holds_also_for_what_left_the_group(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(subprocess.TimeoutExpired):
        shell("python3 -c 'import os, time; os.setsid(); time.sleep(60)' & sleep 60", 0.5)
    assert time.monotonic() - started < 40


PRINTS = """
import sys
from lxplan.outputs import libreoffice
from lxplan.outputs.pdf import to_pdf
from pathlib import Path
from typing import Any
libreoffice.usual_places = lambda *_: [Path(sys.argv[1])]
to_pdf(b"x")
"""


@pytest.mark.parametrize("sign", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_libreoffice_ends_with_us(tmp_path: Path, sign: str) -> None:
    office, room = tmp_path / "soffice", tmp_path / "tạm"
    room.mkdir()
    office.write_text(
        f"#!/bin/sh\nsleep 60 & echo $! > {tmp_path / 'child'}; wait\n", encoding="utf-8"
    )
    office.chmod(0o755)
    process = subprocess.Popen(
        [sys.executable, "-c", PRINTS, str(office)],
        env={**os.environ, "TMPDIR": str(room)},
        stderr=subprocess.DEVNULL,
    )
    child = waited_for(tmp_path / "child")
    number = getattr(signal, sign)
    process.send_signal(number)
    assert process.wait(20) == -number
    assert ends_soon(child)
    assert list(room.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_signal_while_a_program_starts_ends_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Told(subprocess.Popen[bytes]):
        """A program that has started when a signal comes, before its caller knows of it."""

        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(subprocess, "Popen", Told)
    with pytest.raises(KeyboardInterrupt):
        shell(f"echo $$ > {tmp_path / 'child'}; sleep 60")
    monkeypatch.undo()
    child = tmp_path / "child"
    assert not child.exists() or ends_soon(waited_for(child))
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
