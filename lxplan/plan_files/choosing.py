"""Which plan is meant: the one named, or the one of `plans/` that holds the month asked for, holds
today, is newest.

Every command asks here, and so does the Tab key. What `--plan` takes, `naming` says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lxplan.failures import Failure
from lxplan.plan import Month, Period, Plan, ReadPlan
from lxplan.plan.agenda import entry_coded
from lxplan.plan_files.copies import copies_beside, is_of_one_centre, one_a_plan, period_of
from lxplan.plan_files.finding import files_here, plans_folder
from lxplan.plan_files.naming import Chosen, files_named, in_time, plan_named, the_one
from lxplan.plan_files.reading import plans_here

if TYPE_CHECKING:
    from lxplan.plan_files.month_request import MonthRequest


def plan_of_today(named: str | None, today: date) -> Chosen:
    """Return the plan that `--plan` names (None: it was not given), else the one that holds today,
    else the newest.

    Raises `Failure` when there is none, or it is not clear which.
    """
    asked = Period(today, today)
    return _chosen(named, lambda reads: holding(reads, today) or newest(reads), lambda _own: asked)


def plan_of_month(named: str | None, request: MonthRequest, today: date) -> Chosen:
    """Return the plan that `--plan` names, else the one that holds the month asked for, or most of
    the months.

    Without a year, the month is that of the plan that holds today, else the last one that any plan
    holds. Raises `Failure` when none of `plans/` holds the month, or it is not clear which.
    """

    def asked(own: Period) -> Period:
        months = request.from_first(request.within(own))
        return Period(months[0].first_day, months[-1].last_day)

    return _chosen(named, lambda reads: _for_request(reads, request, today), asked)


def plan_of_code(named: str | None, code: str) -> Chosen | None:
    """Return the plan that `--plan` names, else the newest of `plans/`, that has an activity with a
    lasting code (`ma`); None where none has.
    """
    if named is not None:
        chosen = plan_named(named)
        return chosen if _has_code(chosen.read, code) else None
    found = [read for read in plans_here() if _has_code(read, code)]
    return _chosen(None, lambda _reads: newest(found)) if found else None


def plans_with_partner(name: str) -> tuple[str, ...]:
    """Return the paths of the plans of `plans/` with an organisation that `name` spells, the newest
    last.
    """
    from lxplan.plan.directory import Directory

    found = [
        (period, read)
        for read, period in _dated(plans_here())
        if read.plan is not None and Directory.of(read.plan).find_all(name)
    ]
    found.sort(key=lambda each: each[0].begins)
    return tuple(read.source.path for _, read in found)


def _has_code(read: ReadPlan, code: str) -> bool:
    return read.plan is not None and entry_coded(read.plan, code) is not None


def month_in(plan: Plan, request: MonthRequest) -> Month:
    """Return the month that was asked for in the plan chosen for it; raises `Failure` when it does
    not hold it.
    """
    return months_in(plan, request)[0]


def months_in(plan: Plan, request: MonthRequest) -> tuple[Month, ...]:
    """Return those of the months asked for that the plan chosen for them holds, in order; raises
    `Failure` when it holds none.
    """
    wanted = request.from_first(request.within(plan.sound_period))
    held = tuple(month for month in wanted if month in plan.sound_period)
    if not held:
        raise _not_covered(_stretch(wanted), [plan.sound_period])
    return held


def files_considered(named: str | None) -> tuple[str, ...]:
    """Return the files among which a plan is chosen; where there are none for now, the path they
    will have.
    """
    if named is not None:
        return files_named(named)
    try:
        return files_here()
    except Failure:
        return (plans_folder(),)


def _chosen(
    named: str | None,
    pick: Callable[[Sequence[ReadPlan]], ReadPlan],
    asked: Callable[[Period], Period] | None = None,
) -> Chosen:
    """Return the plan named, else the one picked; `asked` returns the time that is asked for in the
    period of that one.
    """
    if named is not None:
        return plan_named(named)
    reads = plans_here()
    chosen = pick(reads)
    others = (read for read in reads if read is not chosen and period_of(read) is None)
    own = period_of(chosen)
    return Chosen(
        chosen,
        tuple(other.source.path for other in others),
        copies_beside(chosen, reads),
        _left_out(chosen, reads, asked(own)) if asked is not None and own is not None else (),
    )


def _left_out(chosen: ReadPlan, reads: Sequence[ReadPlan], asked: Period) -> tuple[str, ...]:
    """Return the paths of the plans that the chosen one is used before in the time asked for."""
    at_once = [
        read
        for read, period in _dated(one_a_plan(reads))
        if period.begins <= asked.ends and asked.begins <= period.ends
    ]
    return tuple(
        read.source.path for read in at_once if _is_used_before(chosen, read, asked.months)
    )


def _is_used_before(one: ReadPlan, other: ReadPlan, months: Sequence[Month]) -> bool:
    mine, others = period_of(one), period_of(other)
    if one is other or mine is None or others is None or not is_of_one_centre(one, other):
        return False
    return mine.is_used_before(others, months)


def _in_use(reads: Sequence[ReadPlan], months: Sequence[Month]) -> list[ReadPlan]:
    """Return the plans that are in use in some months: no other of their centre is used before, and
    they have most days of them and are the shortest.
    """
    first = [
        read for read in reads if not any(_is_used_before(each, read, months) for each in reads)
    ]
    return _best(first, lambda period: tuple(-number for number in period.rank_in(months)))


def newest(reads: Sequence[ReadPlan]) -> ReadPlan:
    """Return the plan whose period begins last, of two the shorter; raises `Failure` when two have
    the same days.

    A file whose period cannot be read is returned only where there is no other: its faults are the
    answer.
    """
    best = _best(reads, lambda period: (-period.begins.toordinal(), -period.rank_in(())[1]))
    return the_one(best, "cùng kỳ mới nhất") if best else reads[0]


def holding(reads: Sequence[ReadPlan], today: date) -> ReadPlan | None:
    """Return the plan whose period holds today, of several the one that is in use in today's month;
    None when no plan does.

    Raises `Failure` when it is not clear which.
    """
    found = [read for read, period in _dated(reads) if period.begins <= today <= period.ends]
    best = _in_use(found, (Month.of(today),))
    return the_one(best, "đều có ngày hôm nay") if best else None


def covering(reads: Sequence[ReadPlan], *months: Month) -> ReadPlan | None:
    """Return the plan that is in use in a month, or in some (see `Period.is_used_before`); None when
    no period touches any.

    Raises `Failure` when it is not clear which, as of the plans of two weeks or of two centres.
    """
    found = [read for read, period in _dated(reads) if any(month in period for month in months)]
    best = _in_use(found, months)
    return the_one(best, f"đều có tháng {_stretch(months)}") if best else None


def _for_request(reads: Sequence[ReadPlan], request: MonthRequest, today: date) -> ReadPlan:
    wanted = _wanted(reads, request, today)
    months = request.from_first(wanted) if wanted is not None else ()
    chosen = covering(reads, *months)
    if chosen is not None:
        return chosen
    undated = [read for read in reads if period_of(read) is None]
    periods = [period for _, period in _dated(reads)]
    # The month stands in there, or there is nothing else: its faults are the answer.
    answers = undated if not periods else [read for read in undated if _names_any(read, months)]
    if answers:
        return answers[0]
    asked = _stretch(months) if months else f"{request.number:02}"
    raise _not_covered(asked, periods, [read.source.path for read in undated])


def _names_any(read: ReadPlan, months: Iterable[Month]) -> bool:
    """Tell whether the text of a file names the year of one of the months, or the one before, in
    which a school year begins.
    """
    years = {year for month in months for year in (month.year, month.year - 1)}
    return any(str(year) in read.source.text for year in years)


def _wanted(reads: Sequence[ReadPlan], request: MonthRequest, today: date) -> Month | None:
    """Return the month that is asked for, its year that of the plan in use, else of the last plan
    that holds it; None when none does.
    """
    if request.year is not None:
        return Month(request.year, request.number)
    held = [
        (period, first)
        for _, period in _dated(reads)
        for first in (request.within(period),)
        if any(month in period for month in request.from_first(first))
    ]
    in_use = [
        (period.rank_in((month,)), month)
        for period, month in held
        if period.begins <= today <= period.ends
    ]
    if in_use:
        return max(in_use)[1]
    return max((month for _, month in held), default=None)


def _dated(reads: Iterable[ReadPlan]) -> list[tuple[ReadPlan, Period]]:
    return [(read, period) for read in reads if (period := period_of(read)) is not None]


def _best(reads: Iterable[ReadPlan], rank: Callable[[Period], tuple[int, ...]]) -> list[ReadPlan]:
    """Return the plans whose periods have the least rank."""
    ranked = [(rank(period), read) for read, period in _dated(reads)]
    least = min((each for each, _ in ranked), default=None)
    return [read for each, read in ranked if each == least]


def _stretch(months: Sequence[Month]) -> str:
    """Return months in a row as they stand after the word for one: `02/2019`, `09/2018-12/2018`."""
    return "-".join(dict.fromkeys((str(months[0]), str(months[-1]))))


def _not_covered(
    wanted: str, periods: Iterable[Period], not_considered: Sequence[str] = ()
) -> Failure:
    covered = "; ".join(f"{period.short_name} ({period.extent})" for period in in_time(periods))
    more = f"; không xét {', '.join(not_considered)} vì chưa đọc được kỳ" if not_considered else ""
    return Failure(f"không có kế hoạch nào cho tháng {wanted}; đang có kế hoạch {covered}{more}.")
