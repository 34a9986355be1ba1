"""The activities that a sentence says of a quarter or of half a year, beside the rows of those months."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.plan.model import Plan
from lxplan.source import Text

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OF_A_PART = (
    r"(?<!\w)(?:(quý) (iv|i{1,3}|[1-4])|(6 tháng|sáu tháng) (đầu|cuối) năm)(?!\w)(?:[ /](?:năm )?(\d{4}))?"
    r"(?::| có| mở| tổ chức| thực hiện| xếp| bố trí| là| gồm| được)+ (\d{1,3}) hoạt động(?!\w)"
)
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
        if len(months) != len(wanted) or other_year:
            continue
        rows = sum(
            month in months and not activity.is_unplanned for month, activity in plan.activities
        )
        said = int(match[6])
        if rows >= _FEWEST and said != rows and abs(said - rows) <= _NEAR:
            message = f"nói {match[6]} hoạt động, mà bảng có {rows} trong thời gian ấy; xem lại một trong hai"
            yield Finding(text.part(match.start(6), match.end()), message)


def _months(match: re.Match[str]) -> range:
    if match[1]:
        last = 3 * _QUARTERS[match[2]]
        return range(last - 2, last + 1)
    return range(1, 7) if match[4] == "đầu" else range(7, 13)
