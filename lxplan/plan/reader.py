"""A document to a plan, with every fault that keeps the plan from being read for certain."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from lxplan.diagnostics import Diagnostic
from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import Days, days_of
from lxplan.plan.fault_notes import Reading
from lxplan.plan.groups_and_lists import KeyGroup
from lxplan.plan.model import Plan
from lxplan.plan.organisation_faults import check_organisations
from lxplan.plan.period_faults import check_period
from lxplan.plan.periods import Period
from lxplan.plan.schedule import Activity, MonthPlan, Schedule
from lxplan.plan.section_references import wrong_references
from lxplan.plan.sections import arrange
from lxplan.plan.values import Month, format_date, parse_date
from lxplan.source import SourceFile, read_source
from lxplan.vietnamese.typed_days import in_short

_PLAN = KeyGroup(Plan, "các mục của kế hoạch, bắt đầu bằng nam_hoc, nam hoặc ky")

_YEARS_BEYOND_PERIOD = 1
"""An activity begins and ends at most so long before and after its plan's period: another year is a
slip of the pen."""


class ReadPlan(NamedTuple):
    """A plan file that has been read.

    `plan` is None when the file is no mapping of keys at all; with `faults` it holds what could be
    read, which is enough to look for further findings but not to print a paper.
    """

    source: SourceFile
    plan: Plan | None
    faults: tuple[Diagnostic, ...]


def read_plan(path: str, data: bytes) -> ReadPlan:
    """Read a plan file's bytes; `path` is its name as the user gave it. Nothing is raised for a bad
    file.
    """
    source, faults = read_source(path, data)
    plan, below = _read_nodes(source)
    faults += below
    if not faults:
        return ReadPlan(source, plan, ())
    from lxplan.plan.slips_of_hand import told_by_slips  # only a file with a fault pays for it

    told = told_by_slips(source, faults, lambda mended: _read_nodes(mended)[1])
    return ReadPlan(source, plan, tuple(faults)) if told is None else ReadPlan(source, None, told)


def _read_nodes(source: SourceFile) -> tuple[Plan | None, list[Diagnostic]]:
    """Return the plan that a file's nodes make up, if any, and their faults."""
    if source.root is None:
        return None, []
    reading = Reading(source)
    plan = _PLAN.read(source.root, reading)
    if plan is not None:
        check_period(plan, reading)
        _check_schedule(plan, reading)
        check_organisations(plan, reading)
        _check_sections(plan, reading)
    return plan, reading.faults


def _check_sections(plan: Plan, reading: Reading) -> None:
    """A section stands once, and a plan has at least one: the schedule, unless it says another."""
    arrangement = arrange(plan)
    for wrong in arrangement.wrong:
        reading.fault(wrong.span, "trung-phan", wrong.message, related=wrong.related)
    for reference in wrong_references(plan, arrangement):
        reading.fault(reference.span, "phan-la", reference.message, suggestion=reference.suggestion)
    if arrangement.sections:
        return
    stated = plan.places.keys
    if "ke_hoach_thang" in stated:
        end = stated["ke_hoach_thang"].end + 1
        message = f"mục ke_hoach_thang chưa có giá trị; điền {Schedule.label}"
        reading.fault(reading.source.span(end, end), "thieu-khoa", message)
        return
    whole = plan.places.whole
    assert whole is not None
    reading.fault(next(iter(stated.values()), whole).span, "thieu-khoa", "thiếu mục ke_hoach_thang")


def _check_schedule(plan: Plan, reading: Reading) -> None:
    period = plan.period
    planned = {entry.month for entry in plan.schedule}
    for entry in plan.schedule:
        is_outside = period is not None and entry.month not in period
        if period is not None and is_outside:
            _month_outside(entry, period, planned, reading)
        for activity in entry.activities:
            _check_days(None if is_outside else entry.month, activity, planned, period, reading)
            if period is not None:
                _check_years(activity, period, reading)
    for activity in plan.standing:
        _check_days(None, activity, (), period, reading)
        if period is not None:
            _check_years(activity, period, reading)


def _month_outside(
    entry: MonthPlan, period: Period, planned: Collection[Month], reading: Reading
) -> None:
    """Note a month that the plan is not for, with the one of the same number that it is for; days
    are not told to lie outside the wrong one.
    """
    number = entry.month.number
    inside = [month for month in period.months if month.number == number]
    guess = inside[0] if len(inside) == 1 and inside[0] not in planned else None
    offer = f"; có phải {guess}?" if guess else ""
    reading.fault(
        entry.place.span,
        "thang-ngoai-ky",
        f"tháng {entry.month} nằm ngoài kế hoạch {period.short_name}; kế hoạch này {period.extent}{offer}",
        suggestion=None if guess is None else str(guess),
    )


def _check_days(
    month: Month | None,
    activity: Activity,
    planned: Collection[Month],
    period: Period | None,
    reading: Reading,
) -> None:
    """A day stands in its month, if it has one, or one of several; a range begins or ends in it, or
    spans it.
    """
    places = activity.places
    if activity.days:
        if month is not None and all(Month.of(day) != month for day in activity.days):
            days = in_short(activity.days)
            said = _outside(days, month, activity.days[0], planned, period)
            reading.fault(places.value("ngay"), "ngay-ngoai-thang", said)
        if activity.first_day or activity.last_day:
            other = "tu_ngay" if activity.first_day else "den_ngay"
            reading.fault(
                places.key(other),
                "thua-khoa",
                f"đã có ngay thì không ghi {other}; giữ ngay, hoặc giữ tu_ngay và den_ngay",
            )
        return
    whole = days_of(activity)
    if whole is None:
        return
    first, last = whole.first, whole.last
    if last < first:
        reading.fault(
            places.value("den_ngay"),
            "ngay-nguoc",
            f"den_ngay {format_date(last)} đứng trước tu_ngay {format_date(first)}; xem lại hai ngày",
        )
    elif month is not None and not whole.months[0] <= month <= whole.months[1]:
        key = "tu_ngay" if activity.first_day else "den_ngay"
        stretch = f"{format_date(first)} - {format_date(last)}"
        said = _outside(stretch, month, first, planned, period)
        reading.fault(places.value(key), "ngay-ngoai-thang", said)


def _check_years(activity: Activity, period: Period, reading: Reading) -> None:
    """A year mistyped would make an activity last for decades."""
    if days_of(activity) is None:
        return
    farthest = farthest_days(period)
    several = [("ngay", day) for day in activity.days[1:] and (activity.days[0], activity.days[-1])]
    for name, day in (("tu_ngay", activity.first_day), ("den_ngay", activity.last_day), *several):
        if day is None or farthest.first <= day <= farthest.last:
            continue
        where = "sau" if day > farthest.last else "trước"
        guess = _in_a_year_of(period, day)
        offer = f"có phải {guess}?" if guess else "xem lại năm"
        message = f"{name} {format_date(day)} cách kỳ kế hoạch {period.short_name} hơn một năm về {where}; {offer}"
        reading.fault(
            activity.places.value(name),
            "ngay-qua-xa",
            message,
            suggestion=None if several else guess,
        )


def _in_a_year_of(period: Period, day: date) -> str | None:
    """Return the same day of the year in the period, or nearest to it, dd/mm/yyyy; None when its
    calendar has none.
    """
    found = parse_date(f"{day.day}/{day.month}/{period.year_of(day.month)}")
    return None if found is None else format_date(found)


def _outside(
    days: str, month: Month, day: date, planned: Collection[Month], period: Period | None
) -> str:
    """Say that days are not in their month; where the plan has no such month, its line may have been
    lost, unless it lies outside the plan.
    """
    other = Month.of(day)
    if period is not None and other not in period:
        meant = parse_date(f"{day.day}/{day.month}/{month.year}")
        is_year_wrong = meant is not None and other.number == month.number
        mend = f"có phải năm {month.year}?" if is_year_wrong else "sửa ngày"
        return f"ngày {days} không thuộc tháng {month} của mục này, cũng nằm ngoài kế hoạch {period.short_name}; {mend}"
    lost = "" if other in planned else f", hoặc thêm dòng {other}: còn thiếu ở trên"
    return f"ngày {days} không thuộc tháng {month} của mục này; sửa ngày, hoặc chuyển hoạt động sang tháng khác{lost}"


def farthest_days(period: Period) -> Days:
    """Return the first day on which an activity of a plan may begin, and the last on which it may
    end.
    """
    first, last = period.first, period.last
    return Days(
        Month(first.year - _YEARS_BEYOND_PERIOD, first.number).first_day,
        Month(last.year + _YEARS_BEYOND_PERIOD, last.number).last_day,
    )
