"""What a report is asked for: a plan's whole period, or a stretch of months in all plans of the
centre that touch it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Month, Period, ReadPlan
from lxplan.plan.totals import WHOLE, Stretch, rows_of
from lxplan.plan_files.choosing import plan_of_today
from lxplan.plan_files.copies import copies_beside, held_by, one_a_plan, period_of
from lxplan.plan_files.finding import files_here
from lxplan.plan_files.naming import Chosen, answers_to, is_called, the_one
from lxplan.plan_files.period_request import parse_period
from lxplan.plan_files.reading import plans_here
from lxplan.plan_files.stretch_request import parse_month, parse_months


class Reported(NamedTuple):
    """The plans that a report is made from: first those that do not touch the period, which may hold
    what was held in it, then the others, the last in time last; the period that it is for, and the
    months that are counted.
    """

    plans: tuple[Chosen, ...]
    period: Period
    stretch: Stretch = WHOLE


def reported(typed: str, named: str | None, today: date) -> Reported:
    """Return what a period that was typed asks for; without one, the whole plan.

    It is a plan's period, that of one of its reports, or a year, quarter or month. Raises `Failure`
    that says what to type.
    """
    if not typed:
        return _whole(plan_of_today(named, today))
    if named is None:
        found = [read for read in _plans() if answers_to(read, typed)]
        if found:
            return _whole(Chosen(the_one(found, f"cùng là «{typed}»")))
    chosen = plan_of_today(named, today)
    period = _of_a_report(chosen.read, typed) or _typed_period(typed, period_of(chosen.read), today)
    return in_period(period, named, today) if period is not None else _whole(chosen)


def _typed_period(typed: str, own: Period | None, today: date) -> Period | None:
    """Return a period as `parse_period` reads it, else the months as `parse_months` does, a year
    that was left out that of the plan; None where all of the plan's months are meant.
    """
    try:
        return parse_period(typed)
    except Failure:
        with suppress(Failure):
            request = parse_months(typed, today)
            if request is None or own is None:
                return None
            months = request.from_first(request.within(own))
            return Period(months[0].first_day, months[-1].last_day)
        raise


def in_period(period: Period, named: str | None, today: date) -> Reported:
    """Return what the months of a period ask for: of the plan that is named, else of every plan of
    the centre; what was moved there, or held late, is in a plan for another time.
    """
    chosen = plan_of_today(named, today)
    stretch = Stretch(period.first, period.last)
    own = period_of(chosen.read)
    if named is not None and own is not None and own.months == period.months:
        return _whole(chosen)
    plans = (chosen,) if named is not None else _of_the_centre(period, chosen.read)
    if not any(_touches(each.read, period) or _holds(each.read, stretch) for each in plans):
        raise Failure(f"không có kế hoạch nào có tháng của kỳ {period.short_name}.")
    return Reported(plans, period, stretch)


def between(first: str | None, last: str | None, named: str | None, today: date) -> Reported:
    """Return what the months from `first` to `last` ask for, each as it is typed; one left out is
    the plan's own first or last.
    """
    chosen = plan_of_today(named, today)
    own = period_of(chosen.read)
    if own is None:
        return Reported((chosen,), Period(today, today))  # its faults are the answer
    begins = _month(first, own, today) if first else own.first
    ends = _month(last, own, today) if last else max(own.last, begins)
    if ends < begins:
        raise Failure(f"tháng {ends} đứng trước tháng {begins}; xem lại --tu và --den.")
    return in_period(Period(begins.first_day, ends.last_day), named, today)


def _month(typed: str, own: Period, today: date) -> Month:
    return parse_month(typed, today).within(own)


def _whole(chosen: Chosen) -> Reported:
    period = period_of(chosen.read)
    return Reported((chosen,), period or Period(date.min, date.min))


def _plans() -> Sequence[ReadPlan]:
    files_here()  # says what to do where there are none
    return plans_here()


def _of_a_report(read: ReadPlan, typed: str) -> Period | None:
    """Return the period of the report that a plan has words for, by its name."""
    reports = read.plan.reports if read.plan is not None else ()
    periods = (report.stated_period.period for report in reports)
    return next((each for each in periods if each is not None and is_called(each, typed)), None)


def _of_the_centre(period: Period, like: ReadPlan) -> tuple[Chosen, ...]:
    """Return the plans of the same centre without copies: of those that do not touch a period, the
    ones that can be read, then those that touch it, in time.
    """
    reads = plans_here()
    centre = held_by(like)
    found = [
        read
        for read in one_a_plan(reads)
        if (_touches(read, period) or not read.faults)
        and (held := held_by(read)) is not None
        and (centre is None or held.centre == centre.centre)
    ]
    found.sort(key=lambda read: (_touches(read, period), (period_of(read) or period)[:2]))
    return tuple(Chosen(read, copies=copies_beside(read, reads)) for read in found)


def _holds(read: ReadPlan, stretch: Stretch) -> bool:
    """Tell whether something of a plan that can be read was held, or is noted, in some months."""
    if read.plan is None or read.faults:
        return False
    return any(row.figures(stretch).noted for row in rows_of(read.plan))


def _touches(read: ReadPlan, period: Period) -> bool:
    own = period_of(read)
    return own is not None and own.first <= period.last and period.first <= own.last
