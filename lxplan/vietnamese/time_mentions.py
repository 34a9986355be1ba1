"""Hours and weekdays as people write them in sentences, with the characters they take up."""

from __future__ import annotations

import re

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.hours import CLOCK, minutes
from lxplan.vietnamese.sentences import lowered, words_before

_TIMES = (
    rf"(?<![\d:.,/]){CLOCK}\s*(?:-|đến|tới)\s*{CLOCK}"
    r"(?!\s*(?:sáng|chiều|tối|đêm|trưa|(?:ngày\s+)?hôm sau))(?![\d:])"
)
_DAY_OF_WEEK = r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(chủ\s+nhật))(?!\w)"
_BEFORE_WEEKDAY = r"(?:^|[,;:.(-]\s*|\b(?:sáng|chiều|tối|trưa|vào|ngày|hôm|và)\s+)$"
_DAY_BEHIND = r",? (?:\(|ngày )\d{1,2}(?:/| tháng )\d"
_WEEKDAY_NUMBERS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}


class TimeMention(NamedTuple):
    """A range of hours in a sentence, in minutes from midnight."""

    start: int
    end: int
    begins: int
    ends: int


class WeekdayMention(NamedTuple):
    """A day of the week in a sentence; `number` counts from Monday, 0."""

    start: int
    end: int
    number: int


def times_in(text: str) -> tuple[TimeMention, ...]:
    """Return the ranges of hours in a sentence: `14h - 16h30`, `từ 7 giờ đến 9 giờ`."""
    lower = lowered(text)
    if not re.search(r"\d\s?(?:[:hg]|giờ)", lower):
        return ()
    found = []
    for match in re.finditer(_TIMES, lower):
        begins, ends = minutes(match.groups()[:5]), minutes(match.groups()[5:])
        if begins is not None and ends is not None:
            found.append(TimeMention(match.start(), match.end(), begins, ends))
    return tuple(found)


def weekdays_in(text: str) -> tuple[WeekdayMention, ...]:
    """Return the days of the week in a sentence; `lần thứ ba` and `kỳ họp thứ 5` are none."""
    lower = lowered(text)
    if "thứ" not in lower and "nhật" not in lower:
        return ()
    return tuple(
        WeekdayMention(match.start(), match.end(), _weekday_number(match[1]))
        for match in re.finditer(_DAY_OF_WEEK, lower)
        if match[2]
        or re.search(_BEFORE_WEEKDAY, words_before(lower, match.start()))
        or _is_of_day(lower, match)
    )


def _is_of_day(lower: str, weekday: re.Match[str]) -> bool:
    """Tell whether a weekday stands at an end of a stretch, with its day right behind it: `từ thứ hai ngày 17/3`."""
    ends = lower[: weekday.start()].endswith(("từ ", "đến ", "hết "))
    return ends and re.compile(_DAY_BEHIND).match(lower, weekday.end()) is not None


def _weekday_number(word: str | None) -> int:
    if word is None:
        return 6
    return int(word) - 2 if word.isdigit() else _WEEKDAY_NUMBERS[word]
