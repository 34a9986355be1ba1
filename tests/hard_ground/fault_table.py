"""Every command in every bad surrounding: it ends by itself with the exit code that is right, says
at most one sentence more than usual and shows no traceback; each file is the old one or the new.

`python -m tests.hard_ground.fault_table [WORD OF THE COMMANDS OR SURROUNDINGS ...]`
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from lxplan.cli.machinery.program import COMMANDS as NAMES
from tests.hard_ground.surroundings import (
    LONGEST_NAME,
    NOT_FOR_ROOT,
    PLAN,
    ROOT,
    SURROUNDINGS,
    USUAL,
    Surrounding,
)

COMMANDS = (
    *("validate", "validate {plan}", "validate --format json", "validate --fix", "month 9"),
    *("validate --jobs 2", "month 9 --plan {plan}", "month 9 --plan {plan} -o {out}.csv"),
    *("month 9 -o {out}.docx", "month 9 -o {out}.ics", "month 9 -o {out}.xlsx", "partner"),
    *("partner hội nông dân --plan {plan} -o {out}.docx", "partner --all -o {out}/", "year"),
    *("year --plan {plan} -o {out}.html", "render {plan} -o {out}.docx", "rules", "rules i-y"),
    *("invite 10/2018 1 --plan {plan} --blank -o {out}.docx", "new 2020-2021", "--help"),
    *("new 2020-2021 --from {plan} -o {out}.yaml", "import {paper} -o {out}.yaml", "--version"),
    *("import - -o {out}.yaml <x.txt", "import {paper} --plan-name x", "validate - <x.txt"),
    *("add 10/2018 'Mở lớp' --plan {plan}", "done 10/2018 1 --so-luot 5 --plan {plan}"),
    *("stats", "stats {plan}", "stats {plan} -o {out}.csv", "stats {plan} --rows -o {out}.xlsx"),
    *("report 10/2018 --plan {plan}", "report 10/2018 --plan {plan} -o {out}.docx"),
    *("templates", "templates copy ke-hoach --to {out}", "schema", "schema -o {out}.json"),
)
"""`{plan}` and `{paper}` are what is read, `{out}` is the name, without its ending, of what is
written."""

PDF = "render {plan} -o {out}.pdf"
_PAPER = "KẾ HOẠCH NĂM HỌC 2018-2019\nTháng 10/2018\n1. Mở lớp tin học\n2. Tập huấn chăn nuôi\n"
_SOURCES = {"plan": ("plans/2018-2019", ".yaml"), "paper": ("x", ".txt")}
SECONDS = 60


class Ended(NamedTuple):
    """How a command ended: its exit code, what it said beside its answer, and the bytes of the files
    that are there then.
    """

    code: int
    said: str
    files: frozenset[bytes]
    left: tuple[str, ...]


def run(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Return what was wrong, a line for each thing, as it is found."""
    with tempfile.TemporaryDirectory(prefix="lxplan-faults-") as folder:
        usual: dict[str, Ended] = {}
        for command, name in pairs:
            if command not in usual:
                usual[command] = _run(Path(folder), command, SURROUNDINGS[USUAL])
            try:
                around = SURROUNDINGS[name]
                ended = usual[command] if name == USUAL else _run(Path(folder), command, around)
            except subprocess.TimeoutExpired:
                yield f"{command}, {name}: not done after {SECONDS} s"
                continue
            for fault in _faults(ended, usual[command], around):
                yield f"{command}, {name}: {fault}"


def all_pairs() -> Iterator[tuple[str, str]]:
    """Return each command with each surrounding that concerns it."""
    commands = (*COMMANDS, PDF) if shutil.which("soffice") else COMMANDS
    for command in commands:
        for name in SURROUNDINGS:
            if _concerns(command, name):
                yield command, name


def some_pairs() -> Iterator[tuple[str, str]]:
    """Return pairs in which each command of the program and each surrounding is met."""
    waiting = {name: [*_commands_of(name)] for name in NAMES}
    turns = cycle(NAMES)
    for name in SURROUNDINGS:
        fitting = (
            command
            for _, turn in zip(range(len(NAMES)), turns, strict=False)
            for command in waiting[turn]
            if _concerns(command, name)
        )
        command = next(fitting, None)
        if command is not None:
            yield command, name


def _commands_of(name: str) -> Iterator[str]:
    """Return the rows of a command, those first that are concerned by most surroundings."""
    rows = (command for command in COMMANDS if command.split()[0] == name)
    return iter(sorted(rows, key=lambda row: -row.count("{")))


def _concerns(command: str, name: str) -> bool:
    around = SURROUNDINGS[name]
    if name in NOT_FOR_ROOT and os.geteuid() == 0:
        return False
    if around.writes and "{out}" not in command:
        return False
    return not around.reads or "{plan}" in command or "{paper}" in command


def _run(folder: Path, command: str, around: Surrounding) -> Ended:
    place = folder / "here"
    _remove(place)
    (place / "plans").mkdir(parents=True)
    (place / "plans" / "2018-2019.yaml").write_text(around.plan, encoding="utf-8")
    (place / "x.txt").write_text(_PAPER, encoding="utf-8")
    line, source, target = _line(command, around)
    if around.reads:
        _copy_if_possible(
            place, "x.txt" if "{paper}" in command else "plans/2018-2019.yaml", source
        )
    around.prepare(place / source, place / target)
    done = subprocess.run(
        [
            "bash",
            "-o",
            "pipefail",
            "-c",
            around.shell.format(f"'{sys.executable}' -m lxplan {line}"),
        ],
        cwd=place,
        capture_output=True,
        check=False,
        timeout=SECONDS,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    said = done.stderr.decode(errors="replace")
    files = [path for path in place.rglob("*") if path.is_file() and path.name != "out"]
    left = tuple(path.name for path in files if path.name.startswith(".") or path.suffix == ".tmp")
    return Ended(done.returncode, said, frozenset(map(_bytes, files)), left)


def _line(command: str, around: Surrounding) -> tuple[str, str, str]:
    """Return the command's line, and the names of what it reads and what it writes."""
    kind = "paper" if "{paper}" in command else "plan"
    stem, ending = _SOURCES[kind]
    source = _name(around.reads or stem, ending)
    written = re.search(r"\{out\}(\.\w+)?", command)
    out_ending = (written[1] if written else None) or ""
    target = _name(around.writes or "k", out_ending)
    line = command.replace(f"{{{kind}}}", source)
    return line.replace(f"{{out}}{out_ending}", target), source, target


def _name(stem: str, ending: str) -> str:
    """Return a name; one that is to be as long as can be holds its ending within."""
    return (stem[: -len(ending)] if ending and len(stem) >= LONGEST_NAME else stem) + ending


def _copy_if_possible(place: Path, usual: str, name: str) -> None:
    with contextlib.suppress(OSError):
        shutil.copy(place / usual, place / name)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError:
        return b""


def _remove(place: Path) -> None:
    for path in (place, *place.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o700)
    shutil.rmtree(place, ignore_errors=True)


def _faults(ended: Ended, usual: Ended, around: Surrounding) -> Iterator[str]:
    if ended.code not in (around.ends or {usual.code}):
        yield f"exit code {ended.code}: {ended.said[-300:]}"
    if "Traceback" in ended.said or "trục trặc" in ended.said:
        yield ended.said[-300:]
    if ended.left:
        yield f"left behind {ended.left}"
    if around.changes_the_plan():
        return
    more = [line for line in ended.said.splitlines() if line not in usual.said.splitlines()]
    if around.in_usual_letters and (
        len(more) > 1 or not all(line.startswith("lxplan: ") for line in more)
    ):
        yield f"says more than a sentence: {more}"
    if ended.files - usual.files - {PLAN.encode(), _PAPER.encode()}:
        yield "a file is neither the old one nor the new"


if __name__ == "__main__":
    faults = 0
    words = sys.argv[1:]
    for fault in run(
        pair for pair in all_pairs() if all(word in ", ".join(pair) for word in words)
    ):
        faults += 1
        print(fault, flush=True)  # noqa: T201 - run by hand
    print(f"{faults} faults")  # noqa: T201
    sys.exit(bool(faults))
