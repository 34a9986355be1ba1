"""The one answer to: how many were planned, how many were held, how many came, what did it cost.

A row is planned in the month that it stands under, and held in the month of its first day, else in
that which it was moved to, else in its own. One of no month (`thuong_xuyen`) counts in its plan's
last month, unless its result has a day. So every cut of a year into stretches of months sums to the
whole, whether school years or calendar years are cut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import STANDING, Entry, entries_of, held_in
from lxplan.plan.directory import Directory
from lxplan.plan.model import Plan
from lxplan.plan.results import own_numbers
from lxplan.plan.values import Month
from lxplan.vietnamese.folding import fold

_NO_OWN: Mapping[str, Fraction] = MappingProxyType({})


class Stretch(NamedTuple):
    """Months that figures are asked for, from `first` to `last`; None is where nothing is cut
    off.
    """

    first: Month | None = None
    last: Month | None = None

    def __contains__(self, month: object) -> bool:
        assert isinstance(month, Month)
        return (self.first is None or self.first <= month) and (
            self.last is None or month <= self.last
        )


WHOLE = Stretch()


class Figures(NamedTuple):
    """What some rows add up to.

    `planned` counts rows of the signed plan, also cancelled and moved ones; `held`, those held;
    `noted`, those of which the file says what became of them. `sessions`, `turns` (learner-turns),
    `women` among these and `spent` (đồng) are sums over rows that were held, None where no row
    states the figure: unknown is not 0. `own` sums the numbers of `ket_qua.rieng` by their names.
    """

    planned: int = 0
    held: int = 0
    noted: int = 0
    sessions: int | None = None
    turns: int | None = None
    women: int | None = None
    spent: int | None = None
    own: Mapping[str, Fraction] = _NO_OWN
    is_beyond_plan: bool = False
    """Whether rows that no plan asked for are among them, so that no share of a plan was held."""

    def plus(self, other: Figures) -> Figures:
        """Return what both add up to."""
        own = _together(self.own, other.own)
        return Figures(
            self.planned + other.planned,
            self.held + other.held,
            self.noted + other.noted,
            _plus(self.sessions, other.sessions),
            _plus(self.turns, other.turns),
            _plus(self.women, other.women),
            _plus(self.spent, other.spent),
            own,
        )

    @property
    def share_held(self) -> Fraction | None:
        """How much of what was planned was held, 1 for all; None where nothing was planned, or
        nothing is noted.
        """
        if self.is_beyond_plan or not (self.planned and self.noted):
            return None
        return Fraction(self.held, self.planned)


def _together(one: Mapping[str, Fraction], other: Mapping[str, Fraction]) -> Mapping[str, Fraction]:
    if not (one and other):
        return one or other
    names = dict.fromkeys((*one, *other))
    return {name: one.get(name, Fraction()) + other.get(name, Fraction()) for name in names}


def _plus(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other


class Counted(NamedTuple):
    """A row of a plan: the months in which it counts as planned and as held, and what it adds.

    Of a row outside the plan (`phat_sinh`) nothing counts as planned.
    """

    plan: Plan
    entry: Entry
    planned_in: Month
    held_in: Month

    @property
    def is_unplanned(self) -> bool:
        """Whether it came up outside the signed plan."""
        return bool(self.entry.activity.is_unplanned)

    def figures(self, stretch: Stretch = WHOLE) -> Figures:
        """Return what the row adds to a stretch of months."""
        result = self.entry.activity.result
        planned = int(not self.is_unplanned and self.planned_in in stretch)
        if self.held_in not in stretch:
            return Figures(planned)
        if not result.is_held:
            return Figures(planned, noted=int(result.is_stated))
        return Figures(
            planned,
            1,
            1,
            result.sessions,
            result.turns,
            result.women,
            result.spent,
            own_numbers(result),
        )

    def months(self) -> tuple[Month | None, Month | None]:
        """Return the months that a table by months counts it under as planned and as held; None for
        one of no month.
        """
        if self.entry.month is None:
            return None, self.held_in if self.entry.activity.result.days else None
        return self.planned_in, self.held_in


def rows_of(plan: Plan) -> tuple[Counted, ...]:
    """Return every row of a plan that was read without a fault, in the file's order."""
    last = plan.sound_period.last
    return tuple(
        Counted(plan, entry, entry.month or last, held_in(entry) or last)
        for entry in entries_of(plan)
    )


class Line(NamedTuple):
    """A line of a table of figures: what its rows have in common, and what they add up to."""

    name: str
    figures: Figures


class Totals(NamedTuple):
    """The figures of one stretch of months: those of the signed plan, by lines and together, and
    apart from them those of activities outside the plan.

    By partners a row stands in the line of each, so the lines may add up to more than `whole`.
    """

    lines: tuple[Line, ...]
    whole: Figures
    outside: Figures
    outside_count: int
    """How many rows outside the plan there are, held or not."""

    @property
    def everything(self) -> Figures:
        """What the plan and what came up outside it add up to."""
        return self.whole.plus(self.outside)._replace(is_beyond_plan=self.outside.held > 0)


def totals_of(plans: Iterable[Plan], by: str = "linh_vuc", stretch: Stretch = WHOLE) -> Totals:
    """Return the figures of some plans in a stretch of months, by one of `BY`."""
    return totals_of_rows([row for plan in plans for row in rows_of(plan)], by, stretch)


def totals_of_rows(
    rows: Sequence[Counted], by: str = "linh_vuc", stretch: Stretch = WHOLE
) -> Totals:
    """Return the figures of some rows in a stretch of months, by one of `BY`."""
    inside = [row for row in rows if not row.is_unplanned]
    outside = [row for row in rows if row.is_unplanned and row.held_in in stretch]
    return Totals(
        tuple(_lines(inside, by, stretch)),
        sum_of(row.figures(stretch) for row in inside),
        sum_of(row.figures(stretch) for row in outside),
        len(outside),
    )


def sums_of(plan: Plan) -> tuple[Figures, Figures]:
    """Return what the rows of a plan add up to, those of the signed plan and those outside it."""
    rows = rows_of(plan)
    return (
        sum_of(row.figures() for row in rows if not row.is_unplanned),
        sum_of(row.figures() for row in rows if row.is_unplanned),
    )


def sum_of(figures: Iterable[Figures]) -> Figures:
    """Return what figures add up to."""
    total = Figures()
    for each in figures:
        total = total.plus(each)
    return total


def _lines(rows: Sequence[Counted], by: str, stretch: Stretch) -> Iterator[Line]:
    if by == "thang":
        yield from _by_month(rows, stretch)
        return
    names_of = _NAMES_OF[by]
    directories: dict[int, Directory] = {}
    groups: dict[str, Line] = {}
    for row in rows:
        if row.planned_in not in stretch and row.held_in not in stretch:
            continue
        directory = directories.setdefault(id(row.plan), Directory.of(row.plan))
        for name in dict.fromkeys(names_of(row, directory)) or (NOT_STATED[by],):
            line = groups.get(fold(name), Line(name, Figures()))
            groups[fold(name)] = line._replace(figures=line.figures.plus(row.figures(stretch)))
    unstated = fold(NOT_STATED[by])
    yield from (line for key, line in groups.items() if key != unstated)
    yield from (line for key, line in groups.items() if key == unstated)


def _by_month(rows: Sequence[Counted], stretch: Stretch) -> Iterator[Line]:
    """Return a line for each month, in order; what belongs to no month comes last."""
    lines: dict[Month | None, Figures] = {}
    for row in rows:
        figures = row.figures(stretch)
        planned, held = row.months()
        if row.planned_in in stretch:
            lines[planned] = lines.get(planned, Figures()).plus(Figures(figures.planned))
        if row.held_in in stretch and figures.noted:
            lines[held] = lines.get(held, Figures()).plus(figures._replace(planned=0))
    in_order = sorted(month for month in lines if month is not None)
    yield from (Line(str(month), lines[month]) for month in in_order)
    if None in lines:
        yield Line(STANDING, lines[None])


def _field(row: Counted, _directory: Directory) -> tuple[str, ...]:
    return _words(row.entry.activity.field)


def _form(row: Counted, _directory: Directory) -> tuple[str, ...]:
    return _words(row.entry.activity.form)


def _funding(row: Counted, _directory: Directory) -> tuple[str, ...]:
    return _words(row.entry.activity.funding)


def _words(words: str | None) -> tuple[str, ...]:
    return () if words is None else (" ".join(words.split()),)


def partners_of(row: Counted, directory: Directory) -> tuple[str, ...]:
    """Return the organisations taking part, each by its own name; a name that no one declared, as
    it is.
    """
    activity = row.entry.activity
    known = tuple(str(each.name) for each in directory.taking_part(activity))
    named = (*activity.partners, *((activity.lead,) if activity.lead else ()))
    return (*known, *(" ".join(name.split()) for name in named if not directory.find_all(name)))


_NAMES_OF: Mapping[str, Callable[[Counted, Directory], tuple[str, ...]]] = {
    "linh_vuc": _field,
    "hinh_thuc": _form,
    "don_vi": partners_of,
    "nguon": _funding,
}

BY = ("linh_vuc", "hinh_thuc", "thang", "don_vi", "nguon")
"""What figures may be grouped by: a key of activities, their months, or the organisations taking
part.
"""

NOT_STATED: Mapping[str, str] = {
    "linh_vuc": "(chưa ghi lĩnh vực)",
    "hinh_thuc": "(chưa ghi hình thức)",
    "don_vi": "(chưa ghi đơn vị)",
    "nguon": "(chưa ghi nguồn)",
}
"""The line of rows that do not say what figures are grouped by."""
