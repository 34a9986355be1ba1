"""The months that a person asks for, as they are typed on the command line: `2`, `9-12/2018`, `quý
4`, `tháng sau`, `cả năm`.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from lxplan.failures import Failure
from lxplan.plan import Month
from lxplan.plan_files.month_request import MonthRequest, NoSuchMonth, parse_request
from lxplan.plan_files.period_request import QUARTERS, parse_period
from lxplan.vietnamese.folding import fold

_WHOLE = r"(?:ca|toan|trong) (?:nam(?: hoc)?|ky|ke hoach)\Z"
_NEAR = r"(thang|quy) (nay|sau|toi|truoc)\Z"
_STEPS = {"nay": 0, "sau": 1, "toi": 1, "truoc": -1}
_QUARTER = r"(?:quy |q)(i{1,3}|iv|[1-4])(?:(?: nam)? (\d{4}|\d{2}))?\Z"
_TO = r"\s*(?:-|–|—|\.\.+|\b(?:đến|den|tới|toi)\b)\s*"
_FROM = r"(?i)\A\s*(?:từ|tu)\s+"
_ALL_OF = r"(?i)\A\s*(?:cả|ca)\s+"
_MOST = 120
"""Months in a row that somebody may mean: ten years, more than any plan is for."""

_HINT = "viết tháng như 02/2019 hoặc 2; nhiều tháng như 9-12/2018, quý 4, tháng sau, cả năm"


def parse_months(text: str, today: date) -> MonthRequest | None:
    """Read months as people type them; None where all of the plan's are meant (`cả năm`).

    A month as `parse_request` reads it, a stretch (`9-12/2018`, `10/2018 đến 2/2019`), a quarter
    (`quý 4`, `quý IV/2018`), a period (`năm 2018`, `2018-2019`), or one told from `today` (`tháng
    này`, `tháng sau`, `quý trước`). Raises `Failure` that says what to type.
    """
    if text.replace(
        "/", ""
    ).isdecimal():  # as most months are typed: it holds none of the words below
        return _one_or_a_period(text)
    typed = fold(text)
    if re.match(_WHOLE, typed):
        return None
    if near := re.match(_NEAR, typed):
        return _near(Month.of(today), 3 if near[1] == "quy" else 1, _STEPS[near[2]])
    if quarter := re.match(_QUARTER, typed):
        number = QUARTERS.get(quarter[1]) or int(quarter[1])
        return MonthRequest(number * 3 - 2, _year(quarter[2]), 3)
    ends = _ends(re.sub(_FROM, "", text, count=1))
    return _from_to(*ends) if ends else _one_or_a_period(text)


def _near(month: Month, length: int, steps: int) -> MonthRequest:
    """Return the `length` months (1 or a quarter's 3) that a month lies in, or those `steps` on."""
    first = month._replace(number=month.number - (month.number - 1) % length)
    months = first.year * 12 + first.number - 1 + steps * length
    return MonthRequest(months % 12 + 1, months // 12, length)


def _year(typed: str | None) -> int | None:
    return int(typed) + (2000 if len(typed) == 2 else 0) if typed else None


def _ends(text: str) -> tuple[MonthRequest, MonthRequest] | None:
    """Return the first and the last month of a stretch, or None where the text does not say two."""
    for dash in re.finditer(_TO, text, re.IGNORECASE):
        with suppress(Failure):
            return parse_request(text[: dash.start()]), parse_request(text[dash.end() :])
    return None


def _from_to(first: MonthRequest, last: MonthRequest) -> MonthRequest:
    """Return the months from one to another; a year that one of them leaves out is told by the
    other.
    """
    turns = last.number < first.number
    begins = first.year
    if begins is None and last.year is not None:
        begins = last.year - turns
    if begins is None:
        return MonthRequest(first.number, None, (last.number - first.number) % 12 + 1)
    ends = begins + turns if last.year is None else last.year
    count = (ends - begins) * 12 + last.number - first.number + 1
    if not 1 <= count <= _MOST:
        raise Failure(
            f"từ tháng {first.number}/{begins} đến tháng {last.number}/{ends} không phải một khoảng "
            f"thời gian của kế hoạch; {_HINT}."
        )
    return MonthRequest(first.number, begins, count)


def _one_or_a_period(text: str) -> MonthRequest:
    try:
        return parse_request(text)
    except NoSuchMonth:
        raise
    except Failure:
        with suppress(Failure):
            period = parse_period(re.sub(_ALL_OF, "", text, count=1))
            return MonthRequest(period.first.number, period.first.year, len(period.months))
    raise Failure(f"không hiểu «{text}»; {_HINT}.")
