"""The period that a document says it is for, or that the months of its schedule make up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from lxplan.drafting.draft import Entry, Group
from lxplan.plan.periods import FIRST_SCHOOL_MONTH, Period
from lxplan.plan.stated_period import is_too_long
from lxplan.plan.values import Month, format_date
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.quarters import months_in, quarters_in, years_in
from lxplan.vietnamese.sentences import lowered, school_years_in

_NAMED_STRETCH = r"(?i)(?:tuần|đợt|kỳ)\b[^.;:]{0,40}\Z"
_SHORT_SCHOOL_YEAR = r"(?i)năm học\s*(\d{4})\s*[-–—/]\s*(\d{2})(?!\d)"
_PART_OF_A_YEAR = r"(?<!\w)(?P<count>\d{1,2}|ba|bốn|sáu|tám|chín) tháng (?P<end>đầu|cuối)(?: của)? năm (?P<year>\d{4})(?!\s*[-–—/]?\s*\d)"
_COUNTS = {"ba": 3, "bốn": 4, "sáu": 6, "tám": 8, "chín": 9}
_SEMESTER = r"(?<!\w)(?:học kỳ|học kì|hk) ?(?P<number>ii|i|1|2)(?!\w),? (?:của )?năm học (?P<year>\d{4})(?=\s*[-–—/])"
_SEMESTERS = {"i": (9, 12), "ii": (1, 5)}
"""The first and the last month of the halves of a school year, the second's of its second year."""


def period_in(texts: Iterable[str]) -> Period | None:
    """Return the period that the first of some sentences says which says one."""
    return next(filter(None, map(_period, texts)), None)


def _period(text: str) -> Period | None:
    part = _part_of_a_year(text) or _semester(text)
    if part is not None:
        return part
    school = school_years_in(text)
    short = re.search(_SHORT_SCHOOL_YEAR, text)
    if school:
        return _school_year(int(school[-1][1]))
    if short and int(short[2]) == (int(short[1]) + 1) % 100:
        return _school_year(int(short[1]))
    days = next((day for day in days_in(text) if day.is_range and day.last[2]), None)
    if days is not None:
        stretch = _stretch(days.first, days.last)
        named = re.search(_NAMED_STRETCH, text[: days.end])
        return stretch._replace(own_name=_in_a_sentence(named[0])) if stretch and named else stretch
    months, quarters, years = months_in(text), quarters_in(text), years_in(text)
    if months:
        return _of_months([Month(each.year, each.month) for each in months])
    if len(quarters) == 1 and quarters[0].year:
        numbers, year = quarters[0].numbers, quarters[0].year
        first, last = Month(year, min(numbers) * 3 - 2), Month(year, max(numbers) * 3)
        return Period(first.first_day, last.last_day)
    return Period.of_year(years[-1].year) if years else None


def _part_of_a_year(text: str) -> Period | None:
    """Return the period of `6 tháng đầu năm 2026`."""
    found = re.search(_PART_OF_A_YEAR, lowered(text))
    if found is None:
        return None
    count, year = _COUNTS.get(found["count"]) or int(found["count"]), int(found["year"])
    if not 0 < count < 12:
        return None
    first, last = (1, count) if found["end"] == "đầu" else (13 - count, 12)
    return Period(Month(year, first).first_day, Month(year, last).last_day, found[0])


def _semester(text: str) -> Period | None:
    """Return the period of `học kỳ I năm học 2025-2026`."""
    found = re.search(_SEMESTER, lowered(text))
    if found is None:
        return None
    number = {"1": "i", "2": "ii"}.get(found["number"], found["number"])
    begins = int(found["year"])
    year = begins + (number == "ii")
    first, last = (Month(year, month) for month in _SEMESTERS[number])
    name = f"học kỳ {number.upper()} năm học {begins}-{begins + 1}"
    return Period(first.first_day, last.last_day, name)


def _in_a_sentence(name: str) -> str:
    return name[:1].lower() + name[1:]


def _school_year(first: int) -> Period:
    begins = Month(first, FIRST_SCHOOL_MONTH)
    return Period(begins.first_day, Month(first + 1, FIRST_SCHOOL_MONTH - 1).last_day)


def _stretch(first: tuple[int, int, int], last: tuple[int, int, int]) -> Period | None:
    try:
        begins = date(first[2] or last[2], first[1], first[0])
        return Period(begins, max(begins, date(last[2], last[1], last[0])))
    except ValueError:
        return None


def _of_months(months: Sequence[Month]) -> Period:
    return Period(min(months).first_day, max(months).last_day)


def period_of(months: Sequence[Month]) -> Period | None:
    """Return the period that months with years make up: a school year, a year, else from the first
    to the last.
    """
    if not months:
        return None
    first, last = min(months), max(months)
    for year in (first.year, first.year - 1):
        school = _school_year(year)
        if school.first <= first and last <= school.last and first.year != last.year:
            return school
    if first.year == last.year and len(set(months)) > 1:
        return Period.of_year(first.year)
    return _of_months(months)


def widened(period: Period, months: Sequence[Month]) -> Period:
    """Return a period that holds all months of the schedule, under its own name where it had to be
    made longer; where none is as long, a year is a slip, and the months say the period.
    """
    if not months or (period.first <= min(months) and max(months) <= period.last):
        return period
    begins = min(period.begins, min(months).first_day)
    ends = max(period.ends, max(months).last_day)
    wide = Period(begins, ends, period.name)
    return (period_of(months) or period) if is_too_long(wide) else wide


def period_entry(period: Period | None) -> Entry:
    """Return the key of a period; `nam_hoc` left blank where it is not known."""
    if period is None:
        return Entry(
            "nam_hoc",
            None,
            beside="bản gốc không ghi rõ kỳ: điền năm học, ví dụ 2025-2026, hoặc thay bằng nam, ky",
        )
    if not period.own_name and period.is_school_year:
        return Entry("nam_hoc", period.label)
    if not period.own_name and period.is_year:
        return Entry("nam", period.label)
    days = [Entry("tu", format_date(period.begins)), Entry("den", format_date(period.ends))]
    name = [Entry("ten", period.own_name)] if period.own_name else []
    return Entry("ky", Group((*days, *name)))
