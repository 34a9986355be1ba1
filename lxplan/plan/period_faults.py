"""The faults of the period: one of three keys states it, and its days are the right way round and
near each other.
"""

from __future__ import annotations

from lxplan.plan.fault_notes import Reading
from lxplan.plan.model import Plan
from lxplan.plan.periods import Period
from lxplan.plan.stated_period import FIRST_DAY, LAST_DAY, MOST_MONTHS, StatedPeriod, is_too_long
from lxplan.plan.values import format_date

PERIOD_KEYS = ("nam_hoc", "nam", "ky")
"""The keys that say which time the plan is for; one of them does."""

_EXAMPLES = "nam_hoc: 2018-2019, nam: 2026 hoặc ky: {tu: 01/06/2026, den: 30/06/2026}"


def check_period(plan: Plan, reading: Reading) -> None:
    """Note a period that is missing, stated twice, or has its days the wrong way round or in years
    mistyped.
    """
    stated = [name for name in PERIOD_KEYS if name in plan.places.values]
    if not stated:
        _missing(plan, reading)
        return
    if len(stated) > 1:
        *first, last = stated
        message = f"kế hoạch ghi cả {', '.join(first)} và {last}; chỉ giữ một"
        reading.fault(plan.places.key(stated[1]), "thua-khoa", message)
    for stated_period in (plan.stated_period, *(each.stated_period for each in plan.reports)):
        _check_days(stated_period, reading)


def _missing(plan: Plan, reading: Reading) -> None:
    whole, keys = plan.places.whole, plan.places.keys
    assert whole is not None
    for name in PERIOD_KEYS:
        if name in keys:
            end = keys[name].end + 1
            message = f"khóa {name} chưa có giá trị; điền, ví dụ {_EXAMPLES}"
            reading.fault(reading.source.span(end, end), "thieu-khoa", message)
            return
    first = next(iter(keys.values()), whole)
    reading.fault(
        first.span,
        "thieu-khoa",
        f"thiếu khóa nam_hoc, nam hoặc ky; ghi một trong ba, ví dụ {_EXAMPLES}",
    )


def _check_days(stated: StatedPeriod, reading: Reading) -> None:
    if stated.days is None:
        return  # why there is no day is told already
    begins, ends = stated.days
    places = stated.places
    outside = [
        name for name, day in (("tu", begins), ("den", ends)) if not FIRST_DAY <= day <= LAST_DAY
    ]
    if outside:
        day = format_date(begins if outside[0] == "tu" else ends)
        message = f"{outside[0]} {day} không thuộc các năm {FIRST_DAY.year} đến {LAST_DAY.year}; xem lại năm"
        reading.fault(places.value(outside[0]), "ky-sai", message)
    elif ends < begins:
        message = f"den {format_date(ends)} đứng trước tu {format_date(begins)}; xem lại hai ngày"
        reading.fault(places.value("den"), "ngay-nguoc", message)
    elif is_too_long(Period(begins, ends)):
        message = f"kỳ từ {format_date(begins)} đến {format_date(ends)} dài hơn {MOST_MONTHS // 12} năm; xem lại năm"
        reading.fault(places.value("den"), "ky-sai", message)
