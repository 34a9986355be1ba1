"""The kinds of days: one with its month and year, and the day or days of an activity, where the
month says the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from lxplan.plan.declaration import CompoundKind, Schema
from lxplan.plan.fault_notes import Reading
from lxplan.plan.groups_and_lists import ListOf
from lxplan.plan.single_values import PatternKind
from lxplan.plan.values import DATE_PATTERN, Month, format_date, parse_date
from lxplan.source.yaml_nodes import Node
from lxplan.vietnamese.typed_days import (
    DAY_PATTERN,
    DAYS_PATTERN,
    TypedDay,
    completed,
    dates_of,
    in_short,
    is_weekday,
    typed_days,
)

_LOOSE_DATE = r"(\d{1,2})[-. /]+(\d{1,2})(?:[-. /]+(\d{4}))?\Z"
_ISO_DATE = r"(\d{4})-(\d{1,2})-(\d{1,2})\Z"

_OF_THE_MONTH: Schema = {"minimum": 1, "maximum": 31}
_NO_MONTH = "hoạt động này không thuộc tháng nào nên viết đủ ngày/tháng/năm, ví dụ 05/09/2018"
_BACKWARDS = "ngày cuối đứng trước ngày đầu, hoặc sau quá một năm; xem lại hai ngày"
_ONLY_WEEKDAY = "sau thứ phải có ngày; trong [ ] và { } dấu phẩy tách giá trị, nên đặt cả thứ và ngày trong dấu nháy kép"


class DateKind(PatternKind[date]):
    """A day with its month and year."""

    label = "ngày"
    rule = "ngay-sai"
    hint = "viết ngày/tháng/năm, ví dụ 05/09/2018"
    pattern = DATE_PATTERN
    is_data = True

    def parse(self, text: str, month: Month | None) -> date | None:
        return parse_date(text)

    def correct(self, text: str, month: Month | None) -> str | None:
        day = _meant_day(text, month)
        return format_date(day) if day else None

    def why(self, text: str, month: Month | None) -> str | None:
        return _no_such_day(completed(typed_days(text), None))

    def printed(self, value: date) -> str:
        return format_date(value)


def _meant_day(text: str, month: Month | None) -> date | None:
    """Return the day that a text in another form means, such as `2018-09-05`, `5.9.2018` or, under
    10/2018, `20-10`.
    """
    text = re.sub(r"\s*\([^()]*\)$", "", text)
    iso = re.match(_ISO_DATE, text)
    loose = re.match(_LOOSE_DATE, text)
    typed = (
        f"{iso[3]}/{iso[2]}/{iso[1]}"
        if iso
        else "/".join(filter(None, loose.groups()))
        if loose
        else text
    )
    days = dates_of(completed(typed_days(typed), month))
    if len(days) != 1 or (
        month is not None and loose and not loose[3] and Month.of(days[0]) != month
    ):
        return None
    return days[0]


def _no_such_day(days: Sequence[TypedDay]) -> str | None:
    """Say of which day the calendar has none."""
    for day in days:
        month = Month(day.year, day.month)
        if day.day > month.last_day.day:
            return f"tháng {month} chỉ có {month.last_day.day} ngày"
    return None


class DayKind(DateKind):
    """A day of an activity, of which the month that it stands under says the rest; it may lie in
    another month.
    """

    pattern = DAY_PATTERN
    json_types = ("string", "integer")
    limits = _OF_THE_MONTH

    def __init__(self, most_ahead: int) -> None:
        """`most_ahead` is how many months after its own a day without a year may lie; else it lies
        before.
        """
        self.most_ahead = most_ahead

    def parse(self, text: str, month: Month | None) -> date | None:
        return next(iter(dates_of(self.completed(text, month))), None)

    def why(self, text: str, month: Month | None) -> str | None:
        if is_weekday(text):
            return _ONLY_WEEKDAY
        days = self.completed(text, month)
        return _NO_MONTH if not days and len(typed_days(text)) == 1 else _no_such_day(days)

    def completed(self, text: str, month: Month | None) -> tuple[TypedDay, ...]:
        """Return the day that a text says, with month and year; none when it has another form, or
        says too little.
        """
        days = typed_days(text)
        return completed(days, month, self.most_ahead) if len(days) == 1 else ()


class SeveralDaysKind(PatternKind["tuple[date, ...]"]):
    """One value of a list of days, which may be several with a dash or comma between them."""

    label, rule, hint = DateKind.label, DateKind.rule, DateKind.hint
    pattern = DAYS_PATTERN
    json_types = ("string", "integer")
    limits = _OF_THE_MONTH

    def parse(self, text: str, month: Month | None) -> tuple[date, ...] | None:
        return dates_of(self.completed(text, month)) or None

    def correct(self, text: str, month: Month | None) -> str | None:
        day = _meant_day(text, month)
        if day is not None:
            return format_date(day)
        meant = (
            dates_of(completed(typed_days(f"{text}/{month.number}"), month))
            if month and "-" in text
            else ()
        )
        return in_short(meant) or None

    def why(self, text: str, month: Month | None) -> str | None:
        if is_weekday(text):
            return _ONLY_WEEKDAY
        days = self.completed(text, month)
        if not days and typed_days(text):
            return _NO_MONTH
        return _no_such_day(days) or (_BACKWARDS if days else None)

    def completed(self, text: str, month: Month | None) -> tuple[TypedDay, ...]:
        """Return the days that a text says, with month and year; none when it has another form, or
        says too little.
        """
        return completed(typed_days(text), month)


class DaysKind(CompoundKind["tuple[date, ...]"]):
    """The day of an activity, or several: `20`, `19-20/10/2018`, `[13/10, 27/10]`."""

    label = "một ngày, hoặc danh sách ngày"
    empty: tuple[date, ...] = ()

    item = SeveralDaysKind()
    listed = ListOf(item, label, or_one=True)

    def read(self, node: Node, reading: Reading) -> tuple[date, ...] | None:
        read = self.listed.read(node, reading)
        return tuple(sorted({day for days in read for day in days})) if read else None

    def schema(self) -> Schema:
        return self.listed.schema()

    def printed(self, value: tuple[date, ...]) -> str:
        return in_short(value)
