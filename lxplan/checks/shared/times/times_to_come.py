"""What is told of a time that has not come yet, and what a report promises for one that is out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.checks.shared.times.times_of_sentences import is_due, years_that_open
from lxplan.plan.model import Plan
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.periods import Period
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import date_of, days_in
from lxplan.vietnamese.quarters import months_in, quarters_in
from lxplan.vietnamese.sentences import has_any, lowered, school_years_in

_DONE = r"(?<!\w)đã (?!được (?:giao|phê duyệt|duyệt|phân bổ)|có (?:kế hoạch|chủ trương)|đăng ký|xây dựng|lập|ban hành|phê duyệt|dự toán|bố trí|giao|đề ra)"
_NEAR = 60
_SCHOOL_YEAR_OPENS = r"(?:^|[.;:]\s|\n)[-+\s]*(?:trong |kết thúc |kết quả )?năm học $"
_DO_THEN = r"(?<!\w)(?:vào|trong|đến|trước|hết|đầu|giữa|cuối)(?: (?:đầu|giữa|cuối|hết))?(?: tháng| quý| ngày)* $"
_DO_THEN_WORDS = ("vào", "trong", "đến", "trước", "hết", "đầu", "giữa", "cuối")
_WAS = (
    r"(?<!\w)(?:đã|chưa|được giao|được duyệt|theo|tồn|nợ|còn|thanh toán|quyết toán|chi trả|số liệu|kết quả|ban hành|phát sinh"
    r"|so với|rút kinh nghiệm|khắc phục|khen thưởng|biểu dương|có thành tích)(?!\w)"
)
"""Words before a time of a report's proposals that let it be over: what was held then is to be paid or made good."""
_LATER = (
    "giai đoạn",
    "nhiệm kỳ",
    "đến năm",
    "lộ trình",
    "tầm nhìn",
    "hiệu lực",
    "đại hội",
    "bầu cử",
)
_YEAR_AFTER = 12
"""A report of a whole year looks so many months ahead."""


def told_of_times_to_come(text: Text, plan: Plan) -> Iterator[tuple[int, int]]:
    """Return the years and school years with which a sentence begins that tells what was done, where they begin after the
    plan was signed and began: `Năm học 2025-2026, Trung tâm đã mở …` in a plan for 2024-2025.
    """
    period = plan.period
    lower = lowered(text)
    if period is None or "20" not in lower or "đã " not in lower:
        return
    known = max(period.begins, plan.paper.issued or period.ends)
    opening = [(start, end, date(year, 1, 1)) for start, end, year in years_that_open(text)]
    opening += [
        (*match.span(), Period.of_school_year(int(match[1])).begins)
        for match in school_years_in(text)
        if re.search(_SCHOOL_YEAR_OPENS, lower[: match.start()])
    ]
    for start, end, begins in opening:
        if begins > known and re.search(_DONE, lower[end : end + _NEAR]):
            yield start, end


def asked_for_when_over(report: PeriodReport, period: Period) -> Iterator[tuple[Text, int, int]]:
    """Return the months, quarters and days in which the directions and proposals of a report ask for something, and that
    were over before the last month of its time: `Đề nghị … tổ chức tập huấn trong quý I năm 2024` in the report of 2024.
    """
    last = Month.of(period.ends)
    for text in (*report.directions, *report.proposals):
        lower = lowered(text)
        if "20" not in lower or not has_any(lower, _DO_THEN_WORDS):
            continue
        for start, end, month in _times_of(text):
            sentence = re.split(r"[.;]\s|\n", lower[:start])[-1]
            if month < last and re.search(_DO_THEN, sentence) and not re.search(_WAS, sentence):
                yield text, start, end


def _times_of(text: Text) -> Iterator[tuple[int, int, Month]]:
    """Return where a text names days, months and quarters of a year, and the month in which each ends."""
    for month in months_in(text):
        yield month.start, month.end, Month(month.year, month.month)
    for quarter in quarters_in(text):
        if quarter.year:
            yield quarter.start, quarter.end, Month(quarter.year, quarter.numbers[-1] * 3)
    for day in days_in(text):
        known = date_of(day.last, day.year) if day.year else None
        if known:
            yield day.start, day.end, Month.of(known)


def promised_for_later(plan: Plan) -> Iterator[tuple[Text, int, int]]:
    """Return the months, quarters and days of the directions of reports that lie after the plan's time, or more than a year
    after the report's where that ends with the plan's: `bù vào tháng 8 năm 2027` in a report on half of 2026.
    """
    for report in plan.reports:
        period = report.stated_period.period or plan.period
        if period is None or plan.period is None:
            continue
        last = Month.of(period.ends)
        if period.ends < plan.period.ends:
            limit = Month.of(plan.period.ends)
        else:
            limit = Month(last.year + _YEAR_AFTER // 12, last.number)
        for text in (*report.directions, *report.proposals):
            lower = lowered(text)
            if "20" in lower and not has_any(lower, _LATER):
                yield from ((text, start, end) for start, end in _after(text, lower, limit))


def _after(text: Text, lower: str, limit: Month) -> Iterator[tuple[int, int]]:
    """Return the times of a text in which something is to be done and that begin after a month."""
    times = [(each.start, each.end, Month(each.year, each.month)) for each in months_in(text)]
    times += [
        (each.start, each.end, Month(each.year, each.numbers[0] * 3 - 2))
        for each in quarters_in(text)
        if each.year
    ]
    for start, end, month in times:
        if month > limit and re.search(_DO_THEN, lower[:start]):
            yield start, end
    for day in days_in(text):
        known = date_of(day.last, day.year) if day.year else None
        before = lower[: day.start]
        if known and Month.of(known) > limit and (is_due(before) or re.search(_DO_THEN, before)):
            yield day.start, day.end
