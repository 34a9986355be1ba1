"""Measure lxplan beside its peers and write `docs/benchmarks.md`: `python benchmarks/run.py`.

All commands are run in turn, in a new order each time round, so that what slows the machine for a
while slows all of them; the cost per plan comes from one process that reads many. Needs `pip install
-e ".[bench,dev]"`: the program as it is installed is measured too, from a wheel that is built here.
"""

from __future__ import annotations

import compileall
import os
import platform
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PLAN = ROOT / "plans" / "2018-2019.yaml"
PAGE = ROOT / "docs" / "benchmarks.md"
RUNS, WARMING = 20, 3

WHY = """## What was not reached, and why
- `month`, `partner`, `year`: of what they take above `import typer`, PyYAML is a quarter, the declarations of the commands
  a seventh, and our own hundred small modules a quarter. Fewer modules would be the next step; one big one is not wanted.
- `validate`: it has over 120 rules, over half as many again as when the goal was set; their imports and patterns are about a
  third of its time, and two hundred small modules another.
- `render`, also in one process: widths are searched and pages are laid before they are printed, so that no page stays half
  empty; that came after the goal. What remains is spread thin: the sandbox of the templates, the cells, the zip file.
- Templates that are not yet compiled: so it is in a checkout. The wheel holds them compiled, so that an installation is
  never without.
"""

BUDGETS = {
    "lxplan validate": 9,
    "lxplan month (pipe)": 9,
    "lxplan month (terminal)": 13,
    "lxplan partner (pipe)": 9,
    "lxplan render": 14,
}


def commands(work: Path) -> dict[str, str]:
    """Return each measured command by its name on the page."""
    lxplan, python = BIN / "lxplan", sys.executable
    return {
        "python -c pass": f"{python} -c pass",
        "python -c 'import typer'": f"{python} -c 'import typer'",
        "lxplan validate": f"{lxplan} validate {PLAN}",
        "lxplan month (pipe)": f"{lxplan} month 02/2019 --plan {PLAN}",
        "lxplan month (terminal)": f"script -qec '{lxplan} month 02/2019 --plan {PLAN}' /dev/null",
        "lxplan partner (pipe)": f"{lxplan} partner hoi-nong-dan --plan {PLAN}",
        "lxplan year (pipe)": f"{lxplan} year --plan {PLAN}",
        "lxplan render": f"{lxplan} render {PLAN} --force -o {work}/out.docx",
        "lxplan render (templates not yet compiled)": f"sh -c 'rm -f {ROOT}/lxplan/word/__pycache__/template-*.pyc; exec {lxplan} render {PLAN} --force -o {work}/out.docx'",
        "lxplan render (as installed, the first time)": f"env PYTHONPATH={work}/installed {python} -m lxplan render {PLAN} --force -o {work}/out.docx",
        "lxplan new": f"sh -c 'rm -f {work}/new.yaml; exec {lxplan} new 2019-2020 --from {PLAN} -o {work}/new.yaml'",
        "lxplan import (the paper of the plan)": f"{lxplan} import {work}/paper.docx -o -",
        "lxplan report (DOCX)": f"{lxplan} report --plan {PLAN} --force -o {work}/report.docx",
        "script (a terminal alone)": f"script -qec '{python} -c pass' /dev/null",
        "docxtpl: the table into a template": f"{python} {ROOT}/benchmarks/peer_docxtpl.py {PLAN} {work}/template.docx {work}/peer.docx",
        "check-jsonschema: the plan against our schema": f"{BIN}/check-jsonschema --schemafile {ROOT}/lxplan/plan.schema.json {PLAN}",
        "yamllint: the plan's YAML": f"{BIN}/yamllint -d relaxed {PLAN}",
    }


class Taken(NamedTuple):
    """What one run of a command took, in seconds: by the clock, and of the processor."""

    clock: float
    processor: float


def taken(command: Sequence[str], folder: Path) -> Taken:
    """Run a command in a folder and return what it took; raises SystemExit where it fails."""
    # With what the interpreter compiles kept, as it is where nobody says otherwise.
    kept = {name: held for name, held in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    nothing = subprocess.DEVNULL
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=kept, stdin=nothing, stdout=nothing, stderr=nothing
    )
    _, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{shlex.join(command)}: exit code {process.returncode}")
    return Taken(clock, used.ru_utime + used.ru_stime)


def whole_process(work: Path) -> dict[str, list[Taken]]:
    """Return what each command took, time and again: in every round all of them, shuffled."""
    named = {name: shlex.split(command) for name, command in commands(work).items()}
    found: dict[str, list[Taken]] = {name: [] for name in named}
    empty = work / "empty"
    empty.mkdir()
    for number in range(WARMING + RUNS):
        for name in random.sample(list(named), len(named)):
            once = taken(named[name], empty)
            if number >= WARMING:
                found[name].append(once)
    return found


def installed(work: Path) -> None:
    """Unpack a wheel of the program, its modules compiled as `pip` does: nobody has run it yet."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(work / "wheel")]
    subprocess.run(build, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    (wheel,) = (work / "wheel").glob("*.whl")
    zipfile.ZipFile(wheel).extractall(work / "installed")
    compileall.compile_dir(work / "installed", quiet=1)


def peer_template(target: Path) -> None:
    """Write the Word template that docxtpl fills."""
    import docx

    document = docx.Document()
    document.add_paragraph("{{ plan.trung_tam.ten }}")
    table = document.add_table(rows=3, cols=4)
    table.rows[0].cells[0].text = "{%tr for month, row in rows %}"
    for cell, text in zip(
        table.rows[1].cells,
        ("{{ month }}", "{{ row.noi_dung }}", "{{ row.doi_tuong }}", "{{ row.phoi_hop }}"),
        strict=True,
    ):
        cell.text = text
    table.rows[2].cells[0].text = "{%tr endfor %}"
    document.save(str(target))


def per_plan(plans: int) -> tuple[float, float]:
    """Return seconds per plan to validate and to render `plans` plans in this process."""
    from lxplan.papers.yearly_plan import yearly_plan
    from lxplan.plan import read_plan
    from lxplan.reviewing.one_file import review
    from lxplan.word.printer import Printer

    data = PLAN.read_bytes()
    started = time.perf_counter()
    review((f"{number}.yaml", data) for number in range(plans))
    validated = time.perf_counter()
    plan = read_plan("plan.yaml", data).plan
    assert plan is not None
    printer = Printer()
    printer.print(yearly_plan(plan))
    rendering = time.perf_counter()
    for _ in range(plans):
        printer.print(yearly_plan(plan))
    return (validated - started) / plans, (time.perf_counter() - rendering) / plans


IN_ONE_PROCESS = 100
"""How many plans the peers work through in one process."""


def peers_per_plan(work: Path) -> tuple[float, float]:
    """Return seconds per plan for yamllint to read, and for docxtpl to print, plans in this
    process.
    """
    from peer_docxtpl import fill
    from yamllint import linter
    from yamllint.config import YamlLintConfig

    text, relaxed = PLAN.read_text(encoding="utf-8"), YamlLintConfig("extends: relaxed")
    started = time.perf_counter()
    for _ in range(IN_ONE_PROCESS):
        list(linter.run(text, relaxed))
    linted = time.perf_counter()
    for _ in range(IN_ONE_PROCESS):
        fill(PLAN, work / "template.docx", work / "peer.docx")
    ended = time.perf_counter()
    return (linted - started) / IN_ONE_PROCESS, (ended - linted) / IN_ONE_PROCESS


def beside_peers_per_plan(work: Path) -> list[str]:
    """Return the rows that measure plans in one process beside the peers."""
    (validate, render), (lint, fill) = per_plan(IN_ONE_PROCESS), peers_per_plan(work)
    shares = (
        ("validate", "yamllint", validate / lint, 0.25),
        ("render", "docxtpl", render / fill, 0.12),
    )
    return [
        f"| {name}, each plan in one process | {peer} | {share:.2f} | {goal:.2f} | {_reached(share, goal)} |"
        for name, peer, share, goal in shares
    ]


def _reached(share: float, goal: float) -> str:
    return "reached" if share <= goal else "not reached"


def by_size(times: int) -> tuple[int, float, float]:
    """Return the activities of a plan with each row `times` over, and the seconds to validate and
    to render it.
    """
    from lxplan.papers.official_form import standard_of
    from lxplan.papers.yearly_plan import yearly_plan
    from lxplan.plan import read_plan
    from lxplan.reviewing.one_file import review
    from lxplan.word.printer import Printer

    data = larger_plan(PLAN.read_text(encoding="utf-8"), times).encode()
    started = time.perf_counter()
    review([("plan.yaml", data)])
    validated = time.perf_counter()
    plan = read_plan("plan.yaml", data).plan
    assert plan is not None
    printer = Printer()
    printer.letterhead(standard_of(plan))
    rendering = time.perf_counter()
    printer.print(yearly_plan(plan))
    return len(plan.activities), validated - started, time.perf_counter() - rendering


def peak_memory(count: int, work: Path) -> float:
    """Return the most MiB that `validate --jobs 1` holds over so many plans, a commune each (Linux)."""
    from many_plans import write_plans

    folder = work / f"plans-{count}"
    folder.mkdir()
    write_plans(folder, count)
    command = [str(BIN / "lxplan"), "validate", str(folder), "--jobs", "1", "--format", "concise"]
    # A child is said to have held what its parent held when it was made: so a small parent asks.
    asked = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked, *command], check=True, capture_output=True, text=True
    )
    return int(done.stdout) / 1024


def larger_plan(text: str, times: int) -> str:
    """Return the plan with the rows of every month repeated, each time under a title of its own."""
    lines, rows = [], []
    for line in [*text.splitlines(), ""]:
        if rows and not line.startswith("    "):
            for number in range(times):
                lines += [
                    re.sub(r'noi_dung: ("?)', rf"noi_dung: \1Đợt {number + 1} - ", row)
                    for row in rows
                ]
            rows = []
        (
            rows
            if line.startswith("    - noi_dung") or (rows and line.startswith("    "))
            else lines
        ).append(line)
    return "\n".join(lines) + "\n"


RATIOS = (
    ("lxplan validate", "yamllint: the plan's YAML", 0.60),
    ("lxplan validate", "check-jsonschema: the plan against our schema", 0.30),
    ("lxplan month (pipe)", "python -c 'import typer'", 1.2),
    ("lxplan partner (pipe)", "python -c 'import typer'", 1.2),
    ("lxplan year (pipe)", "python -c 'import typer'", 1.2),
    ("lxplan render", "docxtpl: the table into a template", 0.52),
    ("lxplan render (as installed, the first time)", "docxtpl: the table into a template", 0.55),
    ("lxplan import (the paper of the plan)", "docxtpl: the table into a template", 0.9),
    ("lxplan new", "docxtpl: the table into a template", 0.5),
    ("lxplan report (DOCX)", "docxtpl: the table into a template", 0.6),
)
"""What is to be reached: a command, what it is measured beside, and the share of its time."""


def beside_peers(found: dict[str, list[Taken]]) -> list[str]:
    """Return the rows of the table that measures commands beside their peers: of the processor's
    time, in the middle of all rounds.
    """
    rows = []
    for name, peer, goal in RATIOS:
        rounds = zip(found[name], found[peer], strict=True)
        share = median(own.processor / other.processor for own, other in rounds)
        beside = peer.partition(":")[0]
        rows.append(f"| {name} | {beside} | {share:.2f} | {goal:.2f} | {_reached(share, goal)} |")
    return rows


def page(found: dict[str, list[Taken]], work: Path) -> str:
    """Return the page of results."""
    seconds = {name: median(run.clock for run in runs) for name, runs in found.items()}
    base = seconds["python -c pass"]
    seconds["lxplan month (terminal)"] -= seconds.pop("script (a terminal alone)") - base
    rows = [
        f"| {name} | {value * 1000:.0f} ms | {value / base:.1f}x | {f'{BUDGETS[name]}x' if name in BUDGETS else ''} |"
        for name, value in seconds.items()
    ]
    many = [
        f"| {plans} | {v * 1000:.1f} ms | {r * 1000:.1f} ms |"
        for plans in (1, 100, 1000)
        for v, r in [per_plan(plans)]
    ]
    sizes = [
        f"| {count} | {v * 1000:.0f} ms | {r * 1000:.0f} ms |"
        for times in (1, 10, 100)
        for count, v, r in [by_size(times)]
    ]
    memory = [f"| {count} | {peak_memory(count, work):.0f} MiB |" for count in (100, 1000)]
    cores = f"{platform.machine()}, Python {platform.python_version()}"
    return "\n".join(
        [
            "# Measured",
            "",
            f"{datetime.now().astimezone():%Y-%m-%d}, {cores}. Written by `python benchmarks/run.py`: all commands in turn, {RUNS} rounds after {WARMING} to warm",
            "up, each round in an order of its own; median; the environment's interpreter by path, compiled modules cached. The ratio",
            "is to `python -c pass` in the same run, by the clock; shares of a peer's time are of the processor's, round by round. The",
            "terminal's own cost (`script`) is taken off. Times of one machine; compare the ratios.",
            "",
            "| whole process | median | ratio | budget |",
            "|---|---|---|---|",
            *rows,
            "",
            "| whole process | beside | share of its time | goal | |",
            "|---|---|---|---|---|",
            *beside_peers(found),
            *beside_peers_per_plan(work),
            "",
            "| plans in one process | validate, each | render, each |",
            "|---|---|---|",
            *many,
            "",
            "The first plan pays for what is imported and compiled once. Budget at 1 000 plans: 12 ms and 6 ms.",
            "",
            "| activities in one plan | validate | render |",
            "|---|---|---|",
            *sizes,
            "",
            "| plans, `validate --jobs 1` | peak memory, at most 60 MiB |",
            "|---|---|",
            *memory,
            "",
            WHY,
        ]
    )


def main() -> None:
    """Measure, and write the page."""
    if shutil.which("script") is None:
        sys.exit("script is missing (Debian: bsdutils)")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        peer_template(work / "template.docx")
        installed(work)
        subprocess.run([BIN / "lxplan", "render", PLAN, "-o", work / "paper.docx"], check=True)
        PAGE.write_text(page(whole_process(work), work), encoding="utf-8", newline="\n")
    print(PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
