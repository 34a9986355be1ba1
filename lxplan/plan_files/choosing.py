"""Which plan is meant: the one named, or the one of `plans/` that holds the month asked for, holds today, is newest.

Every command asks here, and so does the Tab key, so what `--plan` takes is read in one place (`_named`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxplan.failures import Failure
from lxplan.plan import Month, Period, Plan, ReadPlan
from lxplan.plan_files.finding import PLANS_FOLDER, files_at
from lxplan.plan_files.reading import plans_here, read_file

if TYPE_CHECKING:
    from lxplan.plan_files.month_request import MonthRequest

_NAME_ONE = "chọn một tệp bằng --plan TỆP."


class Chosen(NamedTuple):
    """The plan that is meant, and the paths of those beside it that were not considered: no one knows their period."""

    read: ReadPlan
    not_considered: tuple[str, ...] = ()


def newest_plan(named: str | None) -> Chosen:
    """Return the plan that `--plan` names (None: it was not given), else the newest of `plans/`.

    Raises `Failure` when there is none, or it is not clear which.
    """
    return _chosen(named, newest)


def plan_of_today(named: str | None, this_month: Month) -> Chosen:
    """Return the plan that `--plan` names, else the one that holds `this_month`, else the newest."""
    return _chosen(named, lambda reads: covering(reads, this_month) or newest(reads))


def plan_of_month(named: str | None, request: MonthRequest) -> Chosen:
    """Return the plan that `--plan` names, else the one that holds the month; without a year, the newest.

    Raises `Failure` when none of `plans/` holds the month.
    """
    return _chosen(named, lambda reads: _for_request(reads, request))


def month_in(plan: Plan, request: MonthRequest) -> Month:
    """Return the month that was asked for in the plan chosen for it; raises `Failure` when it does not hold it."""
    wanted = request.within(plan.sound_period)
    if wanted not in plan.sound_period:
        raise _not_covered(wanted, [plan.sound_period])
    return wanted


def files_considered(named: str | None) -> tuple[str, ...]:
    """Return the files among which a plan is chosen; where there are none for now, the path they will have."""
    path = named or PLANS_FOLDER
    try:
        return files_at([path])
    except Failure:
        return (path,)


def _chosen(named: str | None, pick: Callable[[Sequence[ReadPlan]], ReadPlan]) -> Chosen:
    if named is not None:
        return Chosen(_named(named))
    reads = plans_here()
    chosen = pick(reads)
    others = (read for read in reads if read is not chosen and period_of(read) is None)
    return Chosen(chosen, tuple(other.source.path for other in others))


def _named(named: str) -> ReadPlan:
    """Read the plan that `--plan` names: a path."""
    return read_file(named)


def period_of(read: ReadPlan) -> Period | None:
    """Return the months that a file's plan covers, or None when it does not say so for certain."""
    return read.plan.period if read.plan is not None else None


def newest(reads: Sequence[ReadPlan]) -> ReadPlan:
    """Return the plan whose period begins last; raises `Failure` when two begin in the same month.

    A file whose period cannot be read may be the newest, so it is returned: its faults are the answer, and no older
    plan is taken for it.
    """
    undated = [read for read in reads if period_of(read) is None]
    if undated:
        return undated[0]
    dated = [(period.first, read) for read in reads if (period := period_of(read)) is not None]
    last = max(first for first, _ in dated)
    return _the_one([read for first, read in dated if first == last], "cùng kỳ mới nhất")


def covering(reads: Sequence[ReadPlan], month: Month) -> ReadPlan | None:
    """Return the plan whose period holds `month`, or None; raises `Failure` when several do."""
    found = [read for read in reads if (period := period_of(read)) is not None and month in period]
    return _the_one(found, f"đều có tháng {month}") if found else None


def _for_request(reads: Sequence[ReadPlan], request: MonthRequest) -> ReadPlan:
    if request.year is None:
        return newest(reads)
    wanted = Month(request.year, request.number)
    chosen = covering(reads, wanted)
    if chosen is not None:
        return chosen
    undated = [read for read in reads if period_of(read) is None]
    if undated:  # the month may stand in there: its faults are the answer
        return undated[0]
    raise _not_covered(wanted, filter(None, map(period_of, reads)))


def _the_one(reads: Sequence[ReadPlan], likeness: str) -> ReadPlan:
    if len(reads) == 1:
        return reads[0]
    names = ", ".join(Path(read.source.path).as_posix() for read in reads)
    raise Failure(f"{len(reads)} tệp kế hoạch {likeness} ({names}); {_NAME_ONE}")


def _not_covered(wanted: Month, periods: Iterable[Period]) -> Failure:
    covered = "; ".join(
        f"{period.label} (từ {period.first} đến {period.last})"
        for period in sorted(set(periods), key=lambda period: period.first)
    )
    return Failure(f"không có kế hoạch nào cho tháng {wanted}; đang có kế hoạch {covered}.")
