"""The figures of many plans by what their activities, or the plans, have in common."""

from __future__ import annotations

from collections.abc import Iterable

from lxplan.named_tuple import NamedTuple
from lxplan.plan import Plan
from lxplan.plan.totals import BY as BY_OF_ONE_PLAN
from lxplan.plan.totals import NOT_STATED, Figures, totals_of
from lxplan.plan.values import parse_month
from lxplan.surveying.one_plan import PlanFigures, shared
from lxplan.vietnamese.folding import fold

_COMMUNE, _PERIOD, _MONTH = "xa", "ky", "thang"

OF_PLANS = {_COMMUNE: "Xã", _PERIOD: "Kỳ"}
"""What is the same for all rows of a plan, with its heading."""

BY = (*BY_OF_ONE_PLAN, *OF_PLANS)
"""What figures of many plans may be grouped by."""

_NO_COMMUNE = "(chưa rõ xã)"
_LAST = frozenset(map(fold, (*NOT_STATED.values(), _NO_COMMUNE)))
"""Lines of what says nothing, which stand last."""


class Group(NamedTuple):
    """A line of a table by groups: what is in common, and what it adds up to; `plans` counts the
    plans with a row in it.
    """

    name: str
    plans: int
    figures: Figures


def grouped_lines(line: PlanFigures, plan: Plan, by: str) -> tuple[Group, ...]:
    """Return the lines of one plan that was read without fault, by one of `BY`."""
    if by == _COMMUNE:
        return (Group(line.commune or _NO_COMMUNE, 1, line.figures),)
    if by == _PERIOD:
        return (Group(line.period, 1, line.figures),)
    return tuple(Group(name, 1, shared(sums)) for name, sums in totals_of([plan], by).lines)


def joined_groups(groups: Iterable[Group]) -> tuple[Group, ...]:
    """Return lines of one name as one, in the order in which the names come first."""
    found: dict[str, Group] = {}
    for group in groups:
        key = fold(group.name)
        known = found.get(key)
        found[key] = (
            group
            if known is None
            else Group(known.name, known.plans + group.plans, known.figures.plus(group.figures))
        )
    return tuple(found.values())


def in_order(groups: Iterable[Group], by: str) -> tuple[Group, ...]:
    """Return the lines in the order in which they are read: months and periods in time, others by
    what was planned, the most first; what says nothing last.
    """
    if by == _MONTH:
        return tuple(sorted(groups, key=lambda group: _month_of(group.name)))
    if by == _PERIOD:
        return tuple(sorted(groups, key=lambda group: group.name))
    return tuple(
        sorted(
            groups,
            key=lambda group: (
                fold(group.name) in _LAST,
                -group.figures.planned,
                fold(group.name),
            ),
        )
    )


def _month_of(name: str) -> tuple[int, int]:
    month = parse_month(name)
    return (9999, 99) if month is None else (month.year, month.number)
