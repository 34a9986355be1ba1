"""Days as people type them where a form asks for a day: `20`, `20/10`, `Thứ Bảy, 20/10/2018`,
`13/10, 27/10/2018`.

What is left out is said by what stands after it (`19-20/10/2018`), else by the month that the day
stands under.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.either_case import either_case

# Patterns as text: the JSON Schema has the same, so they are in what JavaScript reads, too.
_D, _M, _Y = "(0?[1-9]|[12][0-9]|3[01])", "(0?[1-9]|1[0-2])", "((?!0000)[0-9]{4}|[0-9]{2})"
_WEEKDAY_WORDS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_NAMED = f"{either_case('thứ')} ?([2-7]|{'|'.join(map(either_case, _WEEKDAY_WORDS))})"
_WEEKDAY = f"({_NAMED}|[Tt][2-7]|{either_case('chủ nhật')}|[Cc][Nn])"
_LEAD = f"({_WEEKDAY}(, ?| ))?(({either_case('các')} )?{either_case('ngày')} )?"
_SPELT = f"{_D} {either_case('tháng')} {_M}( {either_case('năm')} (?!0000)[0-9]{{4}})?"
_WITH_MONTH = f"{_LEAD}({_D}/{_M}(/{_Y})?|{_SPELT})"
_LINK = f"( ?[,;] ?| ?(?:-|–|—) ?| {either_case('đến')} | {either_case('và')} )"

DAY_PATTERN = f"^({_D}|{_WITH_MONTH})$"
DAYS_PATTERN = f"^({_D}|({_LEAD}{_D}{_LINK}|{_WITH_MONTH}{_LINK})*{_WITH_MONTH})$"

_ONE = (
    r"(?:(?:thứ ?(?P<name>\w+)|t(?P<number>[2-7])|(?P<sunday>chủ nhật|cn))[ ,]+)?(?:(?:các )?ngày )?"
    r"(?P<day>\d{1,2})(?:(?:/| tháng )(?P<month>\d{1,2})(?:(?:/| năm )(?P<year>\d{2,4}))?)?(?P<link>\W+|đến|và|\Z)"
)
_CENTURY = 2000
_NEAREST = 6
_LONGEST_SPAN = 366


class TypedDay(NamedTuple):
    """A day as far as it was said: 0 for a month or year that was not, None for the weekday (Monday
    is 0).

    `is_first` tells that the next day is the last of a span that begins with this one.
    """

    day: int
    month: int = 0
    year: int = 0
    weekday: int | None = None
    is_first: bool = False


def typed_days(text: str) -> tuple[TypedDay, ...]:
    """Read days as they were typed; none when the text has another form."""
    plain = unicodedata.normalize("NFC", " ".join(text.split()))
    if not re.match(DAYS_PATTERN, plain):
        return ()
    return tuple(map(_typed, re.finditer(_ONE, plain.lower())))


def _typed(match: re.Match[str]) -> TypedDay:
    month, year = int(match["month"] or 0), int(match["year"] or 0)
    if match["year"] and len(match["year"]) == len("18"):
        year += _CENTURY
    is_first = match["link"].strip() in ("-", "–", "—", "đến")
    return TypedDay(int(match["day"]), month, year, _weekday(match), is_first)


def _weekday(match: re.Match[str]) -> int | None:
    if match["sunday"]:
        return 6
    name = match["name"] or match["number"]
    if name is None:
        return None
    return int(name) - 2 if name.isdigit() else _WEEKDAY_WORDS.index(name)


def is_weekday(text: str) -> bool:
    """Tell whether a text is a weekday and nothing else."""
    return (
        re.match(f"{_WEEKDAY}$", unicodedata.normalize("NFC", " ".join(text.split()))) is not None
    )


def completed(
    days: Sequence[TypedDay], month: tuple[int, int] | None, most_ahead: int = _NEAREST
) -> tuple[TypedDay, ...]:
    """Return the days with month and year; none when neither what follows nor the `month` (year,
    number) says them.

    A day of another month lies up to `most_ahead` months after the one it stands under, else before
    it.
    """
    found: list[TypedDay] = []
    for day in reversed(days):
        whole = _like_next(day, found[0]) if found else day
        if month is not None:
            whole = _under(whole, month, most_ahead)
        if not whole.month or not whole.year:
            return ()
        found.insert(0, whole)
    return tuple(found)


def _like_next(day: TypedDay, following: TypedDay) -> TypedDay:
    """Take what a day does not say from the one after it: 27/12 - 03/01/2019 begins in the year
    before.
    """
    month = day.month or following.month
    return day._replace(month=month, year=day.year or following.year - (month > following.month))


def _under(day: TypedDay, month: tuple[int, int], most_ahead: int) -> TypedDay:
    if day.year:
        return day
    year, number = month
    ahead = ((day.month or number) - number) % 12
    months = year * 12 + number - 1 + (ahead if ahead <= most_ahead else ahead - 12)
    return day._replace(month=months % 12 + 1, year=months // 12)


def dates_of(days: Iterable[TypedDay]) -> tuple[date, ...]:
    """Return whole days as dates in their order, each once, spans filled; none when the calendar
    lacks one of them.

    Nor where a span runs backwards, or longer than a year.
    """
    found: set[date] = set()
    begins: date | None = None
    for day in days:
        try:
            this = date(day.year, day.month, day.day)
        except ValueError:
            return ()
        if begins is not None and not 0 <= (this - begins).days <= _LONGEST_SPAN:
            return ()
        found.update(_span(begins or this, this))
        begins = this if day.is_first else None
    return tuple(sorted(found))


def _span(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(number) for number in range((last - first).days + 1))


def in_short(days: Sequence[date]) -> str:
    """Return days as people write them, so that they are read back: `13/10, 27/10/2018`,
    `19-20/10/2018`.
    """
    spans = runs(days)
    texts = []
    for place, (first, last) in enumerate(spans):
        following = spans[place + 1][0] if place + 1 < len(spans) else None
        texts.append(short_span(first, last, following))
    return ", ".join(texts)


def runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Return the first and the last day of every run of days, each the day after the one before
    it.
    """
    starts = [
        0,
        *(place for place, (one, two) in enumerate(pairwise(days), 1) if (two - one).days != 1),
    ]
    return [
        (days[start], days[end - 1]) for start, end in pairwise([*starts, len(days)]) if end > start
    ]


def short_span(first: date, last: date, following: date | None = None) -> str:
    """Return the days from one to another: `19-20/10/2018`, `30/10-02/11/2018`, or the one day;
    without the year where the `following` one of a list says it.
    """
    end = f"{last:%d/%m}" if following is not None and following.year == last.year else _full(last)
    if first == last:
        return end
    if first.year != last.year:
        return f"{_full(first)}-{end}"
    return f"{first:%d}-{end}" if first.month == last.month else f"{first:%d/%m}-{end}"


def _full(day: date) -> str:
    return f"{day:%d/%m}/{day.year:04}"
