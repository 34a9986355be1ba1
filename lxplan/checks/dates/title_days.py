"""The check that a day named in a title falls in the month of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.dates.dating import dates_of, held_on, months_of, rows_in_period, stated_period
from lxplan.checks.dates.leftovers import is_left_over
from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Severity
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month, Period
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.fixed_days import named_day
from lxplan.vietnamese.sentences import follows_paper, lowered, words_before

# fmt: off
_AHEAD = (
    "chuẩn bị", "phát động", "hưởng ứng", "tiến tới", "hướng tới", "hướng về", "chào mừng", "lập thành tích",
    "thi đua", "đăng ký", "trước", "đến", "hết", "hạn", "mừng", "cao điểm", "tập luyện",
)
# fmt: on
_BEHIND = ("tổng kết", "sơ kết", "đánh giá", "báo cáo", "rút kinh nghiệm", "kết quả", "sau")
_FEASTS = ("kỷ niệm", "kỉ niệm", "mừng")
_IN_FORCE = r"(?:hiệu lực(?: thi hành)?(?: kể từ| từ)?|kể từ|áp dụng(?: kể)? từ)(?: ngày)? *\(?$"
"""How the words before a day end that say from when a law, and no activity, counts."""
_LONGEST_LEAD = 40
_UNTIL = ("trước", "đến", "hết", "hạn")


@rule("ngay-khac-thang", Severity.WARNING)
def title_day_in_its_month(subject: Subject) -> Iterator[Finding]:
    """Ngày nêu trong nội dung hoạt động không thuộc tháng của hoạt động.

    Vì sao: «kỷ niệm 20/11» nằm ở tháng 10 thường là chép nhầm dòng. «Chuẩn bị», «phát động», «hưởng ứng» … được nhắc đến
    ngày của tháng sau; «tổng kết», «sơ kết» … được nhắc đến ngày của tháng trước. Ngày văn bản có hiệu lực và ngày ghi
    năm ngoài kỳ kế hoạch không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Phát động thi đua chào mừng ngày 20/11}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tổ chức lễ kỷ niệm ngày 20/11}]}
    """
    period = stated_period(subject.plan)
    for month, activity in rows_in_period(subject.plan) if period else ():
        text, lower = activity.content, lowered(activity.content or "")
        days = days_in(text) if text else ()
        held_here = any(period and _is_in(day, month, period) for day in days)
        for day in days:
            if day.is_range and held_here:
                continue  # one stretch of a longer schedule
            if period and not is_left_over(day, period) and _is_astray(day, lower, month, activity, period):
                yield Finding(
                    text.part(day.start, day.end),
                    f"ngày {text[day.start : day.end]} không thuộc tháng {month}; sửa ngày, hoặc chuyển hoạt động sang tháng khác",
                )
        if text and not days:
            yield from _named_elsewhere(activity, month, lower)


def _is_in(day: DayMention, month: Month, period: Period) -> bool:
    dates = dates_of(day, period)
    return dates is not None and Month.of(dates[0]) <= month <= Month.of(dates[1])


def _is_astray(day: DayMention, lower: str, month: Month, activity: Activity, period: Period) -> bool:
    before = words_before(lower, day.start)
    if follows_paper(before) or re.search(_IN_FORCE, before[-_LONGEST_LEAD:]):
        return False
    if _is_outside(day, period):
        if not _has(before, _FEASTS):
            return False
        day = DayMention(day.start, day.end, (*day.last[:2], 0), (*day.last[:2], 0))
    elif day.is_anniversary:
        day = DayMention(day.start, day.end, day.last, day.last)
    dates = dates_of(day, period)
    if dates is None:
        return False
    first, last = months_of(dates)
    held = held_on(activity)
    reaches = max(month, Month.of(held[-1])) if held else month
    if first <= reaches and month <= last:
        return False
    due = before.rstrip().removesuffix("ngày").rstrip().endswith(_UNTIL)
    if first > month and (due or (first == reaches.following and _has(before, _AHEAD))):
        return False
    return not (last < month and _has(before, _BEHIND))


def _is_outside(day: DayMention, period: Period) -> bool:
    """Tell whether a day with its year lies outside the period: it tells when something else was, or will be."""
    known = date_of(day.last, day.year) if day.year else None
    return known is not None and Month.of(known) not in period


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _named_elsewhere(activity: Activity, month: Month, lower: str) -> Iterator[Finding]:
    """A day called by its name alone is looked at only after the word that says it is held: `kỷ niệm ngày …`."""
    held = lower.find("kỷ niệm ngày ")
    if held < 0 or _has(lower[:held], (*_AHEAD, *_BEHIND)):
        return
    for number in range(1, 13):
        found = named_day(lower, number) if number != month.number else None
        if found is not None and found[1] == held + len("kỷ niệm "):
            day, start, end = found
            yield Finding(
                activity.content.part(start, end),
                f"{activity.content[start:end]} là ngày {day.label}, không thuộc tháng {month}; chuyển hoạt động sang tháng {number}, hoặc sửa tên ngày",
            )


TITLES: tuple[Rule, ...] = (title_day_in_its_month,)
