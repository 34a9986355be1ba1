"""The check that the subject of a plan for less than a year names its own month or quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.times.dates_of_mentions import dates_of
from lxplan.checks.shared.times.times_of_headings import (
    headings_of_other_times,
    is_of_something,
    is_time_of_closing,
    is_within,
    openings_of_other_times,
    times_named,
    times_of_heading,
)
from lxplan.checks.shared.times.times_of_sentences import is_own_time
from lxplan.diagnostics import Severity
from lxplan.plan.periods import Period
from lxplan.plan.values import format_date
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.quarters import months_in, quarters_in, years_in
from lxplan.vietnamese.sentences import has_any, lowered, school_years_in

_TWO_MONTHS = timedelta(days=62)
_FEW = 3
"""So many months with activities outside the time that a subject names tell that it names another than the plan's."""


@rule("trich-yeu-khac-ky", Severity.WARNING)
def subject_names_its_period(subject: Subject) -> Iterator[Finding]:
    """Trích yếu, lời dẫn, đoạn kết, tên kỳ hoặc tiêu đề của một phần ghi thời gian khác với kỳ: «tháng 5» trong kế hoạch tháng 6, «Chỉ tiêu quý II» trong kế hoạch quý IV, «quý I» trong báo cáo 6 tháng.

    Vì sao: trích yếu, tiêu đề chép từ tờ của tháng trước; người nhận tìm theo trích yếu. Năm sai ở trích yếu của kế hoạch
    thì do các quy tắc về năm nhắc. Phần kể kết quả được ghi kỳ vừa qua, phần phương hướng được ghi kỳ tiếp theo.

    Đúng:
        ky: {tu: 01/06/2026, den: 30/06/2026}
        van_ban: {trich_yeu: Hoạt động tháng 6 năm 2026}
        ke_hoach_thang: {06/2026: [{noi_dung: Tập huấn}]}

    Sai:
        ky: {tu: 01/06/2026, den: 30/06/2026}
        van_ban: {trich_yeu: Hoạt động tháng 5 năm 2026}
        ke_hoach_thang: {06/2026: [{noi_dung: Tập huấn}]}
    """
    yield from _reports(subject)
    period, stated = subject.plan.period, subject.plan.stated_period
    if period is None:
        return
    if stated.own_name:
        yield from _other_years(stated.own_name, period, "kế hoạch")
    for heading, start, end in headings_of_other_times(subject.plan.layout.sections, period):
        yield _of_another_time("tiêu đề", heading, start, end, period)
    yield from _begun_otherwise(subject)
    if period.unit == "năm":
        yield from _part_of_the_year(subject, period)
        return
    yield from _said_to_be_for(subject, period)
    text = subject.plan.paper.subject
    for words in filter(None, (text, stated.own_name)):
        yield from _other_days(words, period)
    if stated.own_name:
        yield from _short_of(stated.own_name, period, "kế hoạch")
    if text is None:
        return
    named = list(times_named(text))
    if named and not any(is_within(months, year, period) for _, _, months, year in named):
        start, end, _, _ = named[0]
        yield _of_another_time("trích yếu", text, start, end, period)


def _part_of_the_year(subject: Subject, period: Period) -> Iterator[Finding]:
    """Return a finding where the subject of a year's plan names a time out of which many activities lie: a quarter, or the
    calendar year of a school year's plan.
    """
    text = subject.plan.paper.subject
    is_part = text is not None and has_any(lowered(text), ("quý ", "tháng ", "học kỳ "))
    is_own = text is not None and period.label in text and ("-" in period.label or "-" not in text)
    if text is None or (not is_part and (is_own or "20" not in text)):
        return
    times = [each for each in times_of_heading(text) if is_within(*each[2:], period)]
    listed = [each.month for each in subject.plan.schedule if each.activities]
    left = [
        month
        for month in listed
        if not any(month.number in months and year in (0, month.year) for *_, months, year in times)
    ]
    if times and len(left) >= _FEW:
        start, end, _, _ = times[0]
        message = f"trích yếu ghi «{text[start:end]}», mà kế hoạch {period.short_name} có việc ở {len(left)} tháng khác, như {left[0]}; sửa một trong hai"
        yield Finding(text.part(start, end), message)


def _begun_otherwise(subject: Subject) -> Iterator[Finding]:
    for text, start, end, title in openings_of_other_times(subject.plan.layout.sections):
        message = f"mục «{title.strip()}» mà câu đầu ghi «{text[start:end]}»; sửa một trong hai"
        yield Finding(text.part(start, end), message)


def _short_of(text: Text, period: Period, paper: str) -> Iterator[Finding]:
    """Return a finding where a text names parts of a year, and not one of them has all months of the period that it is the
    name of: `quý I` of a half of a year.
    """
    named = list(times_named(text))
    whole = {month.number for month in period.months}
    if named and not whole <= set().union(*(months for _, _, months, _ in named)):
        start, end, _, _ = named[0]
        when = f"{format_date(period.begins)} đến {format_date(period.ends)}"
        message = f"«{text[start:end]}» không phải cả kỳ {paper}, từ {when}; sửa một trong hai"
        yield Finding(text.part(start, end), message)


def _of_another_time(whose: str, text: Text, start: int, end: int, period: Period) -> Finding:
    message = f"{whose} ghi «{text[start:end]}», còn kế hoạch của {period.name}; sửa một trong hai"
    return Finding(text.part(start, end), message)


def _said_to_be_for(subject: Subject, period: Period) -> Iterator[Finding]:
    """Return a finding where lead-in or closing says that the plan is for another month, quarter or week; a year that is
    over in the closing, the rule on what is left over says.
    """
    lead_in, closing = subject.plan.lead_in, subject.plan.closing
    for whose, text in (("lời dẫn", lead_in), ("đoạn kết", closing)):
        if text is None or not has_any(lowered(text), ("quý", "tháng", "ngày")):
            continue
        lower = lowered(text)
        closes = whose == "đoạn kết"
        own = [
            each
            for each in times_named(text)
            if (is_time_of_closing if closes else is_own_time)(lower, *each[:2])
        ]
        is_right = any(is_within(months, year, period) for _, _, months, year in own)
        over = closes and any(year and year < period.begins.year for *_, year in own)
        if own and not is_right and not over:
            yield _of_another_time(whose, text, *own[0][:2], period)
        days = [day for day in days_in(text) if is_own_time(lower, day.start, day.end)]
        dates = [each for day in days if (each := dates_of(day, period))]
        if dates and all(last < period.begins or first > period.ends for first, last in dates):
            yield _of_another_time(whose, text, days[0].start, days[0].end, period)


def _reports(subject: Subject) -> Iterator[Finding]:
    """Return a finding where the subject of a report, or the name of its period, names other years than it is about."""
    for report in subject.plan.reports:
        period = report.stated_period.period or subject.plan.period
        for text in filter(None, (report.stated_period.own_name, report.paper.subject)):
            if period is None:
                continue
            wrong = tuple(_other_years(text, period, "báo cáo"))
            if not wrong and (period.unit != "năm" or report.stated_period.own_name):
                wrong = tuple(_short_of(text, period, "báo cáo"))
            yield from wrong


def _other_years(text: Text, period: Period, paper: str) -> Iterator[Finding]:
    """Return a finding at the first year that a text names, when all of them lie outside a period."""
    first, last = period.begins.year, period.ends.year
    years = [
        (*match.span(), _is_school_year_of(int(match[1]), period))
        for match in school_years_in(text)
    ]
    named = [*((*year[:2], year.year) for year in (*years_in(text), *months_in(text)))]
    named += [(*each.year_span, each.year) for each in quarters_in(text) if each.year]
    years += [(start, end, first <= year <= last) for start, end, year in named]
    lower = lowered(text)
    years = [year for year in years if not is_of_something(lower[: year[0]])]
    if years and not any(is_own for _, _, is_own in years):
        start, end, _ = min(years)
        message = f"«{text[start:end]}» không phải năm của {paper}, từ {format_date(period.begins)} đến {format_date(period.ends)}; sửa một trong hai"
        yield Finding(text.part(start, end), message)


def _is_school_year_of(first_year: int, period: Period) -> bool:
    """Tell whether a school year is the period's: they overlap, or it begins within two months after it, as a plan of
    July does.
    """
    school_year = Period.of_school_year(first_year)
    return period.begins <= school_year.ends and school_year.begins <= period.ends + _TWO_MONTHS


def _other_days(text: Text, period: Period) -> Iterator[Finding]:
    """Return a finding where a text names days, all of them of another time: `tuần từ ngày 09/3 đến ngày 15/3/2026`."""
    mentions = [(day, dates) for day in days_in(text) if (dates := dates_of(day, period))]
    outside = [
        day for day, (first, last) in mentions if last < period.begins or first > period.ends
    ]
    if outside and len(outside) == len(mentions):
        first = outside[0]
        message = (
            f"«{text[first.start : first.end]}» nằm ngoài kỳ {period.short_name}; sửa một trong hai"
        )
        yield Finding(text.part(first.start, first.end), message)
