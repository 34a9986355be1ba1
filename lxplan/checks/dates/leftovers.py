"""The check for days, quarters and school years that were copied from a plan of before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.planning_texts import head_texts, planning_texts, says_it_plans
from lxplan.checks.shared.times.dates_of_mentions import month_elsewhere
from lxplan.checks.shared.times.days_left_over import (
    LOOKS_BACK_CLOSE,
    OWN_SECTIONS,
    days_left_over,
)
from lxplan.checks.shared.times.times_of_headings import is_time_of_closing
from lxplan.checks.shared.times.times_of_own_sections import (
    other_parts,
    planned_in_own_section,
    quarters_among_others,
    same_end_of_others,
    second_half_of_others,
    told_of_long_ago,
)
from lxplan.checks.shared.times.times_of_rows import at_another_time
from lxplan.checks.shared.times.times_of_sentences import (
    clause_before,
    is_asked_for,
    is_done_then,
    is_for_then,
    is_own_time,
    is_planned,
    is_theme,
    is_title,
    is_title_of_activity,
    is_told,
    sums_up_a_part,
    years_named,
    years_that_open,
)
from lxplan.checks.shared.times.times_to_come import asked_for_when_over
from lxplan.checks.shared.times.years_of_springs import springs_over
from lxplan.diagnostics import Severity
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.quarters import YearMention, months_in, quarters_in, years_in
from lxplan.vietnamese.sentences import lowered, school_years_in

_SAID_THEN = r"(?:báo cáo|tổng kết|sơ kết)(?! kết quả)[^,;]{0,40} trong (?:cuối |đầu )?tháng $"
"""How the words before a month go when it is then that something is reported: `báo cáo UBND xã trong tháng 12/2025`."""
_TARGETS = ("chi_tieu", "nhiem_vu_quy")
"""Sections that hold what is to be done, and little else."""
_FRESH = 6
"""So many months after a quarter or month its figures are still reported."""


@rule("sot-ky-truoc", Severity.WARNING)
def nothing_left_over(subject: Subject) -> Iterator[Finding]:
    """Ngày, hạn, quý, năm hoặc năm học của một kỳ trước còn sót trong kế hoạch.

    Vì sao: «trước ngày 30/9/2017» trong kế hoạch 2018-2019 là hạn của năm ngoái; bản chép qua nhiều năm còn giữ cả năm
    xa hơn. Ngày của văn bản, ngày luật có hiệu lực, ngày kỷ niệm và số liệu, kết quả, tổng kết không bị nhắc.

    Đúng:
        giai_phap: {chung: [Gửi báo cáo trước ngày 30/9/2018]}

    Sai:
        giai_phap: {chung: [Gửi báo cáo trước ngày 30/9/2017]}
    """
    period = subject.plan.period
    if period is None:
        return
    for keyed in planning_texts(subject):
        for start, end in _left_over(keyed, period, subject.plan.paper.issued):
            yield _over(keyed.text, start, end, period)
    yield from _due_in_purpose(subject, period)
    yield from _asked_for_when_over(subject)
    for text, start, end in _quarters_in_sections(subject, period):
        yield _over(text, start, end, period)
    for span, message in at_another_time(subject, period):
        yield Finding(span, message)
    yield from _of_another_report(subject)
    for text in head_texts(subject):
        found = _old_year(text, period)
        if found is not None:
            start, end = found
            yield Finding(
                text.part(start, end),
                f"kế hoạch của kỳ {period.short_name} mà ghi năm {text[start:end]}; sửa theo năm nay",
            )


def _due_in_purpose(subject: Subject, period: Period) -> Iterator[Finding]:
    for text in subject.plan.purpose:
        keyed = KeyedText(text, ("muc_dich",))
        for start, end in days_left_over(keyed, lowered(text), period, subject.plan.paper.issued):
            yield _over(text, start, end, period)


def _quarters_in_sections(subject: Subject, period: Period) -> Iterator[tuple[Text, int, int]]:
    for section in subject.plan.layout.sections:
        if not says_it_plans(section.title):  # else its quarters are judged as all that is planned
            yield from quarters_among_others(section, period)
            yield from told_of_long_ago(section, period)
    yield from other_parts(subject, period)


def _of_another_report(subject: Subject) -> Iterator[Finding]:
    """Find a sentence of a report that begins with a time of another year than the report's (`Năm 2022 thời tiết …`,
    `Trong 6 tháng đầu năm 2025, …`), and what its directions put into a time that is over.
    """
    for report in subject.plan.reports:
        period = report.stated_period.period or subject.plan.period
        if period is None:
            continue
        told = (report.situation, report.leadership, report.strengths, report.weaknesses)
        places = [
            (text, start, end)
            for text in (each for part in told for each in part)
            for start, end, year in years_that_open(text)
            if not period.begins.year <= year <= period.ends.year
        ]
        places += second_half_of_others(report.directions, period)
        places += [
            place for part in told for text in part for place in same_end_of_others(text, period)
        ]
        for text in report.directions:
            keyed = KeyedText(text, ("bao_cao", "phuong_huong"))
            opening = [each[:2] for each in years_that_open(text) if each[2] < period.begins.year]
            over = dict.fromkeys((*opening, *_left_over(keyed, period, None)))
            places += [(text, *place) for place in over]
        for text, start, end in {(id(each[0]), *each[1:]): each for each in places}.values():
            written = text[start:end]
            message = f"báo cáo của kỳ {period.short_name} mà câu này nói «{written}»; xem lại năm"
            yield Finding(text.part(start, end), message)


def _asked_for_when_over(subject: Subject) -> Iterator[Finding]:
    for report in subject.plan.reports:
        period = report.stated_period.period or subject.plan.period
        if period is None:
            continue
        for text, start, end in asked_for_when_over(report, period):
            message = f"báo cáo của kỳ {period.short_name} mà còn đề ra việc cho «{text[start:end]}», đã qua; xem lại thời gian"
            yield Finding(text.part(start, end), message)


def _over(text: Text, start: int, end: int, period: Period) -> Finding:
    mend = "sửa theo năm nay" if period.unit == "năm" else "sửa theo kỳ này"
    message = f"«{text[start:end]}» thuộc kỳ trước, không thuộc kỳ {period.short_name}; {mend}"
    return Finding(text.part(start, end), message)


def _left_over(keyed: KeyedText, period: Period, issued: date | None) -> Iterator[tuple[int, int]]:
    """Return where a text names a day, month, quarter or year of a period before as to come."""
    lower = lowered(keyed.text)
    yield from days_left_over(keyed, lower, period, issued)
    if keyed.path[0] == OWN_SECTIONS:
        yield from planned_in_own_section(keyed, lower, period)
        return
    yield from (elsewhere := month_elsewhere(keyed, period, ahead=False))
    for start, end, last in () if elsewhere else _parts_of_years(keyed, period):
        if issued is not None and last >= Month.of(issued) and _is_a_month(lower, start):
            continue  # what is prepared once the plan is signed
        own = keyed.path[0] == "ket" and last.year == period.begins.year  # said with the subject's
        if own and is_time_of_closing(lower, start, end):
            continue
        passed = (period.first.year - last.year) * 12 + period.first.number - last.number
        # What is held now to sum up a part of a year is summed up soon after it.
        is_late = passed > _FRESH and is_title_of_activity(keyed.path)
        if (is_late and sums_up_a_part(lower[:start])) or not _is_told_of_part(
            lower, start, end, passed
        ):
            yield start, end
    yield from (place for place in _longer(keyed, period) if not _is_told(lower, *place, period))


def _longer(keyed: KeyedText, period: Period) -> Iterator[tuple[int, int]]:
    """Return where a text names a school year or year that is over before the period."""
    lower = lowered(keyed.text)
    for match in school_years_in(keyed.text):
        if _is_over(int(match[3]), period):
            yield match.span()
    years = [
        (year.start, year.end)
        for year in years_named(keyed)
        if year.year < period.begins.year and _is_meant(keyed, lower, year, period)
    ]
    yield from dict.fromkeys((*years, *springs_over(lower, period)))


def _parts_of_years(keyed: KeyedText, period: Period) -> Iterator[tuple[int, int, Month]]:
    """Return where a text names a month or the year of a quarter that is over before the period, with its last month."""
    text = keyed.text
    lower = lowered(text)
    for month in months_in(text):
        if Month(month.year, month.month) < period.first and is_for_then(
            keyed.path, lower[: month.start]
        ):
            yield month.start, month.end, Month(month.year, month.month)
    for quarter in quarters_in(text):
        last = Month(quarter.year, quarter.numbers[-1] * 3) if quarter.year else None
        if last is not None and last < period.first:
            own_year = period.unit != "năm" and quarter.year == period.begins.year
            start, end = (quarter.start, quarter.end) if own_year else quarter.year_span
            yield start, end, last


def _is_a_month(lower: str, start: int) -> bool:
    """Tell whether a month is named alone, and not as the end of a stretch: `từ tháng 01 đến tháng 12/2025`."""
    return re.search(r"đến(?: hết)?(?: tháng)? ?$", lower[:start]) is None


def _is_told_of_part(lower: str, start: int, end: int, passed: int) -> bool:
    """Tell whether a sentence tells of a month or quarter that ended so many months ago: one that has just passed is
    still reported on.
    """
    if is_asked_for(lower, start):
        return False
    before = clause_before(lower[:start])
    looks_back = re.search(LOOKS_BACK_CLOSE, before) and not re.search(_SAID_THEN, before)
    if passed <= _FRESH and " vào " not in before and looks_back:
        return True
    return is_told(lower, start, end, just_over=passed <= _FRESH)


def _is_meant(keyed: KeyedText, lower: str, year: YearMention, period: Period) -> bool:
    """Tell whether a year is one in which something is to be done."""
    if year.year < period.begins.year and is_theme(lower[: year.start]):
        return True
    if is_title_of_activity(keyed.path):
        return is_done_then(lower, year.start, period.begins.year)
    if is_asked_for(lower, year.start):
        return True
    is_long_over = year.year < period.begins.year - 1 and keyed.path[0] in _TARGETS
    return is_planned(lower, year.start, is_title=is_long_over or is_title(keyed.path))


def _is_over(last_year: int, period: Period) -> bool:
    """Tell whether a school year that ends in August of `last_year` was over when the period
    began.
    """
    return Period.of_school_year(last_year - 1).ends < period.begins


def _old_year(text: Text, period: Period) -> tuple[int, int] | None:
    """Return the school year or year that the head of a plan names, when all that it names are
    over.
    """
    lower = lowered(text)
    pairs = [(*match.span(), _is_over(int(match[3]), period)) for match in school_years_in(text)]
    years = [(year.start, year.end, year.year < period.begins.year) for year in years_in(text)]
    over = [(start, end) for start, end, is_over in (*pairs, *years) if is_over]
    own = next((place for place in over if is_own_time(lower, *place)), None)
    if own is not None:
        return own
    if not over or len(over) < len(pairs) + len(years):
        return None
    stale = (
        place
        for place in over
        if is_planned(lower, place[0]) or place in {pair[:2] for pair in pairs}
    )
    return next((place for place in stale if not _is_told(lower, *place, period)), None)


def _is_told(lower: str, start: int, end: int, period: Period) -> bool:
    """Tell whether a sentence tells of a time that it names by its year, and asks for nothing from then on."""
    if is_asked_for(lower, start):
        return False
    last_year = max(map(int, re.findall(r"\d{4}", lower[start:end])), default=0)
    return is_told(lower, start, end, just_over=last_year >= period.begins.year - 1)
