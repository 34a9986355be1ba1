"""Every command in every bad surrounding: it ends by itself, with an exit code of its own and no
traceback.

`python -m tests.hard_ground.fault_table`
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLAN = (ROOT / "plans" / "2018-2019.yaml").read_text(encoding="utf-8")

COMMANDS = (
    *("validate", "validate --format json", "validate --fix", "validate --jobs 2", "month 9"),
    *("month 9 -o t.csv", "partner", "render -o k.docx", "invite 10/2018 1 --blank -o g.docx"),
    *("rules", "templates", "schema", "--help", "--version", "partner --all -o phieu/"),
    *("new 2020-2021", "import plans/2018-2019.yaml", "import - <plans/2018-2019.yaml", "year"),
    *("add 10/2018 'Mở lớp'", "done 10/2018 1", "year -o n.html", "stats", "stats -o s.csv"),
    *("report 10/2018", "report 10/2018 -o b.docx", "templates copy ke-hoach", "schema -o s.json"),
)
STREAMS = {
    "as usual": "{} >out",
    "closed input": "{} <&- >out",
    "closed output": "{} >&-",
    "closed error": "{} 2>&- >out",
    "all closed": "{} <&- >&- 2>&-",
    "output full": "{} >/dev/full",
    "error full": "{} 2>/dev/full >out",
    "output gone": "{} | true",
    "input only": "{} 1</dev/null",
    "folder gone": "mkdir gone && cd gone && rmdir ../gone && {}",
    "optimised": "PYTHONOPTIMIZE=2 {} >out",
    "ascii": "PYTHONIOENCODING=ascii {} >out",
}
FILES = {
    "nothing known": "a: 1\n",
    "empty": "",
    "a list": "- a\n",
    "an alias of itself": "ket: &a [*a]\n",
    "aliases": "ket: &a [" + "x," * 300 + "]\nde_xuat: [" + "*a," * 300 + "]\n",
    "deep": "[" * 5000,
    "control signs": "ket: \x1b[31m\x00\n",
    "turned text": f"ket: \u202eabc\n{PLAN}",
    "forged lines": f'{PLAN}\nket: "a\\n::error::b"\n',
    "no letters": PLAN.replace("Hội", "!!!"),
}
CODES = frozenset({0, 1, 2, 141})
SECONDS = 60


def run(commands: Iterable[str] = COMMANDS) -> Iterator[str]:
    """Return what was wrong, a line for each run that went wrong, as it is found."""
    with tempfile.TemporaryDirectory(prefix="lxplan-faults-") as folder:
        for command in commands:
            for name, line in STREAMS.items():
                yield from _fault(Path(folder), command, name, line, PLAN)
            for name, text in FILES.items():
                yield from _fault(Path(folder), command, name, "{} >out", text)
            for name in ("pipe", "dangling link", "folder"):
                yield from _fault(Path(folder), command, name, "{} >out", PLAN, beside=name)


def _fault(
    folder: Path, command: str, name: str, line: str, text: str, *, beside: str = ""
) -> Iterator[str]:
    place = folder / "here"
    shutil.rmtree(place, ignore_errors=True)
    (place / "plans").mkdir(parents=True)
    (place / "plans" / "2018-2019.yaml").write_text(text, encoding="utf-8")
    _put_beside(place / "plans" / "la.yaml", beside)
    shell = line.format(f"'{sys.executable}' -m lxplan {command}")
    try:
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", shell],
            cwd=place,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    except subprocess.TimeoutExpired:
        yield f"{command}, {name}: not done after {SECONDS} s"
        return
    said = (done.stdout + done.stderr).decode(errors="replace")
    if done.returncode not in CODES or "Traceback" in said or "trục trặc" in said:
        yield f"{command}, {name}: exit code {done.returncode}: {said[-300:]}"
    left = [path.name for path in place.rglob("*.tmp")]
    if left:
        yield f"{command}, {name}: left behind {left}"


def _put_beside(path: Path, what: str) -> None:
    if what == "pipe":
        os.mkfifo(path)
    elif what == "dangling link":
        path.symlink_to("nowhere")
    elif what == "folder":
        path.mkdir()


if __name__ == "__main__":
    faults = 0
    for fault in run():
        faults += 1
        print(fault, flush=True)  # noqa: T201 - run by hand
    print(f"{faults} faults")  # noqa: T201
    sys.exit(bool(faults))
