"""The plan a command works on: the one named, or the right one of the folder `plans/`; faults are shown, not passed on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import typer

from lxplan.cli.terminal import look_of, say, write
from lxplan.diagnostics import Review, sort_key
from lxplan.plan import Plan, ReadPlan
from lxplan.plan_files import newest, period_of, plans_here, read_file


def choose(named: str | None, pick: Callable[[Sequence[ReadPlan]], ReadPlan] = newest) -> ReadPlan:
    """Return the plan file that `--plan` named, or what `pick` takes from `plans/`; says which files could not be asked."""
    if named is not None:
        return read_file(named)
    reads = plans_here()
    chosen = pick(reads)
    for read in reads:
        if read is not chosen and period_of(read) is None:
            say(f"lưu ý: không xét {read.document.path} vì chưa đọc được kỳ của kế hoạch; xem lxplan validate.")
    return chosen


def sound_plan(read: ReadPlan) -> Plan:
    """Return the plan; when it has faults of structure, print them as `validate` does and end with exit code 1."""
    if read.plan is not None and not read.faults:
        return read.plan
    from lxplan.report import render

    faults = tuple(sorted(read.faults, key=sort_key))
    review = Review(faults, 1, {read.document.path: read.document.lines})
    write(render(review, "full", look_of(sys.stderr)), sys.stderr)
    raise typer.Exit(1)
