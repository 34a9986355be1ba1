"""The time that a plan is for: a school year, a year, a quarter, a month, or any other stretch of
days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from lxplan.named_tuple import NamedTuple
from lxplan.plan.values import Month, format_date

SCHOOL_YEAR_PATTERN = r"^(199[0-9]|20[0-9]{2})-(199[0-9]|20[0-9]{2}|2100)$"

_QUARTERS = ("I", "II", "III", "IV")

_DAYS_OF_A_WEEK = 7

FIRST_SCHOOL_MONTH = 9
"""A school year runs from September to the August after it."""
_SCHOOL_YEAR = (1, FIRST_SCHOOL_MONTH, 31, FIRST_SCHOOL_MONTH - 1, 1)
_YEAR = (1, 1, 31, 12, 0)
"""The day and month on which they begin and end, and how many years lie between."""


class Period(NamedTuple):
    """The time a plan is for, from its first to its last day; `own_name` is what the plan calls it,
    where it says so.

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
        return _stretch(self.first, self.last)

    @property
    def label(self) -> str:
        """What names it in files: `2018-2019`, `2026`, `2026-06`, `2026-q3`, else
        `2026-06-10_2026-06-25`.
        """
        year = self.first.year
        if self.is_school_year:
            return f"{year}-{year + 1}"
        if self.is_year:
            return str(year)
        if self.is_month:
            return f"{year}-{self.first.number:02}"
        if self._quarter:
            return f"{year}-q{self._quarter}"
        return f"{self.begins.isoformat()}_{self.ends.isoformat()}"

    @property
    def name(self) -> str:
        """What names it in a sentence: its own name, `năm học 2018-2019`, `năm 2026`, `quý III năm
        2026`.

        Where nothing else does, its days name it: `từ 10/06/2026 đến 25/06/2026`.
        """
        if self.own_name:
            return self.own_name
        if self.is_school_year:
            return f"năm học {self.label}"
        if self.is_year:
            return f"năm {self.label}"
        if self.is_month:
            return f"tháng {self.first.number} năm {self.first.year}"
        if self._quarter:
            return f"quý {_QUARTERS[self._quarter - 1]} năm {self.first.year}"
        return f"từ {format_date(self.begins)} đến {format_date(self.ends)}"

    @property
    def short_name(self) -> str:
        """What names it after `kế hoạch` and `kỳ`: `2018-2019` or `2026` for a year, else its
        name.
        """
        return self.label if not self.own_name and self.unit == "năm" else self.name

    @property
    def unit(self) -> str:
        """What kind of time it is, as a heading says it: `năm` (also a school year), `quý`,
        `tháng`, else `kỳ`.
        """
        if self.is_school_year or self.is_year:
            return "năm"
        if self.is_month:
            return "tháng"
        return "quý" if self._quarter else "kỳ"

    @property
    def extent(self) -> str:
        """The months it touches, in a sentence: `từ 09/2018 đến 08/2019`, `chỉ trong tháng
        06/2026`.
        """
        return (
            f"chỉ trong tháng {self.first}"
            if self.first == self.last
            else f"từ {self.first} đến {self.last}"
        )

    @property
    def length(self) -> int:
        """The number of its days."""
        return (self.ends - self.begins).days + 1

    def days_in(self, month: Month) -> int:
        """Return how many of its days lie in a month."""
        first, last = max(self.begins, month.first_day), min(self.ends, month.last_day)
        return max((last - first).days + 1, 0)

    def holds_all_of(self, month: Month) -> bool:
        """Tell whether it has every day of a month, and no mere end of it, such as a week's two
        days.
        """
        return self.begins <= month.first_day and month.last_day <= self.ends

    def rank_in(self, months: Iterable[Month]) -> tuple[int, int]:
        """Return what makes a plan for it the one in use in some months, the greater the sooner: the
        days of them that it has; of two that have as many, the shorter, in whole weeks, for a leap
        day makes no year's plan the longer.

        So a month's own plan comes before the year's, and the year's before that of a week.
        """
        return sum(map(self.days_in, months)), -(self.length // _DAYS_OF_A_WEEK)

    def is_used_before(self, other: Period, months: Sequence[Month]) -> bool:
        """Tell whether of two plans of one centre that share days the one for this period is in use
        in some months; of two that are alike, the one that begins later, for it was made later.
        """
        shares_days = self.begins <= other.ends and other.begins <= self.ends
        mine, others = self.rank_in(months), other.rank_in(months)
        return shares_days and (*mine, self.begins.toordinal()) > (
            *others,
            other.begins.toordinal(),
        )

    @property
    def is_school_year(self) -> bool:
        """Whether it runs from September to the August after it."""
        return self._course == _SCHOOL_YEAR

    @property
    def is_year(self) -> bool:
        """Whether it is a calendar year."""
        return self._course == _YEAR

    @property
    def is_month(self) -> bool:
        """Whether it is a calendar month."""
        return self._is_whole_months and self.first == self.last

    @property
    def _course(self) -> tuple[int, int, int, int, int]:
        """The day and month it begins and ends on, and how many years lie between."""
        begins, ends = self.begins, self.ends
        return begins.day, begins.month, ends.day, ends.month, ends.year - begins.year

    @property
    def _is_whole_months(self) -> bool:
        return self.begins.day == 1 and self.ends == self.last.last_day

    @property
    def _quarter(self) -> int:
        """The quarter of the calendar year that it is, 1 to 4, or 0."""
        number = self.first.number
        is_quarter = (
            self._is_whole_months
            and number % 3 == 1
            and self.last == Month(self.first.year, number + 2)
        )
        return number // 3 + 1 if is_quarter else 0

    def __contains__(self, month: object) -> bool:
        return isinstance(month, Month) and self.first <= month <= self.last

    def year_of(self, number: int) -> int:
        """Return the year in which the period has the month of this number (1 to 12), or is nearest
        to having it.
        """
        first, last = (day.year * 12 + day.month for day in (self.begins, self.ends))
        years = range(self.ends.year + 1, self.begins.year - 2, -1)  # of two as near, the later
        within = (year for year in years if first <= year * 12 + number <= last)
        return next(within, None) or min(
            years, key=lambda year: max(first - year * 12 - number, year * 12 + number - last)
        )

    @classmethod
    def of_school_year(cls, first_year: int, own_name: str = "") -> Period:
        """Return the period from September of `first_year` to August of the next."""
        first, last = (
            Month(first_year, FIRST_SCHOOL_MONTH),
            Month(first_year + 1, FIRST_SCHOOL_MONTH - 1),
        )
        return cls(first.first_day, last.last_day, own_name)

    @classmethod
    def of_year(cls, year: int, own_name: str = "") -> Period:
        """Return the period from January to December of `year`."""
        return cls(date(year, 1, 1), date(year, 12, 31), own_name)


@lru_cache(64)
def _stretch(first: Month, last: Month) -> tuple[Month, ...]:
    """Return the months from one to another; the rules ask a plan's period for them again and again."""
    months = [first]
    while months[-1] < last:
        months.append(months[-1].following)
    return tuple(months)


def parse_school_year(text: str) -> Period | None:
    """Read `2018-2019`: two years from 1990 to 2100, the second right after the first; None
    otherwise.
    """
    match = re.match(SCHOOL_YEAR_PATTERN, text)
    if not match or int(match[2]) != int(match[1]) + 1:
        return None
    return Period.of_school_year(int(match[1]))
