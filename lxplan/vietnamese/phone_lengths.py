"""Telephone numbers that cannot be dialled: a digit too few or too many, a lost first nought.

Since 2018 a mobile number has ten digits (03, 05, 07, 08, 09) and a fixed one eleven (02). The
older kinds (011 digits of 01x, area codes such as 0320 and 04) are read for plans of their time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.named_tuple import NamedTuple

_CALLED = r"(?:điện\s+thoại|(?<!\w)s?[đd]\.?t(?!\w)|(?<!\w)tel(?!\w)|zalo|hotline|đường dây|liên lạc|di động|số máy|liên hệ|gọi)"
_BETWEEN = r"[^\d\n;]{0,40}?"
_RUN = r"(?<![\d/])(?:\(\+?\d{2,5}\)|\+ ?\d{2}|\d)(?:[ .-]?\d|[ .]?\(0\)){5,13}(?![\d/%]|[.,]\d)"
_NEXT = rf"\s*(?:/|,|;|\||hoặc|và| - | – )\s*(?:zalo:?\s*)?({_RUN})"
_MOBILE = ("03", "05", "07", "08", "09")
_OLD_MOBILE = "01"
_NEW_LENGTHS_SINCE = 2018
_FIRST_OF_MOBILE = "35789"


class WrongNumber(NamedTuple):
    """A telephone number that cannot be, from `start` to `end`, and what is wrong, in Vietnamese."""

    start: int
    end: int
    why: str


def wrong_numbers_in(lower: str, year: int, *, is_contact: bool = False) -> Iterator[WrongNumber]:
    """Return the numbers of a text (lower case) that cannot be dialled in a year.

    Only those after a word such as `điện thoại` are read; where `is_contact`, all that begin with a
    nought.
    """
    for start, end in _numbers(lower, is_contact=is_contact):
        why = _what_is_wrong(lower[start:end], year)
        if why is not None:
            yield WrongNumber(start, end, why)


def _numbers(lower: str, *, is_contact: bool) -> Iterator[tuple[int, int]]:
    pattern = (
        rf"(?:{_CALLED}{_BETWEEN}|(?=[(+\d]))({_RUN})"
        if is_contact
        else rf"{_CALLED}{_BETWEEN}({_RUN})"
    )
    reached = 0
    for match in re.finditer(pattern, lower):
        found = match if match.start(1) >= reached else None
        while found is not None:
            yield found.span(1)
            reached = found.end(1)
            found = re.compile(_NEXT).match(lower, found.end(1))


def _what_is_wrong(written: str, year: int) -> str | None:
    digits = re.sub(r"\D", "", written)
    if "+" in written or (digits.startswith("84") and len(digits) >= 11):
        digits = "0" + digits.removeprefix("84").removeprefix("0")
    if not digits.startswith("0"):
        lost = (
            len(digits) == 9 and digits[0] in _FIRST_OF_MOBILE and not re.match(r"1[89]00", digits)
        )
        return "thiếu số 0 ở đầu" if lost else None
    is_old = year < _NEW_LENGTHS_SINCE + 1
    right = _right_length(digits, is_old=is_old)
    if right is None or len(digits) in right:
        return None
    how = "thiếu" if len(digits) < right[0] else "thừa"
    return f"có {len(digits)} chữ số, {how} {abs(right[0] - len(digits))}"


def _right_length(digits: str, *, is_old: bool) -> tuple[int, ...] | None:
    """Return how many digits a number of this beginning has; None where it is not certain."""
    if digits.startswith(_OLD_MOBILE):
        return (11,)
    if digits.startswith("02"):
        return (11, 10) if is_old else (11,)
    if digits.startswith(_MOBILE):
        return (10, 11) if is_old else (10,)
    return (10, 11) if is_old and digits[1] in "46" else None
