"""Days as people write them in sentences, with the characters they take up.

All functions take a sentence as typed and count offsets from 0. What may be something else (a class
`5/1`, a share `1/3`, a lunar date) is left out: a check built on these must not be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.fixed_days import BY_DATE, LUNAR_FEASTS
from lxplan.vietnamese.remembering import remembered
from lxplan.vietnamese.sentences import has_digit, lowered

# Patterns are strings: `re` compiles and keeps each one when a plan first needs it. They match
# `lowered` text, where every dash is "-": a letter beyond Latin-1 in a [set] makes `re` build a
# table of 65 536 entries.
_NUMERIC = (
    r"(?<![\w/.:])(?:(\d{1,2})\s*(?:-|đến(?: ngày)?)\s*)?(\d{1,2})/(\d{1,2})(?:/(\d{4})| +năm +(\d{4}))?"
    r"(?!\d|\s*/\s*\w|-[^\W\d]|[.,]\d|%)"
)
_APART = r"(?<![\w/.:,-])(\d{1,2}) *([/.-]) *(\d{1,2}) *\2 *((?:19|20)\d\d)(?!\d|[/.,-]\d)"
"""A day with its year and other signs than strokes, or blanks: `12 / 01 / 2024`, `12.01.2024`,
`12-01-2024`."""
_SPELT = (
    r"ngày\s+((\d{1,2})(?:\s*(?:-|đến(?: ngày)?)\s*(\d{1,2}))?"
    r"\s+tháng\s+(\d{1,2})(?:(?:,?\s+năm\s+|\s*[/-]\s*)(\d{4}))?)(?!\d)"
)
_DASHED = (
    r"(?<!từ )(?:ngày|mừng|dịp|lễ|niệm)\s+((\d{1,2})\s*-\s*(\d{1,2}))"
    r"(?![\d/.]|\s*(?:-|/|tháng))"
)
# fmt: off
_SHARE_BEFORE = (
    "lớp", "thôn", "tổ", "nhóm", "số", "khối", "điều", "khoản", "quý", "khu", "xóm", "phòng",
    "tỷ lệ", "tỉ lệ", "đạt", "chiếm", "khoảng", "hơn", "gần", "được", "mục", "bài", "đội",
)
_SHARE_AFTER = (
    "số", "phần", "tổng số", "dân", "hộ", "người", "diện tích", "học sinh", "đơn vị", "thôn",
    "gia đình", "trường", "xã", "cán bộ",
)
# fmt: on
_DATE_BEFORE = ("mùng", "sáng", "chiều", "tối", "trưa", "hôm", "từ", "đến", "trước", "dịp")
_LUNAR = ("âm lịch", "âl", "al")


class DayMention(NamedTuple):
    """A day, or a range of days, named in a sentence; a year is 0 where none is written."""

    start: int
    end: int
    first: tuple[int, int, int]
    last: tuple[int, int, int]

    @property
    def is_range(self) -> bool:
        return self.first != self.last

    @property
    def is_anniversary(self) -> bool:
        """Tell whether it is one day in two years, as in `(03/02/1930 - 03/02/2019)`."""
        return self.is_range and self.first[:2] == self.last[:2]

    @property
    def year(self) -> int:
        """The year written, or 0."""
        return self.last[2] or self.first[2]


def date_of(day: tuple[int, int, int], year: int) -> date | None:
    """Return a named day as a date, in `year` where none is written.

    None when that year has no such day.
    """
    try:
        return date(day[2] or year, day[1], day[0])
    except ValueError:
        return None


@remembered(1024)
def days_in(text: str) -> tuple[DayMention, ...]:
    """Return the days that a sentence names: `20/11`, `5/9/2018`, `1-7/10`, `ngày 5 tháng 9`."""
    if not has_digit(text):
        return ()
    lower = lowered(text)
    found = [*_numeric(lower), *_apart(lower), *_spelt(lower), *_dashed(lower)]
    found.sort(key=lambda mention: mention.start)
    return tuple(mention for mention in _merged(found, lower) if _reads_as_date(mention, lower))


def _numeric(lower: str) -> Iterator[DayMention]:
    if "/" not in lower:
        return
    for match in re.finditer(_NUMERIC, lower):
        mention = _mention(
            match.start(), match.end(), match[1], match[2], match[3], int(match[4] or match[5] or 0)
        )
        if mention is not None and not _is_lunar(lower, match.start(), match.end()):
            yield mention


def _apart(lower: str) -> Iterator[DayMention]:
    if "20" not in lower and "19" not in lower:
        return
    for match in re.finditer(_APART, lower):
        mention = _mention(match.start(), match.end(), None, match[1], match[3], int(match[4]))
        if mention is not None and not _is_lunar(lower, match.start(), match.end()):
            yield mention


def _reads_as_date(mention: DayMention, lower: str) -> bool:
    """Tell by year, range, calendar or word before whether two numbers and a stroke are a day."""
    if mention.year or "/" not in lower[mention.start : mention.end]:
        return True
    leading = lower[: mention.start].rstrip(" (")
    if leading.endswith("ngày"):
        return True
    if leading.endswith(_SHARE_BEFORE) or lower[mention.end :].lstrip().startswith(_SHARE_AFTER):
        return False
    return mention.is_range or mention.first[:2] in BY_DATE or leading.endswith(_DATE_BEFORE)


def _is_lunar(lower: str, start: int, end: int) -> bool:
    """Tell whether a day goes on with `âm lịch`, or belongs to a feast of the lunar year."""
    following = lower[end : end + 30]
    if _LUNAR[0] in following or following.lstrip(" (").split(" ")[0].rstrip("),.") in _LUNAR:
        return True
    return any(feast in lower[max(0, start - 40) : start] for feast in LUNAR_FEASTS)


def _spelt(lower: str) -> Iterator[DayMention]:
    if "tháng" not in lower:
        return
    for match in re.finditer(_SPELT, lower):
        first, last = (match[2], match[3]) if match[3] else (None, match[2])
        mention = _mention(match.start(1), match.end(1), first, last, match[4], int(match[5] or 0))
        if mention is not None and not _is_lunar(lower, match.start(), match.end()):
            yield mention


def _dashed(lower: str) -> Iterator[DayMention]:
    """Only the days that everyone writes so, `8 - 3`; others may be two days of a month."""
    if "-" not in lower:
        return
    for match in re.finditer(_DASHED, lower):
        if (int(match[2]), int(match[3])) in BY_DATE:
            day = (int(match[2]), int(match[3]), 0)
            yield DayMention(match.start(1), match.end(1), day, day)


def _mention(
    start: int, end: int, first: str | None, last: str, month: str, year: int
) -> DayMention | None:
    end_day = (int(last), int(month), year)
    first_day = (int(first), int(month), year) if first else end_day
    if not (_exists(first_day) and _exists(end_day)) or first_day[0] > end_day[0]:
        return None
    return DayMention(start, end, first_day, end_day)


def _exists(day: tuple[int, int, int]) -> bool:
    return date_of(day, 2020) is not None


def _merged(found: list[DayMention], lower: str) -> Iterator[DayMention]:
    """Join two days with a dash or `đến` between them into one range."""
    waiting: DayMention | None = None
    for mention in found:
        if waiting is not None and mention.start < waiting.end:
            continue
        between = lower[waiting.end : mention.start] if waiting is not None else ""
        if waiting is not None and re.fullmatch(r"\s*(?:-|đến)(?:\s+hết)?(?:\s+ngày)?\s*", between):
            waiting = waiting._replace(end=mention.end, last=mention.last)
            continue
        if waiting is not None:
            yield waiting
        waiting = mention
    if waiting is not None:
        yield waiting
