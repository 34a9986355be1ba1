"""What the Tab key does in a real bash: what it types is what the program is then given."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lxplan.cli.machinery.completion import typed_in_bash
from lxplan.cli.machinery.typer_internals import script_for
from tests.listing.plans import SMALL

BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(BASH is None, reason="there is no bash")

READY = "SẴN_SÀNG"
PROGRAM = """#!/bin/sh
if [ -n "$_LXPLAN_COMPLETE" ]; then %s exec "%s" -m lxplan "$@"; fi
printf '<%%s>' "$@"; echo
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with plans, and a program that shows what it is given and completes."""
    (tmp_path / "plans").mkdir()
    for name in ("2018-2019.yaml", "nháp (cũ) $5 & 'thử'.yaml", "nháp mới.yaml"):
        (tmp_path / "plans" / name).write_text(SMALL, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    (tmp_path / "completion.sh").write_text(script_for("bash"), encoding="utf-8")
    _put_program(tmp_path)
    return tmp_path


def _put_program(folder: Path, before: str = "") -> None:
    program = folder / "bin" / "lxplan"
    program.write_text(PROGRAM % (before, sys.executable), encoding="utf-8")
    program.chmod(0o755)


class Terminal:
    """A bash with a terminal, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.process, self.end = pty.fork()
        if not self.process:
            os.chdir(folder)
            os.environ.update(
                PATH=f"{folder / 'bin'}:{os.environ['PATH']}",
                PS1=f"{READY} ", LC_ALL="C.UTF-8", TERM="dumb", INPUTRC="/dev/null", HISTFILE="",
                PYTHONPATH=str(Path(__file__).parents[3]),
            )  # fmt: skip
            assert BASH
            os.execv(BASH, [BASH, "--norc", "--noprofile", "-i"])  # noqa: S606 - it is a shell
        self.until(READY)
        self.type("source completion.sh\r")
        self.until(READY)

    def type(self, keys: str) -> None:
        os.write(self.end, keys.encode())

    def until(self, words: str, seconds: float = 30) -> str:
        """Return what is shown, up to and with `words`, or until the time is over."""
        shown, end = "", time.monotonic() + seconds
        while words not in shown and time.monotonic() < end:
            if select.select([self.end], [], [], 0.1)[0]:
                shown += os.read(self.end, 4096).decode(errors="replace")
        return shown

    def close(self) -> None:
        os.close(self.end)
        os.waitpid(self.process, 0)


@pytest.fixture
def terminal(folder: Path) -> Iterator[Terminal]:
    shown = Terminal(folder)
    yield shown
    shown.close()


@pytest.mark.parametrize(
    ("typed", "shown_by_tab", "given"),
    [
        ("lxplan render plans/nháp\\ m", "yaml", "<render><plans/nháp mới.yaml>"),
        ('lxplan render "plans/nháp m', "yaml", "<render><plans/nháp mới.yaml>"),
        ("lxplan render 'plans/nháp m", "yaml", "<render><plans/nháp mới.yaml>"),
        ("lxplan render plans/nháp\\ \\(", "yaml", "<render><plans/nháp (cũ) $5 & 'thử'.yaml>"),
        ('lxplan render "plans/nháp (', "yaml", "<render><plans/nháp (cũ) $5 & 'thử'.yaml>"),
        ("lxplan validate --plan plans/2", "yaml", "<validate><--plan><plans/2018-2019.yaml>"),
        ("lxplan partner Hội N", "dân", "<partner><Hội><Nông><dân>"),
        ("lxplan month 12", "2018", "<month><12/2018>"),
        ("lxplan templates copy gi", "moi", "<templates><copy><giay-moi>"),
    ],
)
def test_what_is_typed_is_what_the_program_is_given(
    terminal: Terminal, typed: str, shown_by_tab: str, given: str
) -> None:
    terminal.type(f"{typed}\t")
    terminal.until(shown_by_tab)
    terminal.type("\r")
    assert given in terminal.until(">\r\n")


def test_ctrl_c_prints_nothing(terminal: Terminal, folder: Path) -> None:
    _put_program(folder, before="echo trước >&2; touch called; sleep 0.3;")
    terminal.type("lxplan partner \t")
    end = time.monotonic() + 30
    while not (folder / "called").exists() and time.monotonic() < end:
        time.sleep(0.02)
    time.sleep(0.35)
    terminal.type("\x03")
    shown = terminal.until(READY)
    for words in ("Traceback", "Interrupt", "Ctrl-C", "trước"):
        assert words not in shown


@pytest.mark.parametrize("delay", [0.02, 0.1, 0.2, 0.4])
def test_the_program_itself_says_nothing_of_ctrl_c(folder: Path, delay: float) -> None:
    """Also where a script of an earlier version is installed, once the program has begun."""
    code = (
        "import signal, threading, os, time\n"
        "from lxplan.cli import main\n"
        f"threading.Timer({delay}, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n"
        "try:\n    code = main(); time.sleep(1)\nexcept KeyboardInterrupt:\n    pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[3]),
            "_LXPLAN_COMPLETE": "complete_bash", "COMP_WORDS": "lxplan partner ", "COMP_CWORD": "2",
        },
        cwd=folder,
        capture_output=True,
        check=False,
    )  # fmt: skip
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("offer", "line", "typed"),
    [
        ("a b.yaml", "lxplan render a", r"a\ b.yaml"),
        ("a b.yaml", 'lxplan render "a', "a b.yaml"),
        ("a b.yaml", "lxplan render 'a", "a b.yaml"),
        ("a$b.yaml", 'lxplan render "a', r"a\$b.yaml"),
        ("không có.yaml", "lxplan render không", "không có.yaml"),
        ("Tháng ba.yaml", "lxplan render Th", r"Tháng\ ba.yaml"),
    ],
)
def test_a_path_is_quoted_as_it_was_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, offer: str, line: str, typed: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a b.yaml", "a$b.yaml", "Tháng ba.yaml"):
        (tmp_path / name).touch()
    begun = line.rpartition(" ")[2].strip("\"'")
    assert typed_in_bash(offer, line, begun) == typed
