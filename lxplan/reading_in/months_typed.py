"""Months and days as the cells and headings of a schedule have them: `09/2018`, `Tháng 9`, `T9`,
`Từ 01/10 đến 07/10/2018`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quarters import quarters_in
from lxplan.vietnamese.typed_days import typed_days

_YEAR = r"(?:\s*(?:[/.-]|,?\s*năm)\s*(?P<year>(?:19|20)\d{2}))?"
_MONTH = rf"(?i)(?:tháng|t\.?)\s*(?P<number>1[0-2]|0?[1-9])(?!\d){_YEAR}"
_BARE = r"(?P<number>1[0-2]|0?[1-9])(?:\s*[/.-]\s*(?P<year>(?:19|20)\d{2}))?\s*\Z"
_DASHED_YEAR = r"(?P<number>1[0-2]|0?[1-9])\s*[/.-]\s*(?P<year>\d{2})\s*\Z"
_LABEL = r"(?:tháng|t\.?)\s*"
_NUMBER = r"(?:1[0-2]|0?[1-9])(?!\d)"
_FOUR = r"(?:19|20)\d{2}(?!\d)"
_SEVERAL = (
    rf"(?i)(?P<words>(?:từ\s+)?(?:các\s+)?(?P<label>{_LABEL})?(?P<number>{_NUMBER})"
    rf"(?:\s*(?:/|,?\s*năm)\s*(?P<year>{_FOUR}))?"
    r"(?:\s*(?:[,;&+–—-]|và|đến(?:\s+hết)?)\s*"
    rf"(?:{_LABEL})?(?P<last>{_NUMBER})(?!\s*[/.-]\s*\d{{1,2}}(?!\d)))+"
    rf"(?:\s*(?:[/.-]|,?\s*năm)\s*(?P<last_year>{_FOUR}))?)(?P<rest>.*)\Z"
)
"""Several months: `Tháng 10, 11`, `6-7/2026`, `Từ tháng 3 đến tháng 5 năm 2026`; not `Tháng 9, 5/9`."""
_NAMES = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
_LUNAR = ("giêng", "chạp", "một")
"""Names that old calendars have too: the month may be meant otherwise, so that its words stay."""
_NAMED = (
    rf"(?i)(?P<words>tháng\s+(?P<name>mười\s+(?:một|hai)|{'|'.join(_NAMES)}))"
    rf"(?:\s*(?:/|,?\s*năm)\s*(?P<year>{_FOUR}))?(?P<rest>\s*(?:[:.,(/–-].*)?)\Z"
)
_STANDING = (
    "thuong xuyen",
    "hang thang",
    "hang tuan",
    "hang ngay",
    "hang nam",
    "ca nam",
    "trong nam",
    "quanh nam",
)
_WITHIN = (
    r"(?<!\w)(?:tuan|ngay|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn|buoi|sang|chieu|toi"
    r"|gio|(?:dau|giua|cuoi|trong) thang|mung|nhu tren|nt|\d+ ?[hg]\d*)(?!\w)"
)
_SAME = r"(?!.*\d{4})[\W\d_]+"
"""Days alone, and marks that repeat what is above: `15-17`, `//`."""
_HALF = 6
"""Months of half a year: a school year's plan begins after the first half, and a month that stands
so much earlier than the one before it is of the next year."""


class TypedMonth(NamedTuple):
    """A month as far as it was said: the year is 0 where it was not. `rest` are words beyond it."""

    number: int
    year: int = 0
    rest: str = ""


def typed_month(text: str) -> TypedMonth | None:
    """Return the month that a cell, or a heading across a table, says first; None where it says
    none.
    """
    bare = re.match(_BARE, text) or re.match(_DASHED_YEAR, text)
    if bare:
        year = bare["year"] or "0"
        return TypedMonth(int(bare["number"]), int(year) + (2000 if len(year) == 2 else 0))
    several = _several(text) or _named(text)
    if several:
        return several
    month = re.match(_MONTH, text)
    if month:
        return TypedMonth(
            int(month["number"]), int(month["year"] or 0), text[month.end() :].strip(" .:–-")
        )
    days = days_in(text)
    if days:
        return TypedMonth(days[0].first[1], days[0].first[2] or days[0].year, text)
    within = re.search(_MONTH, text)
    if within and len(text) <= len("Từ tháng 10 năm 2018 đến tháng 12 năm 2018 (cả đợt)"):
        return TypedMonth(int(within["number"]), int(within["year"] or 0), text)
    return None


def _several(text: str) -> TypedMonth | None:
    """Return the first of several months; its year is counted back from that of the last."""
    found = re.match(_SEVERAL, text)
    if found is None or not (found["label"] or not found["rest"].strip(" :.")):
        return None
    first, last, year = int(found["number"]), int(found["last"]), int(found["year"] or 0)
    if not year and found["last_year"]:
        year = int(found["last_year"]) - (first > last)
    return TypedMonth(first, year, text)


def _named(text: str) -> TypedMonth | None:
    found = re.match(_NAMED, text)
    if found is None:
        return None
    name = " ".join(found["name"].lower().split())
    rest = text if name in _LUNAR else found["rest"].strip(" .:–-")
    return TypedMonth(_NAMES[name], int(found["year"] or 0), rest)


def words_for_time(text: str) -> str:
    """Return the words of a cell or heading that say more than one month's number: `Tháng 10, 11`,
    `Tháng Giêng`; empty where they say no more.
    """
    several = re.match(_SEVERAL, text) if _several(text) else None
    if several:
        return several["words"] if several["label"] else f"Tháng {several['words']}"
    named = re.match(_NAMED, text)
    is_lunar = named is not None and named["name"].lower() in _LUNAR
    return named["words"] if named is not None and is_lunar else ""


def month_of_day(text: str) -> TypedMonth | None:
    """Return the month of the day that a cell of days says first; None where it says none."""
    days = [day for day in typed_days(text) if day.month]
    found = days_in(text)
    if days:
        year = next((day.year for day in days if day.year), 0)
        return TypedMonth(days[0].month, year, text)
    if found:
        return TypedMonth(found[0].first[1], found[0].first[2] or found[0].year, text)
    return typed_month(text)


def quarter_month(text: str) -> TypedMonth | None:
    """Return the first month of a quarter that a cell names; None where it names none, or several."""
    found = quarters_in(text)
    if len(found) != 1:
        return None
    return TypedMonth(min(found[0].numbers) * 3 - 2, found[0].year, text)


def quarter_words(text: str) -> str:
    """Return the words that name a quarter in a text: `Quý III`; empty where none do."""
    return next((text[found.start : found.end].strip(" ,") for found in quarters_in(text)), "")


def month_of_heading(text: str) -> TypedMonth | None:
    """Return the first month that a heading names, by itself or as a quarter's; `rest` are the words
    of a heading that names several.
    """
    month = typed_month(text)
    if month is not None:
        return month
    quarter = quarter_month(text)
    return quarter._replace(rest=text) if quarter else None


def months_of_heading(text: str) -> frozenset[int]:
    """Return the numbers of all months that a heading names."""
    several = re.match(_SEVERAL, text) if _several(text) else None
    quarters = quarters_in(text)
    month = typed_month(text)
    if several:
        numbers = [int(number) for number in re.findall(rf"(?<!\d){_NUMBER}", several["words"])]
        is_stretch = re.search(r"[–—-]|đến", several["words"]) and len(numbers) == 2
        return _stretch(numbers[0], numbers[1]) if is_stretch else frozenset(numbers)
    if month is not None:
        return frozenset((month.number,))
    return frozenset(
        3 * number - less for each in quarters for number in each.numbers for less in (0, 1, 2)
    )


def _stretch(first: int, last: int) -> frozenset[int]:
    length = (last - first) % 12 + 1
    return frozenset((first - 1 + step) % 12 + 1 for step in range(length))


def is_standing(text: str) -> bool:
    """Tell whether the words for a time name no month: `Thường xuyên`, `Hằng tháng`, `Cả năm`."""
    folded = fold(text)
    return folded.startswith(_STANDING) and typed_month(text) is None


def is_within_month(text: str) -> bool:
    """Tell whether the words for a time are of a month that was said before: `Tuần 2`, `7h30`,
    `Ngày 15`, `Cuối tháng`, `nt`; not `Hè 2026`.
    """
    return re.search(_WITHIN, fold(text)) is not None or re.fullmatch(_SAME, text) is not None


def with_years(
    months: Sequence[TypedMonth], first_year: int, *, is_school_year: bool
) -> list[tuple[int, int]]:
    """Return months as (year, number), those without a year by the order they stand in.

    `first_year` is the year the plan begins in, or the first of its school year's two; 0 where that
    is not known: then a month without a year, and with none before it, has the year 0.
    """
    found: list[tuple[int, int]] = []
    year = last = 0
    for month in months:
        if month.year:
            year = month.year
        elif not last:
            year = first_year + bool(first_year and is_school_year and month.number < _HALF)
        elif last - month.number >= _HALF:
            year += bool(year)
        last = month.number
        found.append((year, month.number))
    return found
