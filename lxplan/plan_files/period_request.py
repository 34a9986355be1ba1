"""The period that a person asks for, as it is typed on the command line: `2019-2020`, `2026`,
`tháng 6 năm 2026`, `quý III năm 2026`.
"""

from __future__ import annotations

import re

from lxplan.failures import Failure
from lxplan.plan import Month, Period
from lxplan.plan.stated_period import FIRST_DAY, LAST_DAY
from lxplan.plan_files.month_request import parse_request
from lxplan.vietnamese.folding import fold

_SCHOOL_YEAR = r"(?:nam hoc |nam )?(\d{4}) (\d{4}|\d{2})\Z"
_YEAR = r"(?:nam )?(\d{4})\Z"
_QUARTER = r"(?:qu[yi] |q)(?P<quarter>i{1,3}|iv|[1-4])(?: nam)? (?P<year>\d{4})\Z"
_QUARTER_LAST = r"(?P<year>\d{4}) (?:qu[yi] |q)(?P<quarter>i{1,3}|iv|[1-4])\Z"
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
"""The numbers of quarters by their Roman numerals, in small letters."""

_HINT = "viết năm học 2019-2020, năm 2026, tháng 06/2026 hoặc quý 3/2026"


def parse_period(text: str) -> Period:
    """Read a period as people type it: a school year, a year, a month or a quarter.

    Raises `Failure` that says what to type.
    """
    period = _period(fold(text), text)
    if not FIRST_DAY <= period.begins <= period.ends <= LAST_DAY:
        raise Failure(f"kỳ «{text}» không nằm trong các năm 1990-2100; xem lại năm.")
    return period


def _period(typed: str, text: str) -> Period:
    school_year = re.match(_SCHOOL_YEAR, typed)
    if school_year and not _is_month(school_year[2], typed):
        first, second = school_year[1], school_year[2]
        if int(f"{first[: 4 - len(second)]}{second}") != int(first) + 1:
            raise Failure(f"«{text}» không phải năm học; viết hai năm liền nhau, ví dụ 2019-2020.")
        return Period.of_school_year(int(first))
    if year := re.match(_YEAR, typed):
        return Period.of_year(max(int(year[1]), 1))
    if quarter := re.match(_QUARTER, typed) or re.match(_QUARTER_LAST, typed):
        number = QUARTERS.get(quarter["quarter"]) or int(quarter["quarter"])
        first_month = Month(max(int(quarter["year"]), 1), number * 3 - 2)
        last_month = first_month._replace(number=number * 3)
        return Period(first_month.first_day, last_month.last_day)
    return _month(text)


def _is_month(second: str, typed: str) -> bool:
    """Tell whether two digits after a year are a month: `2026-06`, but `2019-20` is a school
    year.
    """
    return len(second) == len("06") and "hoc" not in typed and 1 <= int(second) <= 12


def _month(text: str) -> Period:
    try:
        request = parse_request(text)
    except Failure:
        raise Failure(f"không hiểu kỳ «{text}»; {_HINT}.") from None
    if not request.year:
        raise Failure(f"tháng {request.number} của năm nào? {_HINT[0].upper()}{_HINT[1:]}.")
    month = Month(request.year, request.number)
    return Period(month.first_day, month.last_day)
