"""The check for days, months, quarters and years that lie after the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.planning_texts import head_texts, planning_texts
from lxplan.checks.shared.times.dates_of_mentions import is_after, is_ahead, month_elsewhere
from lxplan.checks.shared.times.times_of_own_sections import other_parts
from lxplan.checks.shared.times.times_of_sentences import (
    TELL_WHEN,
    clause_before,
    is_done_then,
    is_due,
    is_for_then,
    is_own_time,
    is_planned,
    is_title,
    is_title_of_activity,
    is_told,
    years_named,
)
from lxplan.checks.shared.times.times_to_come import promised_for_later, told_of_times_to_come
from lxplan.checks.shared.times.years_of_springs import springs_ahead
from lxplan.diagnostics import Severity
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import date_of, days_in
from lxplan.vietnamese.quarters import YearMention, months_in, quarters_in, years_in
from lxplan.vietnamese.sentences import has_any, lowered, school_years_in

_REPORTED_LATER = timedelta(days=62)
"""So long after a period its last reports may be due."""
_LOOKS_AHEAD = (
    r"giai đoạn|tầm nhìn|chuẩn bị|phương hướng|năm sau|năm tới|tiếp theo|kế tiếp|tiến tới|hướng tới|hướng đến|nhiệm kỳ|"
    r"khóa|khoá|bầu cử|đại hội|lộ trình|mục tiêu|hiệu lực|áp dụng|phấn đấu|điều tra|dự toán|dự kiến|đăng ký|tuyển sinh|"
    r"định hướng|kế hoạch|nhiệm vụ|đến (?:hết )?(?:năm|tháng|quý)|nhu cầu|đề xuất|đề nghị|cho năm|những năm|chiến lược|"
    r"quy hoạch|hạn dùng|thời hạn|kéo dài|hoàn thành|danh sách|nhập ngũ|nghĩa vụ"
)
_FAR_AHEAD = (
    r"giai đoạn|tầm nhìn|tiến tới|hướng tới|hướng đến|nhiệm kỳ|khóa|khoá|bầu cử|đại hội|lộ trình|mục tiêu|hiệu lực|áp dụng|phấn đấu|"
    r"định hướng|đến (?:hết |cuối |đầu )?(?:năm|tháng|quý)|những năm|chiến lược|quy hoạch|hạn dùng|thời hạn|kéo dài|hoàn thành|"
    r"dự báo|(?:trước|sau|từ|vào) năm"
)
"""Words before a year that let it lie far after the plan's time, where the next year alone is not meant."""
_TET = r"(?:tết|xuân)(?: [^\W\d]+){0,3} $"
"""Words before the next year that name its Tết, for which one sows and sews months before."""
_DAY_AHEAD = r"đến (?:hết )?tháng|tầm nhìn|nhiệm kỳ|lộ trình|phấn đấu|năm sau|chuẩn bị|hướng tới|tiến tới|bầu cử|đại hội|hiệu lực|áp dụng|dự kiến|đăng ký|giai đoạn|kéo dài|thời hạn"
"""Words before a day, month or quarter that let it lie after the plan's time."""
_TELLS = ("kết quả", "tình hình", "đánh giá")
_RESULTS_OF = (
    r"(?:một số )?(?:kết quả|tình hình|đánh giá)(?: (?!cần |dự |mong |phải |đầu ra)[^\W\d]+){0,8}"
)
"""How the title of a section goes that tells of results, up to the time of which it tells."""
_SUMS_UP = ("tổng kết", "sơ kết", "báo cáo", "quyết toán")
"""What is due by a day is yet to come, though it will sum up."""
_BY_THEN = ("trước ", "chậm nhất ", "muộn nhất ")
_THAN = r"so với(?: cùng kỳ)?(?: của)?(?: năm)?(?: học)? $"


@rule("nam-sau-ky", Severity.WARNING)
def nothing_after_the_period(subject: Subject) -> Iterator[Finding]:
    """Ngày, tháng, quý hoặc năm nằm sau kỳ kế hoạch: «tháng 8 năm 2027» trong kế hoạch năm 2026.

    Vì sao: thường là gõ nhầm năm. Việc chuẩn bị cho năm sau, mục tiêu, giai đoạn, ngày luật có hiệu lực và hạn báo cáo
    ngay sau kỳ không bị nhắc.

    Đúng:
        nam: 2026
        giai_phap: {chung: [Mở lớp kỹ năng số trong tháng 8 năm 2026]}

    Sai:
        nam: 2026
        giai_phap: {chung: [Mở lớp kỹ năng số trong tháng 8 năm 2027]}
    """
    period = subject.plan.period
    if period is None:
        return
    yield from _planned(subject, period)
    for text, start, end in other_parts(subject, period, ahead=True):
        yield _ahead(text, start, end, period)
    yield from _told_too_early(subject, period)
    closing = subject.plan.closing
    for text in (*head_texts(subject), *((closing,) if closing else ())):
        found = _only_ahead(text, period)
        if found is not None:
            yield _ahead(text, *found, period)


def _told_too_early(subject: Subject, period: Period) -> Iterator[Finding]:
    """Return what a plan tells as done in a year after its time, and a section of the results of its own time."""
    own_time = period.name.lower().removesuffix(f" năm {period.begins.year}")
    of_year = rf"(?: năm {period.begins.year})?"
    own_results = rf"{_RESULTS_OF} {re.escape(own_time)}{of_year}$"
    for section in subject.plan.layout.sections:
        title = lowered(section.title or "").strip()
        if section.title is None or not section.is_own or not has_any(title, _TELLS):
            continue
        if re.match(own_results, title):
            message = (
                f"kết quả của {period.name} chưa có khi lập kế hoạch; xem lại thời gian ở tên mục"
            )
            yield Finding(section.title.content_span, message)
        for text in (*section.words, *section.points):
            for start, end in told_of_times_to_come(text, subject.plan):
                yield _ahead(text, start, end, period)
    for text in (*subject.plan.advantages.points, *subject.plan.difficulties.points):
        for start, end in told_of_times_to_come(text, subject.plan):
            yield _ahead(text, start, end, period)
    for text, start, end in promised_for_later(subject.plan):
        yield _ahead(text, start, end, period)


def _planned(subject: Subject, period: Period) -> Iterator[Finding]:
    """Return a finding for each time that the texts which plan name after the period."""
    for keyed in planning_texts(subject):
        if keyed.path[0] == "ket":
            continue  # it says, as the head does, which time the plan is for
        lower = lowered(keyed.text)
        longer = month_elsewhere(keyed, period, ahead=True) or _longer(keyed, period)
        for start, end in (*_days(keyed, period), *longer):
            before = lower[:start].removesuffix("ngày ")
            is_last = before.endswith(_BY_THEN) and has_any(clause_before(before), _SUMS_UP)
            if is_last or not is_told(lower, start, end, just_over=True):
                yield _ahead(keyed.text, start, end, period)
        compares = keyed.path[0] != "de_xuat" and "so với" in lower
        for start, end in _compared(keyed.text, lower, period) if compares else ():
            yield _ahead(keyed.text, start, end, period)


def _ahead(text: Text, start: int, end: int, period: Period) -> Finding:
    message = f"«{text[start:end]}» nằm sau kỳ {period.short_name}; xem lại năm"
    return Finding(text.part(start, end), message)


def _days(keyed: KeyedText, period: Period) -> Iterator[tuple[int, int]]:
    lower = lowered(keyed.text)
    for day in days_in(keyed.text):
        known = date_of(day.last, day.year) if is_ahead(keyed.text, day, period) else None
        if known is None:
            continue
        before = clause_before(lower[: day.start])
        is_last = is_due(before)
        if not is_last and keyed.path[-1] not in TELL_WHEN:
            continue
        soon = is_last and known <= period.ends + _REPORTED_LATER
        if not soon and not re.search(_DAY_AHEAD, before):
            yield day.start, day.end


def _longer(keyed: KeyedText, period: Period) -> Iterator[tuple[int, int]]:
    text = keyed.text
    lower = lowered(text)
    for month in months_in(text):
        later = is_after(Month(month.year, month.month).first_day, period)
        before = lower[: month.start]
        if (
            later
            and is_for_then(keyed.path, before)
            and not re.search(_DAY_AHEAD, clause_before(before))
        ):
            yield month.start, month.end
    for start, end, first_day in _quarters(text):
        if is_after(first_day, period) and not re.search(_DAY_AHEAD, clause_before(lower[:start])):
            yield start, end
    for match in school_years_in(text):
        later = is_after(Period.of_school_year(int(match[1])).begins, period)
        if later and not re.search(_LOOKS_AHEAD, clause_before(lower[: match.start()])):
            yield match.span()
    years = [
        (year.start, year.end)
        for year in years_named(keyed)
        if year.year > period.ends.year and _is_too_late(keyed, lower, year, period)
    ]
    yield from dict.fromkeys((*years, *springs_ahead(lower, period)))


def _compared(text: Text, lower: str, period: Period) -> Iterator[tuple[int, int]]:
    """Return the years to come with which a text compares what is to be done: `so với năm học 2026-2027`."""
    pairs = [
        (*match.span(), Period.of_school_year(int(match[1])).begins)
        for match in school_years_in(text)
    ]
    years = [(year.start, year.end, date(year.year, 1, 1)) for year in years_in(text)]
    for start, end, begins in (*pairs, *years):
        if begins > period.ends and re.search(_THAN, lower[:start]):
            yield start, end


def _is_too_late(keyed: KeyedText, lower: str, year: YearMention, period: Period) -> bool:
    """Tell whether a year after the period is one in which the plan does something: the next is prepared for in many
    words, a later one in few.
    """
    before = clause_before(lower[: year.start])
    is_next = year.year == period.ends.year + 1
    if is_next and re.search(_TET, before):
        return False
    if re.search(_LOOKS_AHEAD if is_next else _FAR_AHEAD, before):
        return False
    if is_title_of_activity(keyed.path):
        return is_done_then(lower, year.start, period.begins.year)
    return is_planned(lower, year.start, is_title=not is_next or is_title(keyed.path))


def _quarters(text: Text) -> Iterator[tuple[int, int, date]]:
    """Return the years of the quarters that a text names, each with the first day of its
    quarter.
    """
    for quarter in quarters_in(text):
        if quarter.year:
            yield *quarter.year_span, Month(quarter.year, quarter.numbers[0] * 3 - 2).first_day


def _only_ahead(text: Text, period: Period) -> tuple[int, int] | None:
    """Return the year that the head of a plan names, when all that it names lie ahead."""
    lower = lowered(text)
    pairs = [
        (*match.span(), Period.of_school_year(int(match[1])).begins > period.ends)
        for match in school_years_in(text)
    ]
    years = [(year.start, year.end, year.year > period.ends.year) for year in years_in(text)]
    ahead = [(start, end) for start, end, is_later in (*pairs, *years) if is_later]
    own = next((place for place in ahead if is_own_time(lower, *place)), None)
    if own is not None:
        return own
    if not ahead or len(ahead) < len(pairs) + len(years):
        return None
    goal = r"đến (?:hết )?năm|giai đoạn|tầm nhìn|mục tiêu|lộ trình|hướng tới|phấn đấu"
    return next(
        (place for place in ahead if not re.search(goal, clause_before(lower[: place[0]]))), None
    )
