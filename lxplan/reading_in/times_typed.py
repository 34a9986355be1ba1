"""When a row is held, from the words of its column of times to the keys that hold them."""

from __future__ import annotations

import re

from lxplan.drafting.draft import Entry
from lxplan.plan.schedule import Activity
from lxplan.plan.single_values import OneOfKind, PatternKind
from lxplan.plan.values import Month
from lxplan.reading_in.months_typed import is_standing, typed_month
from lxplan.vietnamese.hours import parse_hours

_DAY = r"\d{1,2}(?:/\d{1,2}(?:/\d{4})?)?"
_RANGE = rf"(?i)(?:từ\s+)?(?:ngày\s+)?(?P<first>{_DAY})\s*(?:đến|[-–—])\s*(?:hết\s+)?(?:ngày\s+)?(?P<last>\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?)"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn)"
_LED = rf"(?i){_WEEKDAY}(?:(?:\s*,\s*|\s+và\s+){_WEEKDAY})*[\s,]+(?=ngày|\d)"
"""Weekdays before the days that they only repeat."""
_WEEKLY = rf"(?i)(?P<days>{_WEEKDAY}(?:(?:\s*,\s*|\s+và\s+){_WEEKDAY})*)(?:\s+(?:hằng|hàng) tuần)?"
_CLOCK = r"\d{1,2}(?::\d{2}|\s?h\d{0,2}|g\d{2}|\s?giờ(?:\s\d{2}(?:\sphút)?)?)"
_HOURS = (
    rf"(?i)(?:từ\s+|lúc\s+)?{_CLOCK}(?:\s*(?:-|–|đến)\s*{_CLOCK})?(?:\s(?:sáng|trưa|chiều|tối))?"
)


def times_of(words: str, month: Month | None) -> tuple[Entry, ...]:
    """Return the keys for when a row is held, under its month; nothing where the words are the
    month alone.
    """
    alone = typed_month(words)
    is_day = words.count("/") == 1 and fits("ngay", words, month)
    if not words or (alone is not None and month is not None and not alone.rest and not is_day):
        return ()
    if month is None and is_standing(words) and len(words.split()) <= 2:
        return ()
    return _days(words, month) or _pieces(words, month) or (Entry("thoi_gian", words),)


def fits(key: str, text: str, month: Month | None) -> bool:
    """Tell whether a text is a value of a key of an activity as it stands."""
    kind = Activity.KEYS[key].kind
    item = getattr(kind, "item", kind)
    if isinstance(item, OneOfKind):
        return " ".join(text.split()).casefold() in item.spellings
    return not isinstance(item, PatternKind) or item.parse(text, month) is not None


def _days(words: str, month: Month | None) -> tuple[Entry, ...]:
    for days in (words, re.sub(_LED, "", words)):
        if fits("ngay", days, month):
            return (Entry("ngay", days),)
    return ()


def _pieces(words: str, month: Month | None) -> tuple[Entry, ...]:
    """Take hours, days and weekdays apart: `7h30-10h30, Thứ Sáu 12/6/2026`, `Từ 13/7 đến
    17/7/2026, Thứ Ba hằng tuần`; nothing where any word is left.
    """
    hours, rest = _taken(_HOURS, words)
    if hours and parse_hours(hours) is None:
        return ()
    timed = (Entry("gio", hours),) if hours else ()
    if not rest:
        return timed
    days = _days(rest, month)
    if days:
        return (*days, *timed)
    span, rest = _range(rest, month)
    found, rest = _weekdays(rest)
    return (*span, *found, *timed) if not rest and (span or found) else ()


def _taken(pattern: str, words: str) -> tuple[str, str]:
    """Return the first part of a text that a pattern finds, and the text without it."""
    match = re.search(pattern, words)
    if match is None:
        return "", words
    rest = f"{words[: match.start()].rstrip(' ,;')} {words[match.end() :].lstrip(' ,;')}"
    return match[0], rest.strip(" ,;.")


def _range(words: str, month: Month | None) -> tuple[tuple[Entry, ...], str]:
    match = re.search(_RANGE, words)
    if match is None:
        return (), words
    first, last = match["first"], match["last"]
    missing = last.split("/")[first.count("/") + 1 :]
    first = "/".join((first, *missing))
    if not (fits("tu_ngay", first, month) and fits("den_ngay", last, month)):
        return (), words
    return (Entry("tu_ngay", first), Entry("den_ngay", last)), _taken(_RANGE, words)[1]


def _weekdays(words: str) -> tuple[tuple[Entry, ...], str]:
    match = re.search(_WEEKLY, words)
    if match is None:
        return (), words
    days = tuple(re.split(r"\s*,\s*|\s+và\s+", match["days"]))
    if not all(fits("thu", day, None) for day in days):
        return (), words
    return (Entry("thu", days if len(days) > 1 else days[0]),), _taken(_WEEKLY, words)[1]
