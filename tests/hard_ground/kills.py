"""Commands killed at random moments: what they write is the old file or the new one, and nothing is
left beside it, nobody behind.

`python -m tests.hard_ground.kills [HOW OFTEN]`
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lxplan.outputs.edit_stamp import is_as_written

ROOT = Path(__file__).parents[2]
PLAN = (ROOT / "plans" / "2018-2019.yaml").read_bytes()
SLIP = PLAN + "\nket: Chúc  mừng năm  mới\n".encode()
MENDED = PLAN + "\nket: Chúc mừng năm mới\n".encode()
COMMANDS = (
    ("render", "-o", "k.docx"),
    ("validate", "--fix", "plans"),
    ("validate", "--jobs", "2", "many"),
    ("month", "9", "-o", "t.csv"),
)
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
"""SIGKILL leaves a program no time to clear up; what it writes is whole all the same."""

LONGEST = 1.2
"""Seconds after which a command has surely ended or is well under way."""


def run(times: int, seed: int = 0) -> list[str]:
    """Kill each command so often; return what was wrong afterwards."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(prefix="lxplan-kills-") as folder:
        place = Path(folder)
        (place / "many").mkdir()
        for number in range(250):
            (place / "many" / f"{number}.yaml").write_bytes(PLAN)
        for _ in range(times):
            for command in COMMANDS:
                told = (*SIGNALS, signal.SIGKILL)[chance.randrange(4)]
                wrong += _kill(place, command, told, chance.uniform(0.05, LONGEST))
    return wrong


def _kill(place: Path, command: tuple[str, ...], told: int, after: float) -> list[str]:
    shutil.rmtree(place / "plans", ignore_errors=True)
    (place / "plans").mkdir()
    (place / "plans" / "2018-2019.yaml").write_bytes(SLIP)
    process = subprocess.Popen(
        [sys.executable, "-m", "lxplan", *command],
        cwd=place,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(after)
    process.send_signal(told)
    _, said = process.communicate(timeout=30)
    what = f"{' '.join(command)} at {after:.2f} s by {signal.Signals(told).name}"
    return [f"{what}: {fault}" for fault in _faults(place, process, told, said)]


def _faults(place: Path, process: subprocess.Popen[bytes], told: int, said: bytes) -> list[str]:
    wrong: list[str] = []
    if process.returncode not in (0, 1, 128 + told, -told):
        wrong.append(f"exit code {process.returncode}: {said.decode(errors='replace')[-200:]}")
    if (place / "plans" / "2018-2019.yaml").read_bytes() not in (SLIP, MENDED):
        wrong.append("half a plan")
    paper, table = place / "k.docx", place / "t.csv"
    if paper.exists() and not is_as_written(paper.read_bytes()):
        wrong.append("half a paper")
    if table.exists() and not table.read_bytes().endswith(b"\r\n"):
        wrong.append("half a table")
    left = [path for path in (*place.rglob("*.tmp"),) if told != signal.SIGKILL]
    for path in place.rglob("*.tmp"):
        path.unlink()
    if left:
        wrong.append(f"left behind: {left}")
    if _group_lives(process.pid):
        wrong.append("a process outlived it")
    return wrong


def _group_lives(group: int) -> bool:
    for _ in range(100):
        listed = subprocess.run(
            ["ps", "-o", "stat=", "-g", str(group)], capture_output=True, text=True, check=False
        )
        if not [state for state in listed.stdout.split() if not state.startswith("Z")]:
            return False
        time.sleep(0.05)
    return True


if __name__ == "__main__":
    often = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    faults = run(often)
    sys.stdout.write("\n".join([*faults, f"{often * len(COMMANDS)} kills, {len(faults)} faults"]))
    sys.stdout.write("\n")
    sys.exit(bool(faults))
