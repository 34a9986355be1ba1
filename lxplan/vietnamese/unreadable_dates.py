"""Dates that no calendar has, where a paper's day must stand: `12/15/2016`, `1O/02/2026`,
`30/9/206`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.vietnamese.day_mentions import days_in

_DIGIT = "[0-9oOlIZSB]"
_NUMERIC = rf"(?<![\w/.]){_DIGIT}{{1,3}} ?[/.-] ?{_DIGIT}{{1,3}} ?[/.-] ?{_DIGIT}{{2,5}}(?![\w/&-])"
_SPELT = rf"(?<!\w){_DIGIT}{{1,3}}\s+tháng\s+{_DIGIT}{{1,3}}\s+năm\s+{_DIGIT}{{2,5}}(?!\w)"
_YEAR_APART = r"(?:20 \d\d|2 0\d\d|20\d \d)"
_BROKEN = (
    r"(?:\d \d ?/ ?\d{1,2} ?/ ?\d{4}|\d{1,2}/\d \d/\d{4}|\d{1,2}//\d{1,2}/\d{4}|\d{1,2}/\d{1,2}//\d{4}"
    rf"|\d{{1,2}}/\d{{1,2}}/{_YEAR_APART}|\d \d\s+tháng\s+\d{{1,2}}|\d{{1,2}}\s+tháng\s+\d \d(?=\s+năm)"
    rf"|\d{{1,2}}\s+tháng\s+\d{{1,2}}\s+năm\s+{_YEAR_APART}|\d{{1,2}}/\d{{1,2}}20\d\d|\d{{3,4}}/20\d\d|\d{{1,2}}/\d{{1,2}}/(?:\d{{3}}|\d{{5}}))"
    r"(?![\d/])"
)
"""A day behind `ngày` that was typed with a blank in it, a stroke too few or too many, or a digit of its year too few or
too many: `1 2/9/2023`, `12/92023`, `12/9/202`."""
_LONGEST = 32
"""So many characters a day takes at most, spelt out and torn."""
_MOST_BETWEEN = 8
"""How many characters may stand between a paper's number and its day: `, ngày `."""


def unreadable_date_after(text: str, start: int) -> tuple[int, int] | None:
    """Return where a date stands that cannot be read, after the word `ngày` or right after `start`;
    None without one.
    """
    if "ngày" not in text and "/" not in text[start:]:
        return None
    broken = next((place for place in broken_days_in(text) if place[0] >= start), None)
    if broken is not None and _is_day(text, start, broken[0], text[slice(*broken)]):
        return broken
    known = days_in(text)
    for pattern in (_NUMERIC, _SPELT):
        for match in re.finditer(pattern, text[start:]):
            begin, end = match.start() + start, match.end() + start
            is_read = any(day.start < end and begin < day.end and day.year for day in known)
            if not is_read and _is_day(text, start, begin, match[0]):
                return begin, end
    return None


def broken_days_in(text: str) -> Iterator[tuple[int, int]]:
    """Return where days stand behind `ngày` that were typed with a blank in them, or a stroke or a digit too few or too
    many, each from a start to an end.
    """
    at = text.find("ngày ")
    while at >= 0:
        start = at + len("ngày ")
        if text[start : start + 1].isdigit() and not _is_whole(text[start : start + _LONGEST]):
            match = re.compile(_BROKEN).match(text, start)  # nearly no plan needs the pattern
            if match is not None:
                yield match.span()
        at = text.find("ngày ", start)


def _is_whole(said: str) -> bool:
    """Tell by a quick look whether a day is written as most are: `5`, `12/9`, `12/9/2023`, `5 tháng 9 năm 2023`."""
    first, _, rest = said.partition("\x1e")[0].partition(" ")  # with which texts are joined
    if len(first) == 1 and rest[:1].isdigit():
        return False
    if "/" in first:
        parts = first.rstrip(".,;:)").split("/")
        last = 4 if len(parts) == 3 else 2
        return (
            len(parts) in (2, 3) and len(parts[0]) < 3 and 0 < len(parts[1]) < 3
            and len(parts[-1]) <= last and (last == 2 or len(parts[-1]) == last) and not rest[:1].isdigit()
        )  # fmt: skip
    digits = [word for word in rest.split(" ")[:6] if word[:1].isdigit()]
    return not rest.startswith("tháng ") or (
        len(digits) < 3 and all(len(word) < 6 for word in digits)
    )


def _is_day(text: str, start: int, begin: int, written: str) -> bool:
    """Tell whether the digits stand where a day does, and most of them are digits."""
    before = text[start:begin].rstrip(" (,:")
    dated = before.lower().endswith("ngày") or (
        start > 0 and len(text[start:begin]) <= _MOST_BETWEEN and not before
    )
    return dated and sum(sign.isdigit() for sign in written) >= 4
