"""The activities that a sentence says of a quarter or of half a year, beside the rows of those months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.plan.model import Plan
from lxplan.source import Text

if TYPE_CHECKING:
    from lxplan.plan.values import Month

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OF_A_PART = (
    r"(?<!\w)(?:(quý) (iv|i{1,3}|[1-4])|(6 tháng|sáu tháng) (đầu|cuối) năm)(?!\w)(?:[ /](?:năm )?(\d{4}))?"
    r"(?::| có| mở| tổ chức| thực hiện| xếp| bố trí| là| gồm| được)+ (\d{1,3}) hoạt động(?!\w)"
)
_OF_A_STRETCH = r"từ tháng (\d{1,2})(?:/(\d{4}))? (?:đến|tới)(?: hết)? tháng (\d{1,2})(?:/(\d{4}))?\)?(?:,|:| có| mở| tổ chức| thực hiện| là| gồm| được)+ (\d{1,3}) hoạt động(?!\w)"
"""`(từ tháng 9/2025 đến tháng 12/2025) có 14 hoạt động`"""
_A_QUARTER = 3
_NEAR, _FEWEST = 2, 3
"""A table may hold a few of many, so only a number close to its rows is meant for them."""


def of_parts_of_the_year(text: Text, lower: str, plan: Plan) -> Iterator[Finding]:
    """Return where `Quý IV: 6 hoạt động` differs from what the schedule has in those months, by one or two."""
    period = plan.period
    if period is None or len(period.months) <= _A_QUARTER:
        return
    for match in re.finditer(_OF_A_PART, lower):
        wanted = _months(match)
        months = [month for month in period.months if month.number in wanted]
        other_year = match[5] and any(month.year != int(match[5]) for month in months)
        if len(months) == len(wanted) and not other_year:
            yield from _unless_as_many(text, match.span(6), plan, months)
    for match in re.finditer(_OF_A_STRETCH, lower) if "từ tháng" in lower else ():
        months = _stretch(match, period.months)
        if months:
            yield from _unless_as_many(text, match.span(5), plan, months)


def _unless_as_many(
    text: Text, place: tuple[int, int], plan: Plan, months: list[Month]
) -> Iterator[Finding]:
    rows = sum(month in months and not activity.is_unplanned for month, activity in plan.activities)
    start, end = place
    said = int(text[start:end])
    if rows >= _FEWEST and said != rows and abs(said - rows) <= _NEAR:
        message = f"nói {text[start:end]} hoạt động, mà bảng có {rows} trong thời gian ấy; xem lại một trong hai"
        yield Finding(text.part(start, end + len(" hoạt động")), message)


def _stretch(match: re.Match[str], months: tuple[Month, ...]) -> list[Month]:
    """Return the months of `từ tháng 9/2025 đến tháng 12/2025`; none where the plan does not have both ends."""
    ends = []
    for number, year in ((match[1], match[2]), (match[3], match[4] or match[2])):
        same = [at for at, month in enumerate(months) if month.number == int(number)]
        ends += [at for at in same if not year or months[at].year == int(year)][:1]
    return list(months[ends[0] : ends[1] + 1]) if len(ends) > 1 else []


def _months(match: re.Match[str]) -> range:
    if match[1]:
        last = 3 * _QUARTERS[match[2]]
        return range(last - 2, last + 1)
    return range(1, 7) if match[4] == "đầu" else range(7, 13)
