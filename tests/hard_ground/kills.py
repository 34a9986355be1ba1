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
from collections.abc import Mapping
from pathlib import Path

from lxplan.outputs.edit_stamp import is_as_written

ROOT = Path(__file__).parents[2]
PLAN = (ROOT / "plans" / "2018-2019.yaml").read_bytes()
WORD = (ROOT / "tests" / "reading_in" / "word_plans" / "02-vmerge.docx").read_bytes()
SLIP = PLAN.replace("ket: Trên đây là".encode(), "ket: Trên  đây  là".encode())
COMMANDS = (
    ("render", "-o", "k.docx"),
    ("validate", "--fix", "plans"),
    ("validate", "--jobs", "2", "many"),
    ("month", "9", "-o", "t.csv"),
    ("add", "9/2018", "Lớp dạy nghề may"),
    ("done", "9/2018", "1", "--so-luot", "45"),
    ("new", "2019-2020"),
    ("import", "w.docx", "-o", "plans/w.yaml"),
    ("report", "-o", "b.docx"),
    ("year", "-o", "n.docx"),
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
        (place / "w.docx").write_bytes(WORD)
        whole = _whole(place)
        for _ in range(times):
            for command in COMMANDS:
                told = (*SIGNALS, signal.SIGKILL)[chance.randrange(4)]
                wrong += _kill(place, command, told, chance.uniform(0.05, LONGEST), whole)
    return wrong


Plans = Mapping[tuple[str, ...], frozenset[bytes]]
"""What the plans of a folder may hold after each command: the old bytes and the new ones."""


def _start_anew(place: Path) -> None:
    shutil.rmtree(place / "plans", ignore_errors=True)
    (place / "plans").mkdir()
    (place / "plans" / "2018-2019.yaml").write_bytes(SLIP)
    for paper in (*place.glob("?.docx"), *place.glob("*.csv")):
        if paper.name != "w.docx":
            paper.unlink()


def _whole(place: Path) -> Plans:
    """Run each command to its end, and return what the plans hold then, or held before."""
    found: dict[tuple[str, ...], frozenset[bytes]] = {}
    for command in COMMANDS:
        _start_anew(place)
        subprocess.run(
            [sys.executable, "-m", "lxplan", *command], cwd=place, capture_output=True, check=False
        )
        found[command] = frozenset({SLIP, *(path.read_bytes() for path in _plans(place))})
    return found


def _plans(place: Path) -> list[Path]:
    return sorted((place / "plans").glob("*.yaml"))


def _kill(
    place: Path, command: tuple[str, ...], told: int, after: float, whole: Plans
) -> list[str]:
    _start_anew(place)
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
    return [f"{what}: {fault}" for fault in _faults(place, process, told, said, whole[command])]


def _faults(
    place: Path,
    process: subprocess.Popen[bytes],
    told: int,
    said: bytes,
    whole: frozenset[bytes],
) -> list[str]:
    wrong: list[str] = []
    if process.returncode not in (0, 1, 128 + told, -told):
        wrong.append(f"exit code {process.returncode}: {said.decode(errors='replace')[-200:]}")
    if not _plans(place) or {path.read_bytes() for path in _plans(place)} - whole:
        wrong.append("half a plan")
    table = place / "t.csv"
    if not all(is_as_written(paper.read_bytes()) for paper in place.glob("[kbn].docx")):
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
    if told == signal.SIGKILL:
        wrong += _minds_what_was_left(place)
    return wrong


def _minds_what_was_left(place: Path) -> list[str]:
    """Return what is wrong with a run after a program was killed that had no time to clear up."""
    (place / "plans" / ".lxplan-1-0123456789ab.tmp").write_bytes(b"ke_hoach")
    done = subprocess.run(
        [sys.executable, "-m", "lxplan", "month", "9", "--plan", "plans/2018-2019.yaml"],
        cwd=place,
        capture_output=True,
        check=False,
    )
    (place / "plans" / ".lxplan-1-0123456789ab.tmp").unlink()
    return [] if done.returncode == 0 else [f"the next run ends with {done.returncode}"]


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
