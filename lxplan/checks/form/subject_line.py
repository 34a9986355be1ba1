"""The check that the subject of a plan for less than a year names its own month or quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.dates_of_mentions import dates_of
from lxplan.checks.shared.times_of_sentences import is_own_time
from lxplan.diagnostics import Severity
from lxplan.plan.layout import Section
from lxplan.plan.periods import Period
from lxplan.plan.values import format_date
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.paper_names import SURE
from lxplan.vietnamese.quarters import months_in, quarters_in, years_in
from lxplan.vietnamese.sentences import has_any, lowered, school_years_in

_MONTH = r"(?<!\w)tháng (?:0)?(\d{1,2})(?!\d)(?: ?(?:/|,? ?năm) ?(\d{4}))?"
_GOAL = r"(?:đến (?:hết )?năm|tầm nhìn[^,]*|giai đoạn[^,]*|nhiệm kỳ[^,]*|(?:từ|sau) năm) $|\d/(?:\d{4}/)?[^\W\d]{2}"
_TWO_MONTHS = timedelta(days=62)
_STRETCH = r"tháng \d{1,2}(?:/\d{4})? (?:đến|-)|từ tháng|từ ngày|đầu năm|cuối năm"
_SCHEDULE = "ke_hoach_thang"
_PLANS = r"(?<!\w)(?:chỉ tiêu|mục tiêu|nhiệm vụ|kế hoạch|lịch|giải pháp|tổ chức thực hiện|phân công|kinh phí|nội dung|mục đích|yêu cầu|tiến độ|thời gian)(?!\w)"
_TELLS = r"kết quả|đánh giá|tình hình|tổng kết|sơ kết|kiểm điểm|thực trạng|thực hiện (?:các )?(?:chỉ tiêu|nhiệm vụ|kế hoạch|mục tiêu)|công tác đã"
_LINE_ABOVE = r"(?:kết quả|tình hình|đánh giá)[^.;:]{0,60}\d{4}$"
"""A line in a section that heads what it tells and ends with its year: `Kết quả năm học 2025-2026`."""
_BEGINS = ("Kết quả", "Tình hình", "Đánh giá", "KẾT QUẢ", "TÌNH HÌNH", "ĐÁNH GIÁ")
_PART = (
    r"(?<!\w)(?:(3|6|9|ba|sáu|chín) tháng(?: (đầu|cuối)|(?=,| và| năm|$))|học kỳ (i{1,2}|[12])(?!\w))"
    r"(?:(?: của)? năm(?: học)? (\d{4})(?!\d))?(?:\s?-\s?\d{4})?"
)
_HALVES = {"i": {9, 10, 11, 12, 1}, "ii": set(range(1, 7))}
"""The months of the halves of a school year, and around them."""
_FEW = 3
"""So many months with activities outside the time that a subject names tell that it names another than the plan's."""
_JUST_OVER = 9
"""So many months before a year's plan may lie the end of what its headings tell of."""


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
    for section in subject.plan.layout.sections:
        yield from _headings(section, period)
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
    named = list(_named(text))
    if named and not any(_is_within(months, year, period) for _, _, months, year in named):
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
    times = [each for each in _times_of_heading(text) if _is_within(*each[2:], period)]
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


def _short_of(text: Text, period: Period, paper: str) -> Iterator[Finding]:
    """Return a finding where a text names parts of a year, and not one of them has all months of the period that it is the
    name of: `quý I` of a half of a year.
    """
    named = list(_named(text))
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
    """Return a finding where lead-in or closing says that the plan is for another month, quarter or week; what of the
    closing is over, the rule on what is left over says.
    """
    lead_in, closing = subject.plan.lead_in, subject.plan.closing
    for whose, text in (("lời dẫn", lead_in), ("đoạn kết", closing)):
        if text is None or not has_any(lowered(text), ("quý", "tháng", "ngày")):
            continue
        lower = lowered(text)
        own = [each for each in _named(text) if is_own_time(lower, *each[:2])]
        is_right = any(_is_within(months, year, period) for _, _, months, year in own)
        over = whose == "đoạn kết" and any(year and year <= period.begins.year for *_, year in own)
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
    years = [year for year in years if not _is_of_something(lower[: year[0]])]
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


def _is_of_something(before: str) -> bool:
    """Tell whether the words before a year (lower case) make it a goal's or a law's: `đến năm 2030`."""
    return has_any(before, SURE) or re.search(_GOAL, before) is not None


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


def _headings(section: Section, period: Period) -> Iterator[Finding]:
    """Return a finding where a heading that plans names another time than the plan's or the one that follows, or one that
    tells names an older time than the one just over: `Tình hình quý I` in a plan for the fourth quarter.
    """
    title = section.title
    above = (
        each
        for each in section.words
        if each.startswith(_BEGINS) and re.match(_LINE_ABOVE, lowered(each))
    )
    for text in (*((title,) if title is not None else ()), *above):
        lower = lowered(text)
        if not has_any(lower, ("quý ", "tháng ", "năm ")):
            continue
        is_schedule = section.name == _SCHEDULE
        tells = not is_schedule and re.search(_TELLS, lower) is not None
        if tells or is_schedule or re.search(_PLANS, lower):
            times = _times_of_heading(text)
            near = [_is_near(each, period, tells=tells, goes_on=not is_schedule) for each in times]
            if times and not any(near):
                yield _of_another_time("tiêu đề", text, *times[0][:2], period)


def _times_of_heading(text: Text) -> list[tuple[int, int, set[int], int]]:
    """Return the times that a heading names, as `_named` does; a year has all months, and a school year those of each of
    its years.
    """
    lower = lowered(text)
    if "giai đoạn" in lower:
        return []
    times = list(_named(text))
    years = [(year.start, year.end, set(range(1, 13)), year.year) for year in years_in(text)]
    for match in school_years_in(text):
        years.append((*match.span(), set(range(9, 13)), int(match[1])))
        years.append((*match.span(), set(range(1, 9)), int(match[3])))
    apart = (year for year in years if not any(each[0] <= year[0] < each[1] for each in times))
    return [each for each in (*times, *apart) if not _is_of_something(lower[: each[0]])]


def _is_near(
    time: tuple[int, int, set[int], int], period: Period, *, tells: bool, goes_on: bool
) -> bool:
    """Tell whether a time is the period's own, or the one that it follows (where a heading tells) or that follows it
    (where one plans, and may go on to it).
    """
    _, _, months, year = time
    if _is_within(months, year, period):
        return True
    if not tells:
        following = period.last.following
        return goes_on and following.number in months and year in (0, following.year)
    if not year:
        return period.unit == "năm" or (period.first.number - 2) % 12 + 1 in months
    passed = (period.first.year - year) * 12 + period.first.number - max(months)
    return passed <= (1 if period.unit != "năm" and len(months) <= 3 else _JUST_OVER)


def _is_within(months: set[int], year: int, period: Period) -> bool:
    """Tell whether one of some months, of a year (0 where none is named), is the period's."""
    return any(month.number in months and year in (0, month.year) for month in period.months)


def _named(text: str) -> Iterator[tuple[int, int, set[int], int]]:
    """Return where a subject names a month or quarters, with their months' numbers and their year (0 where it names
    none); nothing where it names a stretch.
    """
    lower = lowered(text)
    for part in re.finditer(_PART, lower) if has_any(lower, (" tháng", "học kỳ")) else ():
        yield *part.span(), _months_of_part(part), int(part[4] or 0) if part[1] else 0
    if re.search(_STRETCH, lower):
        return
    for month in re.finditer(_MONTH, lower):
        yield *month.span(), {int(month[1])}, int(month[2] or 0)
    for quarter in quarters_in(text):
        months = {3 * number - left for number in quarter.numbers for left in (0, 1, 2)}
        yield quarter.start, quarter.end, months, quarter.year


def _months_of_part(part: re.Match[str]) -> set[int]:
    if part[3]:
        return _HALVES[{"1": "i", "2": "ii"}.get(part[3], part[3])]
    count = {"ba": 3, "sáu": 6, "chín": 9}.get(part[1]) or int(part[1])
    return set(range(13 - count, 13)) if part[2] == "cuối" else set(range(1, count + 1))
