"""The plan a command works on: the one named, or the right one of the folder `plans/`; faults are shown, not passed on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import typer

from lxplan.cli.terminal.streams import look_of, say, write
from lxplan.diagnostics import Review, sort_key
from lxplan.failures import Failure
from lxplan.plan import Month, Plan, ReadPlan
from lxplan.plan_files import covering, newest, period_of, plans_here, read_file

if TYPE_CHECKING:
    from lxplan.listing import MonthRequest


def choose(named: str | None, pick: Callable[[Sequence[ReadPlan]], ReadPlan] = newest) -> ReadPlan:
    """Return the plan file that `--plan` named, or what `pick` takes from `plans/`; says which files could not be asked."""
    if named is not None:
        return read_file(named)
    reads = plans_here()
    chosen = pick(reads)
    for read in reads:
        if read is not chosen and period_of(read) is None:
            say(f"lưu ý: không xét {read.source.path} vì chưa đọc được kỳ của kế hoạch; xem lxplan validate.")
    return chosen


def sound_plan(read: ReadPlan) -> Plan:
    """Return the plan; when it has faults of structure, print them as `validate` does and end with exit code 1."""
    if read.plan is not None and not read.faults:
        return read.plan
    from lxplan.report import render

    faults = tuple(sorted(read.faults, key=sort_key))
    review = Review(faults, 1, {read.source.path: read.source.lines})
    write(render(review, "full", look_of(sys.stderr)), sys.stderr)
    raise typer.Exit(1)


def plan_of_month(named: str | None, request: MonthRequest) -> tuple[Plan, Month]:
    """Return the plan that holds the month asked for, and that month; without a year it is one of the newest plan."""
    read = choose(named, partial(_pick_for_request, request))
    sound = sound_plan(read)
    wanted = request.within(sound.period)
    if wanted not in sound.period:
        raise _not_covered(wanted, (read,))
    return sound, wanted


def _pick_for_request(request: MonthRequest, reads: Sequence[ReadPlan]) -> ReadPlan:
    if request.year is None:
        return newest(reads)
    wanted = Month(request.year, request.number)
    chosen = covering(reads, wanted)
    if chosen is not None:
        return chosen
    undated = [read for read in reads if period_of(read) is None]
    if undated:  # the month may stand in there: its faults are the answer
        return undated[0]
    raise _not_covered(wanted, reads)


def _not_covered(wanted: Month, reads: Sequence[ReadPlan]) -> Failure:
    periods = [period for read in reads if (period := period_of(read)) is not None]
    covered = "; ".join(
        f"{period.label} (từ {period.first} đến {period.last})"
        for period in sorted(set(periods), key=lambda period: period.first)
    )
    return Failure(f"không có kế hoạch nào cho tháng {wanted}; đang có kế hoạch {covered}.")
