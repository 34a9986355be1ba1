"""The month that a person asks for, as it is typed on the command line: `2`, `02/2019`, `tháng 2
năm 2019`.
"""

from __future__ import annotations

import re

from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Month, Period
from lxplan.vietnamese.folding import fold

# Patterns as text: `re` compiles each when it is first needed, and the second seldom is.
_MONTH_FIRST = r"(?:thang |t)?0*(\d{1,2})(?:(?: nam)? (\d{4}|\d{2}))?\Z"
_YEAR_FIRST = r"(?:nam )?(\d{4}) (?:thang |t)?0*(\d{1,2})\Z"
_HINT = "viết tháng từ 01 đến 12, ví dụ 02/2019, hoặc chỉ 2"


class NoSuchMonth(Failure):
    """A month was typed that the year has not, such as 13."""


class MonthRequest(NamedTuple):
    """The month a person asks for, or the first of `length` in a row; without a year it is looked up
    in a plan's period.
    """

    number: int
    year: int | None = None
    length: int = 1

    def within(self, period: Period) -> Month:
        """Return the month asked for; where no year was given, in that of `period`, or nearest to
        it. Of several months in a row, the first: in the year in which the period has most of them.
        """
        near = self.year or period.year_of(self.number)
        if self.year or self.length == 1:
            return Month(near, self.number)
        return max(
            (Month(year, self.number) for year in (near, near - 1, near + 1)),
            key=lambda first: sum(month in period for month in self.from_first(first)),
        )

    def from_first(self, first: Month) -> tuple[Month, ...]:
        """Return as many months as were asked for, in order from the first."""
        months = [first]
        while len(months) < self.length:
            months.append(months[-1].following)
        return tuple(months)


def parse_request(text: str) -> MonthRequest:
    """Read a month as people type it: `2`, `02/2019`, `2-2019`, `2019-02`, `tháng 2`, `T2/2019`,
    `tháng 2 năm 2019`.

    Raises `Failure` that says what to type.
    """
    typed = fold(text)
    if by_month := re.match(_MONTH_FIRST, typed):
        number, year = by_month[1], by_month[2]
    elif by_year := re.match(_YEAR_FIRST, typed):
        number, year = by_year[2], by_year[1]
    else:
        raise Failure(f"không hiểu tháng «{text}»; {_HINT}.")
    if not 1 <= int(number) <= 12:
        raise NoSuchMonth(f"không có tháng {int(number)}; {_HINT}.")
    if not year:
        return MonthRequest(int(number))
    return MonthRequest(int(number), int(year) + (2000 if len(year) == 2 else 0))
