"""Measure `lxplan stats` over a province's plans: `python benchmarks/many_plans.py [SỐ] [-- THAM_SỐ…]`.

Plans are made of `plans/2018-2019.yaml`, one a commune, every second activity with a result (3 321 of
them, as many as there are communes, unless another number is given). Printed are the seconds, the
processor's seconds and the most memory that all processes held together (Linux: their proportional
share, from /proc), and whether the sums are those that were written. Arguments after `--` go to
`stats`: `-- --rows -o rows.csv`.
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "plans" / "2018-2019.yaml"
COMMUNES = 3321
_SECONDS_BETWEEN = 1.0


def plan_of(number: int, model: str) -> tuple[str, int, int]:
    """Return the plan of a commune, with the activities and the learner-turns in it."""
    lines: list[str] = []
    rows = turns = 0
    for line in re.sub("Long Xuyên", f"Số {number}", model).splitlines():
        is_row = line.startswith("    - noi_dung")
        rows += is_row
        if is_row and rows % 2:
            came = number % 50 + rows
            result = f"{{so_luot: {came}, so_nu: {came // 2}, chi: 500.000}}"
            lines += [f"    - ket_qua: {result}", line.replace("-", " ", 1)]
            turns += came
        else:
            lines.append(line)
    return "\n".join(lines) + "\n", rows, turns


def write_plans(folder: Path, count: int) -> tuple[int, int]:
    """Write the plans into a folder; return how many activities and learner-turns they hold."""
    model = PLAN.read_text(encoding="utf-8")
    rows = turns = 0
    for number in range(count):
        text, more_rows, more_turns = plan_of(number, model)
        (folder / f"{number:04}.yaml").write_text(text, encoding="utf-8")
        rows, turns = rows + more_rows, turns + more_turns
    return rows, turns


def _processes(parent: int) -> Iterator[int]:
    yield parent
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        for child in task.read_text(encoding="ascii").split():
            yield from _processes(int(child))


def held_by(parent: int) -> int:
    """Return the kilobytes that a process and all below it hold, what they share counted once."""
    total = 0
    for process in _processes(parent):
        try:
            found = re.search(
                r"^Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text("ascii"), re.M
            )
        except OSError:  # it has ended meanwhile
            continue
        total += int(found[1]) if found else 0
    return total


def measured(arguments: Sequence[str], output: Path) -> tuple[float, float, int]:
    """Run `lxplan` to the end; return its seconds, the processor's, and the most kilobytes held."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started, most = time.monotonic(), 0
    with (
        output.open("wb") as out,
        subprocess.Popen([Path(sys.executable).parent / "lxplan", *arguments], stdout=out) as run,
    ):
        while run.poll() is None:
            most = max(most, held_by(run.pid))
            time.sleep(_SECONDS_BETWEEN)
    seconds = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most


def main(arguments: Sequence[str]) -> None:
    """Write the plans, run `stats` over them, and print what it took."""
    own, _, passed = " ".join(arguments).partition("-- ")
    count = int(own) if own.strip() else COMMUNES
    with tempfile.TemporaryDirectory() as name:
        folder, output = Path(name) / "plans", Path(name) / "out"
        folder.mkdir()
        written = write_plans(folder, count)
        os.chdir(name)
        options = passed.split() or ["--format", "json"]
        seconds, processor, most = measured(["stats", str(folder), *options], output)
        print(
            f"{count} plans, stats {' '.join(options)}: {seconds:.1f} s, {processor:.1f} s of processor, {most / 1024:.0f} MB"
        )
        if not passed:
            sums = json.loads(output.read_text(encoding="utf-8"))["tong"]
            print(
                "sums",
                "agree"
                if (sums["hoat_dong"], sums["so_luot"]) == written
                else f"differ: {sums}, {written}",
            )


if __name__ == "__main__":
    main(sys.argv[1:])
