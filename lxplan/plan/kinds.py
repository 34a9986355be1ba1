"""The kinds of values that keys of the plan file hold: each knows its form and its sentence."""

from __future__ import annotations

import re

from lxplan.plan.day_kinds import DateKind, DayKind, DaysKind
from lxplan.plan.declaration import Schema
from lxplan.plan.fault_notes import Reading
from lxplan.plan.groups_and_lists import ListOf
from lxplan.plan.periods import SCHOOL_YEAR_PATTERN, Period, parse_school_year
from lxplan.plan.single_values import (
    OneOfKind,
    PatternKind,
    TextKind,
    WholeNumberKind,
    YesKind,
    plain_value,
    with_digits,
)
from lxplan.plan.values import Month, parse_month
from lxplan.source.scalars import scalar
from lxplan.source.yaml_nodes import Node
from lxplan.vietnamese.counts import HOURS, PEOPLE, SESSIONS, Count, count_pattern, parse_count
from lxplan.vietnamese.money import AMOUNT_PATTERN, format_amount, meant_amount, parse_amount

MONTH_HINT = "viết tháng từ 01 đến 12, ví dụ 12/2018"
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")

_TWO_YEARS = r"(?<!\d)(\d{4})\D+(\d{4})\Z"
_GREATEST_COUNT = 1_000_000


def meant_month(typed: str) -> Month | None:
    """Return the month that `2018-09`, `10.2018`, `10/18`, `1O/2018` or `tháng 10 năm 2018` means,
    or None.
    """
    numbers = re.findall(r"[0-9]+", with_digits(typed))
    if len(numbers) != 2:
        return None
    number, year = sorted(numbers, key=len) if max(map(len, numbers)) == 4 else numbers
    return parse_month(f"{number}/{year if len(year) == 4 else f'20{year:0>2}'}")


class SchoolYearKind(PatternKind[Period]):
    """Two years, the second right after the first."""

    label = "năm học"
    rule = "nam-hoc-sai"
    hint = "viết hai năm liền nhau, ví dụ 2018-2019"
    pattern = SCHOOL_YEAR_PATTERN

    def parse(self, text: str, month: Month | None) -> Period | None:
        return parse_school_year(text)

    def correct(self, text: str, month: Month | None) -> str | None:
        match = re.search(_TWO_YEARS, text)
        if short := re.search(r"(?<![0-9])((?:19|20)([0-9]{2}))\D+([0-9]{2})\Z", text):
            return next(filter(parse_school_year, [f"{short[1]}-{short[1][:2]}{short[3]}"]), None)
        candidates = (f"{match[1]}-{match[2]}", f"{match[2]}-{match[1]}") if match else ()
        return next((candidate for candidate in candidates if parse_school_year(candidate)), None)

    def why(self, text: str, month: Month | None) -> str | None:
        match = re.fullmatch(r"([0-9]{4})-([0-9]{4})", text)
        if match is None or int(match[2]) != int(match[1]) + 1:
            return None
        return "năm học chỉ nhận từ năm 1990 đến năm 2100; xem lại năm"

    def printed(self, value: Period) -> str:
        return value.label


class AmountKind(PatternKind[int]):
    """Money, in đồng; printed with dots between the thousands."""

    label = "số tiền"
    rule = "so-sai"
    hint = "viết số tiền bằng đồng, ví dụ 1500000 hoặc 1.500.000"
    pattern = AMOUNT_PATTERN
    json_types = ("number", "string")
    limits: Schema = {"minimum": 0}  # noqa: RUF012 - never changed
    is_data = True

    def parse(self, text: str, month: Month | None) -> int | None:
        return parse_amount(text)

    def correct(self, text: str, month: Month | None) -> str | None:
        amount = meant_amount(text)
        return None if amount is None else format_amount(amount)

    def printed(self, value: int) -> str:
        return format_amount(value)


class CountKind(PatternKind[Count]):
    """A number of people, sessions or hours, in words that say its unit or that it is about so
    many.
    """

    label = "con số"
    rule = "so-sai"
    hint = "viết số từ 1 trở lên, ví dụ 45"
    json_types = ("integer", "string")
    limits: Schema = {"minimum": 1, "maximum": _GREATEST_COUNT}  # noqa: RUF012 - never changed
    is_data = True

    def __init__(self, units: tuple[str, ...]) -> None:
        """`units` are the words that may follow the number."""
        self.units = units
        self.pattern = count_pattern(units)

    def read(self, node: Node, reading: Reading) -> Count | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        number = scalar(single)
        if isinstance(number, str):
            return super().read(node, reading)
        if (
            isinstance(number, int)
            and not isinstance(number, bool)
            and 1 <= number <= _GREATEST_COUNT
        ):
            return Count(number, str(number))
        self.refuse(single, reading)
        return None

    def parse(self, text: str, month: Month | None) -> Count | None:
        return parse_count(text, self.units)

    def correct(self, text: str, month: Month | None) -> str | None:
        meant = parse_count(text, self.units)
        return None if meant is None else str(int(meant))

    def printed(self, value: Count) -> str:
        return value.words


TEXT = TextKind()
DATE = DateKind()
DAYS = DaysKind()
FIRST_DAY, LAST_DAY = DayKind(most_ahead=2), DayKind(most_ahead=9)
"""A range may begin long before the month that it stands under, and end long after it."""
SCHOOL_YEAR = SchoolYearKind()
AMOUNT = AmountKind()
HEADCOUNT = CountKind(PEOPLE)
SESSION_COUNT = CountKind(SESSIONS)
HOUR_COUNT = CountKind(HOURS)
YEAR = WholeNumberKind("năm", "nam-sai", "viết năm bốn chữ số, ví dụ 2026", least=1990, most=2100)
WEEKDAY = OneOfKind(
    "thứ",
    "thu-sai",
    WEEKDAYS,
    "viết Thứ Hai … Thứ Bảy hoặc Chủ Nhật",
    {
        **{f"{word}{n}": WEEKDAYS[n - 2] for word in ("Thứ ", "T") for n in range(2, 8)},
        "CN": "Chủ Nhật",
    },
)
YES = YesKind()
HEAD = OneOfKind(
    "đầu giấy",
    "dau-giay-sai",
    ("đoàn", "đội", "đảng"),
    "viết đoàn, đội hoặc đảng; đầu giấy có quốc hiệu thì để trống",
    {"doan": "đoàn", "doi": "đội", "dang": "đảng"},
)

TEXTS = ListOf(TEXT, "một danh sách, mỗi ý một gạch đầu dòng")
ONE_OR_MORE = ListOf(TEXT, "một câu chữ, hoặc một danh sách", or_one=True)
NAMES = ListOf(TEXT, "tên một đơn vị, hoặc danh sách tên", or_one=True)
