"""Commands over plans, and over papers to be brought in, that were spoilt at random: each ends by
itself, soon, with an exit code of its own and no traceback, and what it writes can be opened.

`python -m tests.hard_ground.fuzz_commands [HOW MANY] [FIRST]`
"""

from __future__ import annotations

import contextlib
import os
import random
import re
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO, TextIOWrapper
from pathlib import Path

from lxplan.cli import main
from lxplan.plan import read_plan
from lxplan.plan.agenda import entries_of
from tests.hard_ground.fuzz import spoilt, spoilt_bytes
from tests.hard_ground.seeds import faults_by_seed, run_by_hand

ROOT = Path(__file__).parents[2]
PAPERS = tuple(sorted((ROOT / "tests" / "reading_in" / "word_plans").glob("*.docx")))
GOOD = tuple(sorted((ROOT / "tests" / "plans" / "good").glob("*.yaml")))
VALUES = (
    *(
        "",
        "~",
        "[]",
        "A",
        "20",
        "31/10/2018",
        "[13/10, 27/10]",
        "1.500",
        "2 triệu rưỡi",
        "khoảng 50",
    ),
    *(
        "07:30-11:00",
        "Thứ Hai",
        "có",
        "hoãn",
        "nghiêng" * 60,
        "một " * 400,
        '"a\\n\\nb"',
        "=1+1",
        "!!!",
    ),
    *('"\\U0001F600 ẩ\u0301"', "CON", "../x", "Hội Nông dân", "{a: b}", "[A, B]", "|", "'{{ 1 }}'"),
)
COMMANDS = (
    *("month 10 --plan p.yaml", "month 10 --plan p.yaml -o t.ics", "partner --plan p.yaml"),
    *("year --plan p.yaml", "year --plan p.yaml -o n.docx", "partner --all --plan p.yaml -o d/"),
    *("render p.yaml -o k.docx", "report --plan p.yaml -o b.docx", "report --plan p.yaml"),
    *("month 10 --plan p.yaml -o t.xlsx", "stats p.yaml --rows -o r.csv", "validate --fix p.yaml"),
    *("invite MONTH NUMBER --plan p.yaml --blank -o g.docx", "new 2030-2031 --from p.yaml"),
    *("done MONTH NUMBER --plan p.yaml --so-luot 5", 'add MONTH "Việc" --plan p.yaml'),
)
CODES = frozenset({0, 1, 2})
SECONDS = 5
_TABLE = "Tháng;Nội dung;Đối tượng;Ngày;Số người;Kết quả\n10/2018;Tập huấn;Nông dân;20/10;45;đã tổ chức\n"


def faults_of(seed: int) -> Iterator[str]:
    """Return what goes wrong with one command over one file."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    with _folder():
        if chance.random() < 1 / 4:
            arguments = ["import", _brought(chance, seed), "-o", "m.yaml"]
        else:
            Path("p.yaml").write_bytes(_gently_spoilt(chance) if seed % 4 else spoilt(seed))
            arguments = _words(_of_the_plan(chance, chance.choice(COMMANDS)))
        started = time.process_time()
        code, said = _run(arguments)
        seconds = time.process_time() - started
        what = " ".join(arguments)
        if code not in CODES or "Traceback" in said or "trục trặc" in said:
            yield f"{what}: exit code {code}: {said[-300:]}"
        if seconds > SECONDS:
            yield f"{what}: {seconds:.1f} seconds"
        yield from (f"{what}: {name} cannot be opened" for name in _broken())


def _gently_spoilt(chance: random.Random) -> bytes:
    """Return a good plan of which a few values are others: many can still be read."""
    good = read_plan("p.yaml", chance.choice(GOOD).read_bytes()).source
    lines = list(good.lines)
    valued = [place for place, line in enumerate(lines) if re.search(r"[a-z]: .", line)]
    for _ in range(chance.randint(0, 3)):
        place = chance.choice(valued)
        key = lines[place].split(": ")[0]
        lines[place] = f"{key}: {chance.choice(VALUES)}"
    return "\n".join(lines).encode()


def _of_the_plan(chance: random.Random, command: str) -> str:
    """Return a command that asks for an activity which the plan has, where it has any."""
    plan = read_plan("p.yaml", Path("p.yaml").read_bytes()).plan
    entries = [entry for entry in entries_of(plan) if entry.month] if plan is not None else []
    month, number = "10/2018", 1
    if entries:
        chosen = chance.choice(entries)
        month, number = str(chosen.month), chosen.number
    return command.replace("MONTH", month).replace("NUMBER", str(number))


def _words(command: str) -> list[str]:
    return [word.strip('"') for word in command.split(" ")]


@contextlib.contextmanager
def _folder() -> Iterator[None]:
    before = Path.cwd()
    with tempfile.TemporaryDirectory(prefix="lxplan-fuzz-") as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def _run(arguments: Sequence[str]) -> tuple[int, str]:
    out, err = (TextIOWrapper(BytesIO(), encoding="utf-8", errors="replace") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(arguments)
    said = ""
    for stream in (out, err):
        stream.seek(0)
        said += stream.read()
    return code, said


def _broken() -> Iterator[str]:
    """Return the written papers and workbooks that are no whole packages."""
    for path in Path().rglob("*"):
        if path.suffix in (".docx", ".xlsx") and path.stem != "brought":
            with path.open("rb") as file:
                if not zipfile.is_zipfile(file) or zipfile.ZipFile(file).testzip():
                    yield path.name


def _brought(chance: random.Random, seed: int) -> str:
    """Write a spoilt file to be brought in; return its name."""
    ending = chance.choice(("docx", "docx", "xlsx", "csv", "txt"))
    name = f"brought.{ending}"
    if ending in ("csv", "txt"):
        Path(name).write_bytes(spoilt_bytes(chance, _TABLE.encode() * chance.choice((1, 5))))
        return name
    good = chance.choice(PAPERS).read_bytes() if ending == "docx" else _workbook()
    Path(name).write_bytes(
        spoilt_bytes(chance, good) if seed % 5 == 0 else _spoilt_package(chance, good)
    )
    return name


def _workbook() -> bytes:
    import openpyxl

    book, made = openpyxl.Workbook(), BytesIO()
    for line in _TABLE.splitlines():
        book.active.append(line.split(";"))
    book.save(made)
    return made.getvalue()


def _spoilt_package(chance: random.Random, good: bytes) -> bytes:
    """Return a package of which the text of one part is spoilt, and which is whole as a package."""
    with zipfile.ZipFile(BytesIO(good)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    spoilt_part = chance.choice(
        [name for name in parts if name.endswith(("document.xml", "sheet1.xml"))] or sorted(parts)
    )
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, spoilt_bytes(chance, data) if name == spoilt_part else data)
    return made.getvalue()


def run(count: int, first: int = 0) -> Iterator[str]:
    """Return what went wrong with `count` runs, each with the number that makes it again."""
    return faults_by_seed(faults_of, count, first)


if __name__ == "__main__":
    run_by_hand(run, 300, "runs")
