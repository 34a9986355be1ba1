"""The days on which an office works."""

from __future__ import annotations

from datetime import date, timedelta

from lxplan.vietnamese.public_holidays import holiday


def working_days(first: date, end: date) -> int:
    """Return the number of working days from `first` up to the day before `end`: Monday to Friday,
    no public holiday.
    """
    days = (first + timedelta(number) for number in range((end - first).days))
    return sum(day.weekday() < 5 and holiday(day) is None for day in days)
