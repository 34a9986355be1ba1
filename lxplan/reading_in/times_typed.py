"""When a row is held, from the words of its column of times to the keys that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.drafting.draft import Entry
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.reading_in.months_typed import is_standing, typed_month
from lxplan.vietnamese.hours import parse_hours

_RANGE = r"(?i)(?:từ\s+)?(?:ngày\s+)?(?P<first>\S*\d\S*)\s*(?:đến|[-–—])\s*(?:hết\s+)?(?:ngày\s+)?(?P<last>\d\S*)\Z"
_DAY_BEGINS = r"(?i)[\s,]*(?=\b(?:thứ|chủ nhật|ngày)\b|\b\d{1,2}/)"
_WEEKLY = r"(?i)(?P<days>(?:(?:thứ \w+|chủ nhật)(?:, | và )?)+) hằng tuần\Z"


def times_of(words: str, month: Month | None) -> tuple[Entry, ...]:
    """Return the keys for when a row is held, under its month; nothing where the words are the
    month alone.
    """
    alone = typed_month(words)
    if not words or (alone is not None and month is not None and not alone.rest):
        return ()
    if month is None and is_standing(words) and len(words.split()) <= 2:
        return ()
    for entries in (_range(words, month), _days(words, month), _apart(words, month)):
        if entries:
            return entries
    return (Entry("thoi_gian", words),)


def fits(key: str, text: str, month: Month | None) -> bool:
    """Tell whether a text is a value of a key of an activity as it stands."""
    kind = Activity.KEYS[key].kind
    parse = getattr(getattr(kind, "item", kind), "parse", None)
    return parse is None or parse(text, month) is not None


def _days(words: str, month: Month | None) -> tuple[Entry, ...]:
    return (Entry("ngay", words),) if fits("ngay", words, month) else ()


def _range(words: str, month: Month | None) -> tuple[Entry, ...]:
    match = re.match(_RANGE, words)
    if match is None or words[:1].isdigit():
        return ()
    first, last = match["first"], match["last"]
    if first.count("/") < last.count("/"):
        first += "/" + last.split("/", first.count("/") + 1)[-1]
    if not (fits("tu_ngay", first, month) and fits("den_ngay", last, month)):
        return ()
    return Entry("tu_ngay", first), Entry("den_ngay", last)


def _apart(words: str, month: Month | None) -> tuple[Entry, ...]:
    """Take hours and days apart: `7h30-10h30, Thứ Sáu 12/6/2026`, `20/10, 8h`."""
    for hours, days in _halves(words):
        if parse_hours(hours) is None:
            continue
        weekly = re.match(_WEEKLY, days)
        found = _range(days, month) or _days(days, month)
        if found:
            return (*found, Entry("gio", hours))
        if weekly:
            weekdays = tuple(re.split(", | và ", weekly["days"]))
            if all(fits("thu", day, month) for day in weekdays):
                return Entry("thu", weekdays), Entry("gio", hours)
    return ()


def _halves(words: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(_DAY_BEGINS, words):
        yield words[: match.start()].strip(" ,"), words[match.end() :]
    for match in re.finditer(r"\s*[,;]\s*|\s+(?=(?:lúc|từ)\s)", words):
        yield words[match.end() :], words[: match.start()]
