"""Files that hold one and the same plan: a copy beside it, a draft, the same name under another
ending.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from lxplan.named_tuple import NamedTuple
from lxplan.plan import Period, ReadPlan
from lxplan.vietnamese.folding import fold


class Held(NamedTuple):
    """What plan a file holds: its path, the plan's period, and its centre's name folded (empty where
    the file does not say it).
    """

    path: str
    period: Period
    centre: str


def period_of(read: ReadPlan) -> Period | None:
    """Return the time that a file's plan is for, or None when it does not say so for certain."""
    return read.plan.period if read.plan is not None else None


def held_by(read: ReadPlan) -> Held | None:
    """Return what plan a file holds, or None when its period is not known for certain."""
    if read.plan is None or read.plan.period is None:
        return None
    return Held(read.source.path, read.plan.period, fold(str(read.plan.centre.name or "")))


def copies_of_each(files: Iterable[Held]) -> list[list[Held]]:
    """Return the files of each plan (the same days, the same centre), the one that is used first.

    Used is the file named by its period's label (`2018-2019.yaml`), then `.yaml` before `.yml`,
    then the shortest name. One that does not name its centre yet is a copy of any plan for the same
    days.
    """
    by_days: dict[tuple[date, date], dict[str, list[Held]]] = {}
    for held in files:
        days = (held.period.begins, held.period.ends)
        by_days.setdefault(days, {}).setdefault(held.centre, []).append(held)
    return [sorted(copies, key=_rank) for centres in by_days.values() for copies in _plans(centres)]


def one_a_plan(reads: Sequence[ReadPlan]) -> list[ReadPlan]:
    """Return those of some files that are used, without the copies of them."""
    used = {copies[0].path for copies in copies_of_each(_held(reads))}
    return [read for read in reads if read.source.path in used]


def copies_beside(chosen: ReadPlan, reads: Sequence[ReadPlan]) -> tuple[str, ...]:
    """Return the paths of the other files that hold the plan of `chosen`."""
    for copies in copies_of_each(_held(reads)):
        paths = [held.path for held in copies]
        if chosen.source.path in paths:
            return tuple(path for path in paths if path != chosen.source.path)
    return ()


def is_of_one_centre(one: ReadPlan, other: ReadPlan) -> bool:
    """Tell whether two files are plans of one centre; one that does not name its centre yet may be
    any's.
    """
    first, second = held_by(one), held_by(other)
    if first is None or second is None:
        return False
    return first.centre == second.centre or not (first.centre and second.centre)


def _held(reads: Iterable[ReadPlan]) -> list[Held]:
    return [held for read in reads if (held := held_by(read)) is not None]


def _plans(centres: dict[str, list[Held]]) -> list[list[Held]]:
    nameless = centres.pop("", [])
    if not centres:
        return [nameless]
    next(iter(centres.values())).extend(nameless)
    return list(centres.values())


def _rank(held: Held) -> tuple[bool, bool, int, str]:
    path = Path(held.path)
    labelled = fold(path.stem) == fold(held.period.label)
    return not labelled, path.suffix.lower() != ".yaml", len(path.name), held.path
