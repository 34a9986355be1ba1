"""The activities that a sentence says of a quarter or of half a year, beside the rows of those months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.plan.model import Plan
from lxplan.source import Text
from lxplan.vietnamese.folding import fold

if TYPE_CHECKING:
    from lxplan.plan.periods import Period
    from lxplan.plan.schedule import Activity
    from lxplan.plan.values import Month

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OF_A_PART = (
    r"(?<!\w)(?:(quý) (iv|i{1,3}|[1-4])|(6 tháng|sáu tháng) (đầu|cuối) năm)(?!\w)(?:[ /](?:năm )?(\d{4}))?"
    r"(?::| có| mở| tổ chức| thực hiện| xếp| bố trí| là| gồm| được)+ (\d{1,3}) (hoạt động(?!\w)|lớp(?: học)?(?=\s*(?:[,.;)]|$| với )))"
)
_OF_A_STRETCH = r"từ tháng (\d{1,2})(?:/(\d{4}))? (?:đến|tới)(?: hết)? tháng (\d{1,2})(?:/(\d{4}))?\)?(?:,|:| có| mở| tổ chức| thực hiện| là| gồm| được)+ (\d{1,3}) (hoạt động(?!\w)|lớp(?: học)?(?=\s*(?:[,.;)]|$| với )))"
"""`(từ tháng 9/2025 đến tháng 12/2025) có 14 hoạt động`"""
_ALL_AND_KINDS = (
    r"(?<![\w.,/:-])(\d{1,3}) hoạt động[^.;\n\d]{0,25}?(?<!\w)(?:trong đó|gồm)(?: có)?:?( [^.;\n]+)"
)
_OF_ONE_KIND = r"(?<= )0?(\d{1,2}) (?:cuộc |buổi )?(lớp|tập huấn|hội thi|hội nghị|tọa đàm|toạ đàm|nói chuyện)(?: học| chuyên đề)?(?=\s*(?:,|;|$| và ))"
_WITH_ANOTHER_KIND = r"(?:,| và|/) ?[^\W\d]"
"""What follows a number that is of two kinds together: `6 lớp học, tập huấn`."""
_ONE_TIME = r"(?<!\w)(?:(tháng) (\d{1,2})|(quý) (iv|i{1,3}|[1-4]))(?! ?[/\d]| năm)(?: (?:dự kiến|sẽ|mở|có|tổ chức|thực hiện|xếp|bố trí|là))*:? 0?(\d{1,3}) (?:lớp|hoạt động|chuyên đề|cuộc|buổi)(?: học)?(?!\w)"
"""`tháng 10 mở 5 lớp`"""
_ACTIVITIES = "hoạt động"
_CLASS = "lop "
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
            yield from _unless_as_many(text, match, plan, months)
    for match in re.finditer(_OF_A_STRETCH, lower) if "từ tháng" in lower else ():
        months = _stretch(match, period.months)
        if months:
            yield from _unless_as_many(text, match, plan, months)


def of_kinds_of_all(text: Text, lower: str, rows: list[Activity]) -> Iterator[Finding]:
    """Return where `12 hoạt động, trong đó có 8 lớp, 2 cuộc tập huấn` counts a kind otherwise than the rows that begin with it."""
    whole = re.search(_ALL_AND_KINDS, lower)
    if whole is None or int(whole[1]) != len(rows):
        return
    titles = [fold(each.content) for each in rows]
    for match in re.finditer(_OF_ONE_KIND, whole[2]):
        kind = fold(match[2])
        begin = [title for title in titles if f"{title} ".startswith(f"{kind} ")]
        others = [title for title in titles if f" {kind} " in f" {title} " and title not in begin]
        is_joint = re.match(_WITH_ANOTHER_KIND, whole[2][match.end() :]) is not None
        if begin and not others and not is_joint and len(begin) != int(match[1]):
            start = whole.start(2) + match.start(1)
            message = f"nói {match[0]}, mà bảng từng tháng có {len(begin)}; xem lại một trong hai"
            yield Finding(text.part(start, whole.start(2) + match.end()), message)


def of_single_months(
    text: Text, lower: str, rows: list[tuple[Month | None, Activity]], period: Period
) -> Iterator[Finding]:
    """Return the months and quarters whose numbers add up to all rows, or are all of them, and which the period does not
    have: `Quý III mở 14 lớp` in a plan for the fourth; and those that hold another number of rows.
    """
    found = list(re.finditer(_ONE_TIME, lower))
    groups = ([each for each in found if each[group]] for group in (1, 3))
    for said in groups:
        if sum(int(each[5]) for each in said) == len(rows):
            yield from _wrong_times(text, said, rows, period)


def _wrong_times(
    text: Text,
    said: list[re.Match[str]],
    rows: list[tuple[Month | None, Activity]],
    period: Period,
) -> Iterator[Finding]:
    for match in said:
        wanted = _numbers_of(match)
        months = [month for month in period.months if month.number in wanted]
        count = sum(month in months for month, _ in rows)
        place = text.part(match.start(), match.end(4 if match[3] else 2))
        name = text[match.start() : match.end(4 if match[3] else 2)]
        if not months:
            message = f"{name} không thuộc {period.name}; xem lại tháng, quý"
            yield Finding(place, message)
        elif len(months) == len(wanted) and len(said) > 1 and count != int(match[5]):
            message = (
                f"nói {match[0]}, mà bảng có {count} trong thời gian ấy; xem lại một trong hai"
            )
            yield Finding(text.part(*match.span()), message)


def _numbers_of(match: re.Match[str]) -> range:
    if match[1]:
        return range(int(match[2]), int(match[2]) + 1)
    last = 3 * _QUARTERS[match[4]]
    return range(last - 2, last + 1)


def _unless_as_many(
    text: Text, match: re.Match[str], plan: Plan, months: list[Month]
) -> Iterator[Finding]:
    """Compare the number and unit that a match ends with, with the rows of some months."""
    said, unit = int(match[match.re.groups - 1]), match[match.re.groups]
    rows = [
        fold(activity.content)
        for month, activity in plan.activities
        if month in months and not activity.is_unplanned
    ]
    classes = [row for row in rows if row.startswith(_CLASS)]
    is_of_classes = unit != _ACTIVITIES
    if is_of_classes and any("lop" in row.split() for row in rows if row not in classes):
        return  # what else is a class is not certain
    count = len(classes) if is_of_classes else len(rows)
    agrees = said in (count, len(rows))
    if count >= _FEWEST - is_of_classes and not agrees and abs(said - count) <= _NEAR:
        message = f"nói {said} {unit}, mà bảng có {count} trong thời gian ấy; xem lại một trong hai"
        groups = match.re.groups
        yield Finding(text.part(match.start(groups - 1), match.end(groups)), message)


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
