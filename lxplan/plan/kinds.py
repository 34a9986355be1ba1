"""The kinds of values that keys of the plan file hold: each knows its form and its sentence."""

from __future__ import annotations

import re
from datetime import date

from lxplan.plan.groups_and_lists import ListOf
from lxplan.plan.periods import SCHOOL_YEAR_PATTERN, Period, parse_school_year
from lxplan.plan.single_values import CountKind, OneOfKind, PatternKind, TextKind, YesKind
from lxplan.plan.values import (
    AMOUNT_PATTERN,
    DATE_PATTERN,
    Month,
    format_amount,
    format_date,
    parse_amount,
    parse_date,
    parse_month,
)

MONTH_HINT = "viết tháng từ 01 đến 12, ví dụ 12/2018"
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")

_LOOSE_DATE = r"(\d{1,2})[-. /]+(\d{1,2})[-. /]+(\d{4})\Z"
_ISO_DATE = r"(\d{4})-(\d{1,2})-(\d{1,2})\Z"
_TWO_YEARS = r"(\d{4})\D+(\d{4})\Z"


class DateKind(PatternKind[date]):
    """A day with its month and year."""

    label = "ngày"
    rule = "ngay-sai"
    hint = "viết ngày/tháng/năm, ví dụ 05/09/2018"
    pattern = DATE_PATTERN
    is_data = True

    def parse(self, text: str, month: Month | None) -> date | None:
        return parse_date(text)

    def correct(self, text: str) -> str | None:
        iso = re.match(_ISO_DATE, text)
        loose = re.match(_LOOSE_DATE, text)
        parts = (iso[3], iso[2], iso[1]) if iso else (loose[1], loose[2], loose[3]) if loose else None
        day = parse_date("/".join(parts)) if parts else None
        return format_date(day) if day else None

    def why(self, text: str) -> str | None:
        match = re.match(DATE_PATTERN, text)
        month = parse_month(f"{match[2]}/{match[3]}") if match else None
        return f"tháng {month} chỉ có {month.last_day.day} ngày" if month else None

    def printed(self, value: date) -> str:
        return format_date(value)


class SchoolYearKind(PatternKind[Period]):
    """Two years, the second right after the first."""

    label = "năm học"
    rule = "nam-hoc-sai"
    hint = "viết hai năm liền nhau, ví dụ 2018-2019"
    pattern = SCHOOL_YEAR_PATTERN

    def parse(self, text: str, month: Month | None) -> Period | None:
        return parse_school_year(text)

    def correct(self, text: str) -> str | None:
        match = re.match(_TWO_YEARS, text)
        candidates = (f"{match[1]}-{match[2]}", f"{match[2]}-{match[1]}") if match else ()
        return next((candidate for candidate in candidates if parse_school_year(candidate)), None)

    def printed(self, value: Period) -> str:
        return value.label


class AmountKind(PatternKind[int]):
    """Money, in đồng; printed with dots between the thousands."""

    label = "số tiền"
    rule = "so-sai"
    hint = "viết số tiền bằng đồng, ví dụ 1500000 hoặc 1.500.000"
    pattern = AMOUNT_PATTERN
    json_types = ("number", "string")
    is_data = True

    def parse(self, text: str, month: Month | None) -> int | None:
        return parse_amount(text)

    def printed(self, value: int) -> str:
        return format_amount(value)


TEXT = TextKind()
DATE = DateKind()
SCHOOL_YEAR = SchoolYearKind()
AMOUNT = AmountKind()
COUNT = CountKind("con số", "so-sai", "viết số nguyên dương, ví dụ 45", least=1, most=1_000_000)
YEAR = CountKind("năm", "nam-sai", "viết năm bốn chữ số, ví dụ 2026", least=1990, most=2100)
WEEKDAY = OneOfKind(
    "thứ",
    "thu-sai",
    WEEKDAYS,
    "viết Thứ Hai … Thứ Bảy hoặc Chủ Nhật",
    {**{f"Thứ {number}": WEEKDAYS[number - 2] for number in range(2, 8)}, "CN": "Chủ Nhật"},
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
