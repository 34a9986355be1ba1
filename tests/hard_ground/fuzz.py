"""Plans spoilt at random: each is reviewed, mended and reported without an exception, in time that
grows as its size, and mending breaks nothing.

`python -m tests.hard_ground.fuzz [HOW MANY] [SEED]`
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from lxplan.diagnostics import Diagnostic
from lxplan.drafting.certain_fixes import mend
from lxplan.plan import ReadPlan, read_plan
from lxplan.report import FORMATS, render
from lxplan.reviewing.one_file import Choice, review, review_plan
from tests.hard_ground.seeds import faults_by_seed, run_by_hand

ROOT = Path(__file__).parents[2]
SEEDS = tuple(
    path.read_bytes()
    for folder in ("plans", "tests/plans/good", "tests/plans/bad")
    for path in sorted((ROOT / folder).glob("*.yaml"))
    if path.stat().st_size < 40_000
)
PIECES = (
    "- ", ": ", "{", "}", "[", "]", '"', "'", "|\n", "&a ", "*a", "*a,", "#", "# lxplan: bo-qua i-y – vì", "\t", "\n",
    "\r\n", "\r", "\x00", "\x1b[31m", "\u202e", "\u2066", "\u2028", "\ufeff", "\u200b", "\u0301", "  ", "\u00a0",
    "13/2018", "31/02/2019", "ngay: ", "ke_hoach_thang:", "phoi_hop: [Hội, Hội]", "2018-2019", "99999999999999999999",
    "1e400", ".inf", "~", "true", "!!python/object:os.system ", "%YAML 1.1\n", "---\n", "...\n", "<<: *a", "? ", "=1+1",
    "::error::x", "Nghị định số 30/2020/NĐ-CP ngày 5/3/2020", "| a | b |\n", "[thuan_loi]\n", "HỘI NÔNG DÂN", "nghiêng" * 9,
    "\n      ket_qua:\n        so_luot: 1.500\n", "ket_qua: {chi: 1,5 triệu, ngay: [13/10, 32/10]}\n", "bao_cao:\n",
    "\n      ngay: [13/10, 27/10]\n", "\n      gio: 25h-7:300\n", "ma: a\n", "tinh_trang: chuyển\n", "\n> ", "\n```\n", "1. ",
    "\n      kinh_phi: 2 triệu rưỡi\n", "bang_thang: {cot: [ngay, rieng.x: X]}\n", "bo_cuc: {phan: [ket]}\n", "\n//",
)  # fmt: skip
SECONDS_A_KILOBYTE = 0.5
"""Far above what any file needs (a plan of 20 KB takes 0.1 s), far below what hangs."""


def spoilt(seed: int) -> bytes:
    """Return a plan of the repository with a few random changes, always the same for a number."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    return spoilt_bytes(chance, chance.choice(SEEDS))


def spoilt_bytes(chance: random.Random, good: bytes) -> bytes:
    """Return bytes with a few random changes."""
    data = bytearray(good)
    for _ in range(chance.randint(1, 6)):
        chance.choice(_CHANGES)(chance, data)
    return bytes(data)


def _insert(chance: random.Random, data: bytearray) -> None:
    at = chance.randint(0, len(data))
    data[at:at] = chance.choice(PIECES).encode() * chance.choice((1, 1, 1, 3, 40))


def _remove(chance: random.Random, data: bytearray) -> None:
    at = chance.randint(0, len(data))
    del data[at : at + chance.choice((1, 1, 5, 80, 2000))]


def _double(chance: random.Random, data: bytearray) -> None:
    at, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    data[at:at] = data[at : min(end, at + 3000)]


def _flip(chance: random.Random, data: bytearray) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.randrange(256)


def _swap_lines(chance: random.Random, data: bytearray) -> None:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    data[:] = b"\n".join(lines)


def _encode(chance: random.Random, data: bytearray) -> None:
    text = data.decode("utf-8", errors="ignore")
    data[:] = text.encode(chance.choice(("utf-16", "utf-8-sig", "cp1258")), errors="ignore")


_CHANGES: tuple[Callable[[random.Random, bytearray], None], ...] = (
    *(_insert, _insert, _insert, _remove, _remove, _double, _flip, _swap_lines, _encode),
)


def faults_of(data: bytes) -> Iterator[str]:
    """Return what goes wrong with one file."""
    started = time.process_time()
    found = review([("p.yaml", data)])
    for form in FORMATS:
        text = render(found, form)
        if "\x1b" in text or "\u202e" in text:
            yield f"{form}: a sign that steers the terminal"
    if render(found, "concise").count("\n") != len(found.diagnostics):
        yield "concise: a finding of several lines"
    yield from (f"{f.rule}: {f.message}" for f in found.diagnostics if "trục trặc" in f.message)
    yield from _faults_of_mending(data)
    seconds = time.process_time() - started
    if seconds > 1 + SECONDS_A_KILOBYTE * len(data) / 1000:
        yield f"{seconds:.1f} seconds for {len(data)} bytes"


def _faults_of_mending(data: bytes) -> Iterator[str]:
    choice = Choice()

    def diagnose(read: ReadPlan) -> tuple[Diagnostic, ...]:
        return review_plan(read, choice)

    after = mend("p.yaml", data, diagnose).after
    if len(read_plan("p.yaml", after).faults) > len(read_plan("p.yaml", data).faults):
        yield "mending made a fault of structure"


def run(count: int, first: int = 0) -> Iterator[str]:
    """Return what went wrong with `count` files, each with the number that makes it again."""
    return faults_by_seed(lambda seed: faults_of(spoilt(seed)), count, first)


if __name__ == "__main__":
    run_by_hand(run, 1000, "files")
