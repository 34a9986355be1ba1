"""The values of a plan that are more than text: months, periods, days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

# Patterns as text: the JSON Schema has the same, and `re` compiles each when it is first needed.
MONTH_PATTERN = r"^(0?[1-9]|1[0-2])/([0-9]{4})$"
DATE_PATTERN = r"^(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/([0-9]{4})$"
SCHOOL_YEAR_PATTERN = r"^(199[0-9]|20[0-9]{2})-(199[0-9]|20[0-9]{2}|2100)$"

_QUARTERS = ("I", "II", "III", "IV")

FIRST_SCHOOL_MONTH = 9
"""A school year runs from September to the August after it."""


class Month(NamedTuple):
    """A month of a year; prints as `mm/yyyy`."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.number:02}/{self.year:04}"

    @property
    def first_day(self) -> date:
        """The first of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The 28th to the 31st, as the calendar has it."""
        return date(self.year, 12, 31) if self.number == 12 else self.following.first_day - timedelta(days=1)

    @property
    def following(self) -> Month:
        """The month after this one."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month that `day` falls in."""
        return cls(day.year, day.month)


class Period(NamedTuple):
    """The time a plan is for, from its first to its last day; `own_name` is what the plan calls it, where it says so.

    A school year (September to August), a calendar year, a month, a quarter, or any other stretch.
    """

    begins: date
    ends: date
    own_name: str = ""

    @property
    def first(self) -> Month:
        """The month it begins in."""
        return Month.of(self.begins)

    @property
    def last(self) -> Month:
        """The month it ends in."""
        return Month.of(self.ends)

    @property
    def months(self) -> tuple[Month, ...]:
        """The months it touches, in order."""
        months = [self.first]
        while months[-1] < self.last:
            months.append(months[-1].following)
        return tuple(months)

    @property
    def label(self) -> str:
        """What names it in files: `2018-2019`, `2026`, `2026-06`, `2026-q3`, else `2026-06-10_2026-06-25`."""
        year = self.first.year
        if self.is_school_year:
            return f"{year}-{year + 1}"
        if not self._is_whole_months:
            return f"{self.begins.isoformat()}_{self.ends.isoformat()}"
        number = self.first.number
        if self.first == self.last:
            return f"{year}-{number:02}"
        if self._quarter:
            return f"{year}-q{self._quarter}"
        return str(year) if self.is_year else f"{self.begins.isoformat()}_{self.ends.isoformat()}"

    @property
    def name(self) -> str:
        """What names it in a sentence: its own name, `năm học 2018-2019`, `năm 2026`, `tháng 6 năm 2026`, `quý III năm 2026`."""
        if self.own_name:
            return self.own_name
        if self.is_school_year:
            return f"năm học {self.label}"
        if self.is_year:
            return f"năm {self.label}"
        if self._is_whole_months and self.first == self.last:
            return f"tháng {self.first.number} năm {self.first.year}"
        if self._quarter:
            return f"quý {_QUARTERS[self._quarter - 1]} năm {self.first.year}"
        return f"từ {format_date(self.begins)} đến {format_date(self.ends)}"

    @property
    def is_school_year(self) -> bool:
        """Whether it runs from September to the August after it."""
        return self._is_whole_months and self == Period.of_school_year(self.first.year, self.own_name)

    @property
    def is_year(self) -> bool:
        """Whether it is a calendar year."""
        return self._is_whole_months and self == Period.of_year(self.first.year, self.own_name)

    @property
    def _is_whole_months(self) -> bool:
        return self.begins.day == 1 and self.ends == self.last.last_day

    @property
    def _quarter(self) -> int:
        """The quarter of the calendar year that it is, 1 to 4, or 0."""
        number = self.first.number
        is_quarter = self._is_whole_months and number % 3 == 1 and self.last == Month(self.first.year, number + 2)
        return number // 3 + 1 if is_quarter else 0

    def __contains__(self, month: object) -> bool:
        return isinstance(month, Month) and self.first <= month <= self.last

    def year_of(self, number: int) -> int:
        """Return the year in which the period has the month of this number (1 to 12), or is nearest to having it."""
        years = range(self.last.year + 1, self.first.year - 2, -1)  # of two that are as near, the later
        return min(years, key=lambda year: _months_away(Month(year, number), self))

    @classmethod
    def of_school_year(cls, first_year: int, own_name: str = "") -> Period:
        """Return the period from September of `first_year` to August of the next."""
        first, last = Month(first_year, FIRST_SCHOOL_MONTH), Month(first_year + 1, FIRST_SCHOOL_MONTH - 1)
        return cls(first.first_day, last.last_day, own_name)

    @classmethod
    def of_year(cls, year: int, own_name: str = "") -> Period:
        """Return the period from January to December of `year`."""
        return cls(date(year, 1, 1), date(year, 12, 31), own_name)


def _months_away(month: Month, period: Period) -> int:
    """Return how many months a month lies before or after a period; 0 for one in it."""
    count = month.year * 12 + month.number
    first, last = (each.year * 12 + each.number for each in (period.first, period.last))
    return max(first - count, count - last, 0)


def parse_month(text: str) -> Month | None:
    """Read `mm/yyyy` (or `m/yyyy`); None when it is no month."""
    match = re.match(MONTH_PATTERN, text)
    return Month(int(match[2]), int(match[1])) if match and int(match[2]) else None


def parse_date(text: str) -> date | None:
    """Read `dd/mm/yyyy` (or `d/m/yyyy`); None when the calendar has no such day."""
    match = re.match(DATE_PATTERN, text)
    if not match:
        return None
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


def format_date(day: date) -> str:
    """Return `day` as `dd/mm/yyyy`."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def parse_school_year(text: str) -> Period | None:
    """Read `2018-2019`: two years from 1990 to 2100, the second right after the first; None otherwise."""
    match = re.match(SCHOOL_YEAR_PATTERN, text)
    if not match or int(match[2]) != int(match[1]) + 1:
        return None
    return Period.of_school_year(int(match[1]))
