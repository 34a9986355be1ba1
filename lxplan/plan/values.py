"""The values of a plan that are more than text: months and days; `periods` has what they make
up.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from lxplan.named_tuple import NamedTuple

# Patterns as text: the JSON Schema has the same, and `re` compiles each when it is first needed.
MONTH_PATTERN = r"^(0?[1-9]|1[0-2])/([0-9]{4})$"
DATE_PATTERN = r"^(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/([0-9]{4})$"


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
        return (
            date(self.year, 12, 31)
            if self.number == 12
            else self.following.first_day - timedelta(days=1)
        )

    @property
    def following(self) -> Month:
        """The month after this one."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month that `day` falls in."""
        return cls(day.year, day.month)


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
