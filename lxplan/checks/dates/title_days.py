"""The check that a day named in a title falls in the month of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.times.dates_of_mentions import (
    UNTIL,
    dates_of,
    day_elsewhere,
    is_left_over,
    months_of,
)
from lxplan.checks.shared.titles import title_of
from lxplan.diagnostics import Severity
from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import days_of, held_on, in_period, key_of_days
from lxplan.plan.periods import Period
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month, format_date
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.days_of_papers import is_of_paper
from lxplan.vietnamese.fixed_days import named_day
from lxplan.vietnamese.sentences import has_any, has_digit_after, lowered, words_before

# fmt: off
_AHEAD = (
    "chuẩn bị", "phát động", "hưởng ứng", "tiến tới", "hướng tới", "hướng về", "chào mừng",
    "lập thành tích", "thi đua", "đăng ký", "trước", "đến", "hết", "hạn", "mừng", "cao điểm",
    "tập luyện",
)
_WELL_AHEAD = ("chuẩn bị", "phát động", "thi đua", "tiến tới", "hướng tới", "đăng ký", "cao điểm", "trước")
# fmt: on
"""Words of what may begin on the same day of the month before."""
_BEHIND = ("tổng kết", "sơ kết", "đánh giá", "báo cáo", "rút kinh nghiệm", "kết quả", "sau")
_FEASTS = ("kỷ niệm", "kỉ niệm", "mừng")
_WEEK = 7
_LOOKS_FORWARD = ("chào mừng", "tiến tới", "hướng tới", "lập thành tích")
_ENDS = (
    "tổng kết",
    "sơ kết",
    "trao giải",
    "bế mạc",
    "trao thưởng",
    "kết quả",
    "chung kết",
    "tuyên dương",
)
_SOON_AFTER = 3
"""So many days after a feast, such as at its week's end, it is still kept."""
_WEEKS = 14
"""Days that may lie between two sittings of one activity."""
_NAMED_MONTH = r"(?P<named>tháng (?P<month>1[0-2]|0?[1-9]))(?![\d.,]\d|\d)"
_IN_MONTH = rf"(?<!\w){_NAMED_MONTH}"
_OF_MONTH = rf"^(?:sinh hoạt|họp|giao ban|hội ý|chào cờ|trực)(?: [^\W\d]+){{0,8}} {_NAMED_MONTH}(?:(?:/| năm )\d{{4}})?$"
_OTHER_MONTHS = (
    "âm lịch",
    " âl",
    "rằm",
    "tháng sau",
    "tháng trước",
    "kế hoạch",
    "nội dung",
    "từ tháng",
)
"""Words of a time that may rightly name another month than its row's."""


class _Row(NamedTuple):
    """A titled row of the schedule: its month, the last month in which it is held, and the days it is held on."""

    title: Text
    month: Month
    last_month: Month
    period: Period
    held: tuple[date, ...]


@rule("ngay-khac-thang", Severity.WARNING)
def title_day_in_its_month(subject: Subject) -> Iterator[Finding]:
    """Ngày nêu trong nội dung hoạt động không thuộc tháng của hoạt động.

    Vì sao: «kỷ niệm 20/11» nằm ở tháng 10 thường là chép nhầm dòng. «Chuẩn bị», «phát động», «hưởng ứng» … được nhắc đến
    ngày của tháng sau; «tổng kết», «sơ kết» … được nhắc đến ngày của tháng trước. Ngày văn bản có hiệu lực và ngày ghi
    năm ngoài kỳ kế hoạch không bị nhắc. Việc «chào mừng» một ngày mà tổ chức sau ngày ấy nhiều hôm cũng bị nhắc. Danh sách ngày của một hoạt động cũng xét: «10/3, 11/4» là nhầm tháng.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Phát động thi đua chào mừng ngày 20/11}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tổ chức lễ kỷ niệm ngày 20/11}]}
    """
    period = subject.plan.period
    if period is None:
        return
    for month, _, activity in in_period(subject.plan):
        yield from _slipped(activity, month)
        yield from _month_astray(activity, month, period)
        title = title_of(activity)
        if title is None:
            continue
        yield from _after_its_feast(title, month, activity)
        if not days_in(title):
            yield from _named_elsewhere(title, month)
        for day in _days_astray(
            _Row(title, month, _last_month(activity, month), period, held_on(activity))
        ):
            yield Finding(
                title.part(day.start, day.end),
                f"ngày {title[day.start : day.end]} không thuộc tháng {month}; "
                "sửa ngày, hoặc chuyển hoạt động sang tháng khác",
            )


def _month_astray(activity: Activity, month: Month, period: Period) -> Iterator[Finding]:
    """Find a time in words, or a title that ends with its month, where that is another month than the row's: `Tuần 1
    tháng 2`.
    """
    for text, pattern in ((activity.time_words, _IN_MONTH), (activity.content, _OF_MONTH)):
        lower = lowered(text) if text is not None else ""
        if text is activity.time_words and text is not None and "/" in lower:
            day = day_elsewhere(text, month, period) if not has_any(lower, _OTHER_MONTHS) else None
            if day is not None:
                said = text[day.start : day.end]
                message = f"«{said}» mà hoạt động xếp ở tháng {month}; sửa một trong hai"
                yield Finding(text.part(day.start, day.end), message)
        if text is None or not has_digit_after(lower, "tháng "):
            continue
        found = list(re.finditer(pattern, lower))
        numbers = [int(match["month"]) for match in found]
        is_elsewhere = numbers and not min(numbers) <= month.number <= max(numbers)
        several = len(numbers) > 1 or len(days_in(text)) > 0
        if not is_elsewhere or several or has_any(lower, (*_AHEAD, *_BEHIND, *_OTHER_MONTHS)):
            continue
        written = text[slice(*found[0].span("named"))]
        yield Finding(
            text.part(*found[0].span("named")),
            f"«{written}» mà hoạt động xếp ở tháng {month}; sửa một trong hai",
        )


def _after_its_feast(title: Text, month: Month, activity: Activity) -> Iterator[Finding]:
    """Find what looks forward to a day of its month (`chào mừng ngày 20/11`) and is held well after it."""
    held, lower = held_on(activity), lowered(title)
    if not held or not has_any(lower, _LOOKS_FORWARD) or has_any(lower, _ENDS):
        return
    days = [
        (mention.last[:2], mention.start)
        for mention in days_in(title)
        if not mention.year and not mention.is_range
    ]
    named = None if days else named_day(lower, month.number)
    days += [((named[0].day, named[0].month), named[1])] if named else []
    for (day, number), start in days:
        feast = date_of((day, number, 0), month.year)
        before = lower[:start]
        if feast and number == month.number and has_any(before, _LOOKS_FORWARD):
            if (held[0] - feast).days > _SOON_AFTER:
                message = f"chào mừng ngày {day}/{number} mà tổ chức ngày {format_date(held[0])}, sau ngày ấy; xem lại ngày"
                yield Finding(activity.places.value(key_of_days(activity)), message)
            return


def _slipped(activity: Activity, month: Month) -> Iterator[Finding]:
    """Find a listed day of another month than the others: one that follows the day before it but for its month (`10/3,
    11/4`), and one that lies before the month of its row, or long after the others (`14/05, 16/05, 21/06`).
    """
    days = days_of(activity)
    listed = days.listed if days is not None else ()
    place = activity.places.value(key_of_days(activity)) if len(listed) > 1 else None
    if place is None:
        return
    for one, other in pairwise(listed):
        if one.month != other.month and other.day == one.day + 1:
            message = (
                f"ngày {format_date(other)} ở tháng khác với ngày {format_date(one)} ngay trước nó; "
                "xem lại tháng"
            )
            yield Finding(place, message)
            return
    here = [day for day in listed if Month.of(day) == month]
    astray = [day for day in listed if Month.of(day) != month]
    if len(astray) == 1 and len(here) > 1 and _is_far(astray[0], here):
        message = f"ngày {format_date(astray[0])} không thuộc tháng {month} như các ngày khác của hoạt động; xem lại tháng"
        yield Finding(place, message)


def _is_far(day: date, others: list[date]) -> bool:
    """Tell whether a day stands so far from others of one month that its month is mistyped: farther than they are apart,
    and in its place among them by its number.
    """
    others = sorted(others)
    nearest = min(abs((day - other).days) for other in others)
    spread = max((later - earlier).days for earlier, later in pairwise(others))
    fits = day.day < others[0].day if day < others[0] else day.day > others[-1].day
    return fits and nearest > max(_WEEKS, 2 * spread)


def _last_month(activity: Activity, month: Month) -> Month:
    """Return the last month in which an activity that stands in `month` is held."""
    held = held_on(activity)
    return max(month, Month.of(held[-1])) if held else month


def _days_astray(row: _Row) -> Iterator[DayMention]:
    days = days_in(row.title)
    held_here = any(_is_in(day, row) for day in days)
    for day in days:
        if day.is_range and held_here and not day.is_anniversary:
            continue  # one stretch of a longer schedule
        if not is_left_over(row.title, day, row.period) and _is_astray(day, row):
            yield day


def _is_in(day: DayMention, row: _Row) -> bool:
    dates = dates_of(day._replace(first=day.last) if day.is_anniversary else day, row.period)
    return dates is not None and Month.of(dates[0]) <= row.month <= Month.of(dates[1])


def _is_astray(day: DayMention, row: _Row) -> bool:
    before = words_before(lowered(row.title), day.start)
    if is_of_paper(row.title, day):
        return False
    dates = _dates_meant(day, before, row.period)
    if dates is None or _is_days_before(dates[0], row):
        return False
    return not _suits(day, months_of(dates), before, row)


def _is_days_before(feast: date, row: _Row) -> bool:
    """Tell whether a row is held in the week before a day: `kỷ niệm Quốc khánh 02/9` on the 28th of August."""
    return bool(row.held) and 0 < (feast - row.held[-1]).days <= _WEEK


def _dates_meant(day: DayMention, before: str, period: Period) -> tuple[date, date] | None:
    """Return when a day is held: a feast each year, an anniversary in its last.

    None for another year's.
    """
    if not _is_outside(day, period):
        return dates_of(day._replace(first=day.last) if day.is_anniversary else day, period)
    if not has_any(before, _FEASTS):
        return None
    each_year = (*day.last[:2], 0)
    return dates_of(day._replace(first=each_year, last=each_year), period)


def _suits(day: DayMention, months: tuple[Month, Month], before: str, row: _Row) -> bool:
    """Tell by the words before whether days from one month to another may stand in the row."""
    first, last = months
    if first <= row.last_month and row.month <= last:
        return True
    if first <= row.month:
        return has_any(before, _BEHIND)
    due = before.rstrip().removesuffix("ngày").rstrip().endswith(UNTIL)
    ahead = first == row.last_month.following and has_any(before, _AHEAD)
    return due or (ahead and not _is_held_on(day, before, row))


def _is_held_on(day: DayMention, before: str, row: _Row) -> bool:
    """Tell whether a row is held on the day that it names, but for the month: `hưởng ứng ngày 9/11` on the 9th of October."""
    numbers = {held.day for held in row.held}
    is_one = not day.is_range or day.is_anniversary
    return is_one and numbers == {day.last[0]} and not has_any(before, _WELL_AHEAD)


def _is_outside(day: DayMention, period: Period) -> bool:
    """Tell whether a day with its year lies outside the period: then it is something else's."""
    known = date_of(day.last, day.year) if day.year else None
    if known is None or Month.of(known) in period:
        return False
    return known.year != period.year_of(
        known.month
    )  # for a month's plan, the days of its year are near enough


def _named_elsewhere(title: Text, month: Month) -> Iterator[Finding]:
    """Look at a day called by its name only after words that say it is held: `kỷ niệm ngày …`."""
    lower = lowered(title)
    held = lower.find("kỷ niệm ngày ")
    if held < 0 or has_any(lower[:held], (*_AHEAD, *_BEHIND)):
        return
    for number in range(1, 13):
        found = named_day(lower, number) if number != month.number else None
        if found is not None and found[1] == held + len("kỷ niệm "):
            day, start, end = found
            yield Finding(
                title.part(start, end),
                f"{title[start:end]} là ngày {day.label}, không thuộc tháng {month}; "
                f"chuyển hoạt động sang tháng {number}, hoặc sửa tên ngày",
            )
