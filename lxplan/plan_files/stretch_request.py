"""The months that a person asks for, as they are typed on the command line: `2`, `9-12/2018`, `9,
10`, `quý 4`, `học kỳ 1`, `tháng sau`, `cả năm`.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from itertools import pairwise

from lxplan.failures import Failure
from lxplan.plan import Month
from lxplan.plan_files.month_request import MonthRequest, NoSuchMonth, parse_request
from lxplan.plan_files.period_request import QUARTERS, parse_period
from lxplan.vietnamese.folding import fold

_WHOLE = r"(?:(?:ca|toan|trong) (?:nam(?: hoc)?|ky|ke hoach)(?: nay)?|nam hoc(?: nay)?)\Z"
_NEAR = r"(thang|quy|nam) (nay|sau|toi|truoc|ngoai)\Z"
_STEPS = {"nay": 0, "sau": 1, "toi": 1, "truoc": -1, "ngoai": -1}
_LENGTHS = {"thang": 1, "quy": 3, "nam": 12}
_COMING = r"(\d{1,2}|hai|ba|bon|sau) (thang|quy) toi\Z"
_COUNTS = {"hai": 2, "ba": 3, "bon": 4, "sau": 6}
_QUARTER = r"(?:quy |q)(i{1,3}|iv|[1-4])(?:(?: nam)? (\d{4}|\d{2}))?"
_QUARTERS = rf"{_QUARTER} (?:(?:den|toi|va) )?(?:quy |q)?{_QUARTER.partition(')')[2]}\Z"
_OLD_SPELLING = r"\b(qu|k)i\b"
"""`quí` and `kì`, as many write `quý` and `kỳ`."""

_GLUED = r"(?i)(?<!\w)(tháng|thang|quý|quy|năm|nam)(?=[0-9])"
_IN_WORDS = r"(?i)\btháng (mười một|mười hai|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)\b"
_NUMBERS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
}
_SHORTER = r"(?:tuan|hom|ngay|toi nay|sang nay|chieu nay)\b"
"""How words begin that mean less than a month."""

_PART = r"(\d{1,2}) thang (dau|cuoi)(?: cua)?(?: nam(?: (\d{4}|\d{2}))?)?\Z"
_SEMESTER = (
    r"(?:hoc ky|hk|ky) ?(ii?|[12])(?:(?: cua)?(?: nam hoc| nam)?(?: (\d{4}) (?:\d{4}|\d{2}))?)\Z"
)
_SEMESTERS = {1: (9, 4), 2: (1, 5)}
"""The first month and the number of months of the two halves of a school year."""

_AND = r"\s*(?:[,;+&]|\b(?:và|va)\b|(?<=\d)\s+(?=\d))\s*"
_TO = r"\s*(?:-|–|—|\.\.+|\b(?:đến|den|tới|toi)\b)\s*"
_FROM = r"(?i)\A\s*(?:từ|tu)\s+"
_ALL_OF = r"(?i)\A\s*(?:cả|ca)\s+"
_MOST = 120
"""Months in a row that somebody may mean: ten years, more than any plan is for."""

_HINT = "viết tháng như 02/2019 hoặc 2; nhiều tháng như 9-12/2018, quý 4, tháng sau, cả năm"


def parse_months(text: str, today: date) -> MonthRequest | None:
    """Read months as people type them; None where all of the plan's are meant (`cả năm`).

    A month as `parse_request` reads it, a stretch (`9-12/2018`, `10/2018 đến 2/2019`), some months
    in a row (`9,10`), a quarter (`quý 4`, `quý IV/2018`), a half of a school year (`học kỳ 1`: from
    September to December; `học kỳ 2`: from January to May), a part of a year (`6 tháng đầu năm`), a
    period (`năm 2018`, `2018-2019`), or one told from `today` (`tháng này`, `tháng sau`, `quý
    trước`, `năm nay`, `3 tháng tới`). Raises `Failure` that says what to type.
    """
    if text.replace(
        "/", ""
    ).isdecimal():  # as most months are typed: it holds none of the words below
        return _one_or_a_period(text)
    text = _with_numbers(text)
    typed = re.sub(_OLD_SPELLING, r"\1y", fold(text))
    if re.match(_WHOLE, typed):
        return None
    for found in (_from_today(typed, today), _quarters(typed, text), _part_of_a_year(typed)):
        if found is not None:
            return found
    if listed := _listed(text):
        return listed
    if re.match(_SHORTER, typed):
        raise Failure(
            f"lịch xem theo tháng, không theo tuần, theo ngày như «{text}»; gõ tháng này, tháng sau, "
            "hoặc tháng như 02/2019."
        )
    ends = _ends(re.sub(_FROM, "", text, count=1))
    return _from_to(*ends) if ends else _one_or_a_period(text)


def parse_month(text: str, today: date) -> MonthRequest:
    """Read one month as `parse_months` does; raises `Failure` where several are typed, too."""
    request = parse_months(text, today)
    if request is None or request.length > 1:
        raise Failure(f"«{text}» là nhiều tháng; ghi một tháng, ví dụ 02/2019 hoặc 2.")
    return request


def _with_numbers(text: str) -> str:
    """Return a text with the months that it names in words, with their marks, as numbers: without
    marks `tháng sáu` would be the next one. A number glued to its word stands apart.
    """
    from unicodedata import normalize

    def number(named: re.Match[str]) -> str:
        return f"tháng {_NUMBERS[named[1].lower()]}"

    apart = re.sub(_GLUED, r"\1 ", normalize("NFC", " ".join(text.split())))
    return re.sub(_IN_WORDS, number, apart)


def _from_today(typed: str, today: date) -> MonthRequest | None:
    """Return the months of `thang nay`, `quy sau` or `3 thang toi`, or None for any other words."""
    month = Month.of(today)
    if near := re.match(_NEAR, typed):
        return _near(month, _LENGTHS[near[1]], _STEPS[near[2]])
    coming = re.match(_COMING, typed)
    if coming is None:
        return None
    unit, count = _LENGTHS[coming[2]], _COUNTS.get(coming[1]) or int(coming[1])
    return _near(month, unit, 1)._replace(length=unit * min(max(count, 1), _MOST))


def _quarters(typed: str, text: str) -> MonthRequest | None:
    """Return the months of `quy 4` or `quy i ii 2019`, or None for any other words."""
    if one := re.match(rf"{_QUARTER}\Z", typed):
        return MonthRequest(_quarter(one[1]) * 3 - 2, _year(one[2]), 3)
    ends = re.match(_QUARTERS, typed)
    if ends is None:
        return None
    first, last = _quarter(ends[1]), _quarter(ends[3])
    if re.search(_AND, text, re.IGNORECASE) and last != first % 4 + 1:
        raise Failure(f"«{text}» không phải các quý liền nhau; xem từng quý, hoặc ghi như quý 1-3.")
    return _from_to(
        MonthRequest(first * 3 - 2, _year(ends[2])), MonthRequest(last * 3, _year(ends[4]))
    )


def _quarter(typed: str) -> int:
    return QUARTERS.get(typed) or int(typed)


def _near(month: Month, length: int, steps: int) -> MonthRequest:
    """Return the `length` months (1 or a quarter's 3) that a month lies in, or those `steps` on."""
    first = month._replace(number=month.number - (month.number - 1) % length)
    months = first.year * 12 + first.number - 1 + steps * length
    return MonthRequest(months % 12 + 1, months // 12, length)


def _part_of_a_year(typed: str) -> MonthRequest | None:
    """Return the months of `hoc ky 1` or of `6 thang dau nam`, or None for any other words."""
    if semester := re.match(_SEMESTER, typed):
        number = _quarter(semester[1])
        year = int(semester[2]) + number - 1 if semester[2] else None
        first, count = _SEMESTERS[number]
        return MonthRequest(first, year, count)
    part = re.match(_PART, typed)
    if part is None or not 1 <= int(part[1]) <= 12:
        return None
    count = int(part[1])
    first = 1 if part[2] == "dau" else 13 - count
    return MonthRequest(first, _year(part[3]), count)


def _listed(text: str) -> MonthRequest | None:
    """Return the months that stand one after another in a list (`9, 10/2018`), or None where the
    text is no list of months; raises `Failure` where they are not in a row.
    """
    parts = re.split(_AND, text.strip(), flags=re.IGNORECASE)
    if len(parts) < 2:
        return None
    try:
        months = [parse_request(part) for part in parts]
    except Failure:
        return None
    if any(after.number != before.number % 12 + 1 for before, after in pairwise(months)):
        raise Failure(
            f"«{text}» không phải các tháng liền nhau; xem từng tháng, hoặc ghi tháng đầu và tháng "
            "cuối như 9-12/2018."
        )
    return _from_to(months[0], months[-1])


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
