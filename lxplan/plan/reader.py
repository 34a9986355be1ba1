"""A document to a plan, with every fault that keeps the plan from being read for certain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lxplan.diagnostics import Diagnostic, Related
from lxplan.plan.agenda import days_of, farthest_days
from lxplan.plan.directory import Directory
from lxplan.plan.fault_notes import Reading
from lxplan.plan.groups_and_lists import KeyGroup
from lxplan.plan.model import Organisation, Plan
from lxplan.plan.schedule import Activity, MonthPlan
from lxplan.plan.section_references import wrong_references
from lxplan.plan.values import Month, Period, format_date, parse_date
from lxplan.source import SourceFile, Text, read_source
from lxplan.vietnamese.folding import fold

_PLAN = KeyGroup(Plan, "các khóa của kế hoạch, bắt đầu bằng nam_hoc hoặc nam")


class ReadPlan(NamedTuple):
    """A plan file that has been read.

    `plan` is None when the file is no mapping of keys at all; with `faults` it holds what could be read, which
    is enough to look for further findings but not to print a paper.
    """

    source: SourceFile
    plan: Plan | None
    faults: tuple[Diagnostic, ...]


def read_plan(path: str, data: bytes) -> ReadPlan:
    """Read a plan file's bytes; `path` is its name as the user gave it. Nothing is raised for a bad file."""
    source, faults = read_source(path, data)
    if source.root is None:
        return ReadPlan(source, None, tuple(faults))
    reading = Reading(source)
    plan = _PLAN.read(source.root, reading)
    if plan is not None:
        _check_period(plan, reading)
        _check_schedule(plan, reading)
        _check_organisations(plan, reading)
        for wrong in wrong_references(plan):
            reading.fault(wrong.span, "phan-la", wrong.message, suggestion=wrong.suggestion)
    return ReadPlan(source, plan, (*faults, *reading.faults))


def _check_period(plan: Plan, reading: Reading) -> None:
    """One of `nam_hoc` and `nam` says which months the plan is for."""
    stated = plan.places.keys
    if "nam_hoc" in plan.places.values and "nam" in plan.places.values:
        reading.fault(stated["nam"].span, "thua-khoa", "kế hoạch ghi cả nam_hoc và nam; chỉ giữ một")
    if "nam_hoc" in plan.places.values or "nam" in plan.places.values:
        return
    whole = plan.places.whole
    assert whole is not None
    for name in ("nam_hoc", "nam"):
        if name in stated:
            end = stated[name].end + 1
            reading.fault(
                reading.source.span(end, end),
                "thieu-khoa",
                f"khóa {name} chưa có giá trị; điền, ví dụ nam_hoc: 2018-2019 hoặc nam: 2026",
            )
            return
    first = next(iter(stated.values()), whole)
    reading.fault(first.span, "thieu-khoa", "thiếu khóa nam_hoc (hoặc nam), ví dụ nam_hoc: 2018-2019")


def _check_schedule(plan: Plan, reading: Reading) -> None:
    period = plan.period
    for entry in plan.schedule:
        if period is not None and entry.month not in period:
            _month_outside(entry, period, reading)
        for activity in entry.activities:
            _check_days(entry.month, activity, reading)
            if period is not None:
                _check_years(activity, period, reading)
    for activity in plan.standing:
        _check_days(None, activity, reading)
        if period is not None:
            _check_years(activity, period, reading)


def _month_outside(entry: MonthPlan, period: Period, reading: Reading) -> None:
    reading.fault(
        entry.place.span,
        "thang-ngoai-ky",
        f"tháng {entry.month} nằm ngoài kế hoạch {period.label}; kế hoạch này từ {period.first} đến {period.last}",
    )


def _check_days(month: Month | None, activity: Activity, reading: Reading) -> None:
    """A day stands in its month, if it has one; a range begins or ends in it, or spans it."""
    places = activity.places
    if activity.day is not None:
        if month is not None and Month.of(activity.day) != month:
            reading.fault(places.value("ngay"), "ngay-ngoai-thang", _outside(format_date(activity.day), month))
        if activity.first_day or activity.last_day:
            other = "tu_ngay" if activity.first_day else "den_ngay"
            reading.fault(
                places.key(other),
                "thua-khoa",
                f"đã có ngay thì không ghi {other}; giữ ngay, hoặc giữ tu_ngay và den_ngay",
            )
        return
    days = days_of(activity)
    if days is None:
        return
    first, last = days
    if last < first:
        reading.fault(
            places.value("den_ngay"),
            "ngay-nguoc",
            f"den_ngay {format_date(last)} đứng trước tu_ngay {format_date(first)}; xem lại hai ngày",
        )
    elif month is not None and not days.months[0] <= month <= days.months[1]:
        key = "tu_ngay" if activity.first_day else "den_ngay"
        reading.fault(
            places.value(key), "ngay-ngoai-thang", _outside(f"{format_date(first)} - {format_date(last)}", month)
        )


def _check_years(activity: Activity, period: Period, reading: Reading) -> None:
    """A year mistyped would make an activity last for decades."""
    farthest = farthest_days(period)
    for name, day in (("tu_ngay", activity.first_day), ("den_ngay", activity.last_day)):
        if day is None or farthest.first <= day <= farthest.last:
            continue
        where = "sau" if day > farthest.last else "trước"
        guess = _in_a_year_of(period, day)
        offer = f"có phải {guess}?" if guess else "xem lại năm"
        message = f"{name} {format_date(day)} cách kỳ kế hoạch {period.label} hơn một năm về {where}; {offer}"
        reading.fault(activity.places.value(name), "ngay-qua-xa", message, suggestion=guess)


def _in_a_year_of(period: Period, day: date) -> str | None:
    """Return the same day of the year in the period, dd/mm/yyyy; None when its calendar has none."""
    years = {month.year for month in period.months if month.number == day.month}
    found = (parse_date(f"{day.day}/{day.month}/{year}") for year in sorted(years))
    return next((format_date(each) for each in found if each is not None), None)


def _outside(days: str, month: Month) -> str:
    return f"ngày {days} không thuộc tháng {month} của mục này; sửa ngày, hoặc chuyển hoạt động sang tháng khác"


def _check_organisations(plan: Plan, reading: Reading) -> None:
    if not plan.organisations:
        return
    directory = Directory.of(plan)
    _check_names_once(plan, reading)
    for organisation in directory.organisations:
        _check_group(organisation, directory, reading)
    if len(directory.organisations) < len(plan.organisations):
        return  # the names used may be those that are still to be typed
    for name in _names_used(plan, reading):
        if not directory.find_all(name):
            _unknown(name, directory, reading, f"đơn vị «{name}» chưa khai ở don_vi")


def _check_names_once(plan: Plan, reading: Reading) -> None:
    seen: dict[str, Text] = {}
    for organisation in plan.organisations:
        for spelling in filter(None, (organisation.name, *organisation.aliases)):
            first = seen.setdefault(fold(spelling), spelling)
            if first is spelling:
                continue
            span = first.place.span
            reading.fault(
                spelling.place.span,
                "trung-ten",
                f"tên «{spelling}» đã khai ở dòng {span.line}; mỗi cách viết chỉ khai một lần (không cần khai lại chỉ vì hoa, thường hay dấu)",
                related=(Related(span, "chỗ thứ nhất"),),
            )


def _check_group(organisation: Organisation, directory: Directory, reading: Reading) -> None:
    if "gom" in organisation.places.keys and not organisation.members:
        reading.fault(
            organisation.places.key("gom"),
            "nhom-sai",
            f"nhóm «{organisation.name}» không gồm đơn vị nào; liệt kê các đơn vị, hoặc bỏ khóa gom",
        )
    for name in organisation.members:
        member = directory.find(name)
        if member is None:
            _unknown(
                name, directory, reading, f"nhóm «{organisation.name}» gồm «{name}», đơn vị này chưa khai ở don_vi"
            )
        elif member is organisation or _leads_back(member, organisation, directory):
            reading.fault(name.place.span, "nhom-sai", f"nhóm «{organisation.name}» gồm chính nó; bỏ tên này khỏi gom")


def _leads_back(member: Organisation, group: Organisation, directory: Directory) -> bool:
    """Tell whether `group` stands somewhere among the members of `member`."""
    seen: set[str] = set()
    waiting = [member]
    while waiting:
        current = waiting.pop()
        if current.name in seen:
            continue
        seen.add(current.name)
        found = [directory.find(name) for name in current.members]
        if any(organisation is group for organisation in found):
            return True
        waiting.extend(organisation for organisation in found if organisation is not None)
    return False


def _names_used(plan: Plan, reading: Reading) -> Iterator[Text]:
    for duty in plan.solutions.duties:
        yield from duty.organisations
    unplaced = (record for record in reading.unplaced if isinstance(record, Activity))
    for activity in (*(activity for _, activity in plan.activities), *unplaced):
        yield from activity.partners
        if activity.lead is not None:
            yield activity.lead


def _unknown(name: Text, directory: Directory, reading: Reading, what: str) -> None:
    guess = directory.nearest(name)
    offer = f"có phải {guess}?" if guess else "khai thêm ở don_vi, hoặc sửa tên"
    reading.fault(name.place.span, "don-vi-la", f"{what}; {offer}", suggestion=guess)
