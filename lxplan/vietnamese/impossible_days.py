"""Days, months and quarters in sentences that no calendar has: 31/9, ngày 30 tháng 2, tháng 13.

What may be something else than a day (a share, a class `5/1`, a paper's number) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.sentences import has_digit

_DATED = (
    r"(?<![\w/.,-])(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?((?:19|20)\d\d)(?!\d|[/.,-]\d|[/-][^\W\d])"
)
_SPELT = r"(?<!\w)(?:ngày|mùng|mồng|sáng|chiều|đến|từ) (\d{1,2})() tháng (\d{1,2})(?!\d|/\d)(?:,? năm (\d{4}))?"
_SHORT = (
    r"(?<![\d/.,])(\d{1,2})/(\d{1,2})"
    r"(?!\d|[/.,]\d|/[^\W\d]|-[^\W\d]|%| ?(?:số|tổng|phần|giờ|người|hộ|thôn|lớp|ngày|đơn vị|chi |tiêu chí|trường|em |chỉ tiêu))"
)
_BEFORE_SHORT = r"(?:(?<!\w)(ngày|từ|đến|trước|hạn|hết|sáng|chiều|tối|dịp) |\d{1,2}/\d{1,2} ?- ?)$"
"""What makes two figures a day without its year; only after `ngày` may its month be none."""
_MONTH = r"(?<!thứ )(?<!lương )(?<!thưởng )(?<!\w)(tháng (1[3-9]|[2-9]\d|00?))(?= ?(?:$|[.,;:)/-]| năm \d| đến | và tháng))(?! ?[.,]\d| tuổi)"
_QUARTER = r"(?<!\w)[Qq]uý (?:V(?:I{0,3})?|IIII|0|[5-9])(?!\w)(?! ?\d)"
_LOOKS_LIKE = ("lương", "thưởng", "thai", "tuổi")
_LUNAR = ("âm lịch", "âl", "chạp", "giêng", "rằm")
_MOST_DAYS, _MOST_MONTHS = 31, 12
_LEAP = 2020
_PAST_DECEMBER = r"tháng (?:1[3-9]|[2-9]\d|00?(?!\d))"
_PAST_FOURTH = r"quý (?:v|iiii|0|[5-9])"
_PAIR = r"(\d(?<![\d:]\d)\d?) ?(?:[/.-]|tháng) ?(\d{1,2})(?!\d)"
"""It begins with the digit itself, which is found at once."""
_DAYS = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30} | dict.fromkeys((1, 3, 5, 7, 8, 10, 12), 31)


class Impossible(NamedTuple):
    """What the calendar does not have, from `start` to `end`, and why, in Vietnamese."""

    start: int
    end: int
    why: str


def may_be_impossible(lower: str) -> bool:
    """Tell by short patterns whether a text may have such a day: nearly none has."""
    if "tháng" in lower and re.search(_PAST_DECEMBER, lower):
        return True
    if "quý" in lower and re.search(_PAST_FOURTH, lower):
        return True
    pairs = re.findall(_PAIR, lower) if has_digit(lower) else []
    return pairs != [] and any(int(day) > _DAYS.get(int(month), 0) for day, month in pairs)


def impossible_days_in(lower: str) -> Iterator[Impossible]:
    """Return the days of a sentence (lower case, plain dashes) that no calendar has."""
    taken = -1
    found = sorted(_found(lower), key=lambda each: each[0])
    for start, end, day, month, year in found:
        why = _what_is_wrong(day, month, year)
        if why is not None and start >= taken and not _is_lunar(lower, start, end):
            taken = end
            yield Impossible(start, end, why)


def _found(lower: str) -> Iterator[tuple[int, int, int, int, int]]:
    if "/" in lower or "20" in lower or "19" in lower:
        for match in re.finditer(_DATED, lower):
            yield *match.span(), int(match[1]), int(match[3]), int(match[4])
    if "/" in lower:
        for match in re.finditer(_SHORT, lower):
            before = re.search(_BEFORE_SHORT, lower[max(0, match.start() - 12) : match.start()])
            day, month = int(match[1]), int(match[2])
            is_near = day <= _MOST_DAYS and 1 <= month <= _MOST_MONTHS
            if before is not None and (before[1] == "ngày" or is_near):
                yield *match.span(), day, month, 0
    if "tháng" in lower:
        for match in re.finditer(_SPELT, lower):
            yield match.start(1), match.end(), int(match[1]), int(match[3]), int(match[4] or 0)


def _what_is_wrong(day: int, month: int, year: int) -> str | None:
    if not 1 <= month <= _MOST_MONTHS:
        return f"không có tháng {month}"
    days = _DAYS[month] + (month == 2 and (year or _LEAP) % 4 == 0)
    if 1 <= day <= days:
        return None
    when = f"tháng {month}" + (f" năm {year}" if month == 2 and year else "")
    return f"{when} không có ngày {day}"


def _is_lunar(lower: str, start: int, end: int) -> bool:
    around = lower[max(0, start - 20) : end + 20]
    return any(word in around for word in _LUNAR)


def impossible_months_in(lower: str) -> Iterator[Impossible]:
    """Return the months of a sentence (lower case) past the twelfth, where no days of it stand."""
    for match in re.finditer(_MONTH, lower):
        before = lower[max(0, match.start() - 25) : match.start()]
        around = before + lower[match.end() : match.end() + 25]
        if re.search(r"\d $", before) or any(word in around for word in _LOOKS_LIKE):
            continue
        yield Impossible(*match.span(1), f"không có tháng {int(match[2])}")


def impossible_quarters_in(text: str) -> Iterator[Impossible]:
    """Return the quarters of a sentence (as typed) past the fourth."""
    for match in re.finditer(_QUARTER, text):
        yield Impossible(*match.span(), "một năm chỉ có bốn quý, từ I đến IV")
