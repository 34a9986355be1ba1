"""Times that are over in a section of one's own, which may tell as well as plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.planning_texts import may_plan, says_it_plans
from lxplan.checks.shared.times.times_of_sentences import (
    clause_before,
    is_theme,
    is_told,
    opens_a_sentence,
    years_that_open,
)
from lxplan.plan.layout import Section
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.quarters import months_in, quarters_in, years_in
from lxplan.vietnamese.sentences import has_any, lowered

_HEADS = ("tieu_de", "ket")
"""Titles and closing: whether they name the plan's own time is asked where that of its subject is."""
_HALF_A_YEAR = 6
_SECOND_HALF = r"(?:6|[Ss]áu) tháng cuối(?: của)? năm (\d{4})"
_EXPECTS = r"^[^.\n]*(?<!\w)(?:dự kiến|phấn đấu|sẽ)(?!\w)"
_OPENS = r"(?:^|[.;:,] |\n|(?<!\w)(?:trong|kế hoạch|lịch|chỉ tiêu|nhiệm vụ|kết thúc) )[-+\s]*$"
"""How the words end before a quarter in which something is done."""
_REACHES = r"(?<!\w)(?:từ|đến|sau|so với|cùng kỳ|của) $"
_IN_MONTH = r"trong (tháng (1[0-2]|0?[1-9]))(?!\d|/| ?năm|[.,]\d)"
_FORWARD = (
    *("chuẩn bị", "phương hướng", "dự kiến", "kế hoạch", "sang ", "tiếp tục", "hoàn thành", "báo cáo", "quyết toán"),
)  # fmt: skip
_MONTHS_AGO = 9
"""So many months ago lies what a plan for less than a year tells of no more."""
_UP_TO = ("đến ", "đến hết ", "trong ", "hết ", "đến cuối ", "cuối ")


def planned_in_own_section(
    keyed: KeyedText, lower: str, period: Period
) -> Iterator[tuple[int, int]]:
    """Return the old years of a section of one's own that certainly plan: of a sentence that begins with the year and
    expects something, and of a theme.
    """
    for year in years_in(keyed.text):
        if year.year >= period.begins.year:
            continue
        expects = opens_a_sentence(lower, year.start) and re.search(_EXPECTS, lower[year.end :])
        if expects or is_theme(lower[: year.start]):
            yield year.start, year.end
    yield from _months_expected(keyed.text, lower, period)


def _months_expected(text: Text, lower: str, period: Period) -> Iterator[tuple[int, int]]:
    """Return where a sentence expects something up to a month that is over: `từ tháng 01 đến tháng 12/2025, dự kiến`."""
    for month in months_in(text):
        before = lower[: month.start].removesuffix("tháng ")
        is_last = Month(month.year, month.month) < period.first and before.endswith(_UP_TO)
        if is_last and re.search(_EXPECTS, lower[month.end :]):
            yield month.start, month.end


def quarters_among_others(section: Section, period: Period) -> list[tuple[Text, int, int]]:
    """Return where the quarters have their years that are over and stand alone in a line of a section, where others of
    its lines are quarters of the plan: `Quý III, IV năm 2021` before `Quý I năm 2024`.
    """
    heads = [
        (text, quarter)
        for text in section.words
        if "quý" in lowered(text)
        for quarter in quarters_in(text)
        if quarter.year and text[: quarter.start].strip() + text[quarter.end :].strip(" :.;") == ""
    ]
    over = [each for each in heads if Month(each[1].year, each[1].numbers[-1] * 3) < period.first]
    if len(over) == len(heads):
        return []
    return [(text, *quarter.year_span) for text, quarter in over]


def told_of_long_ago(section: Section, period: Period) -> Iterator[tuple[Text, int, int]]:
    """Return where a section of a plan for less than a year begins a sentence with a quarter of a year before: `Quý III
    năm 2025 đã kết nạp 31 hội viên` in a plan for the fourth of 2026.
    """
    for text in section.words if period.unit != "năm" else ():
        lower = lowered(text)
        if "quý" not in lower or "20" not in lower or has_any(lower, ("so với", "cùng kỳ")):
            continue
        opening = {start for start, _, _ in years_that_open(text)}
        for each in quarters_in(text):
            begins = period.first.year * 12 + period.first.number
            ago = begins - each.year * 12 - each.numbers[-1] * 3
            if each.year and each.year_span[0] in opening and ago > _MONTHS_AGO:
                yield text, each.start, each.end


def other_parts(
    subject: Subject, period: Period, *, ahead: bool = False
) -> Iterator[tuple[Text, int, int]]:
    """Return where what is planned for a quarter or a month is put into another that has no year: one before it, or, where
    `ahead`, one after it (`trong tháng 4` in a plan for March).
    """
    word = {"quý": "quý", "tháng": "trong tháng"}.get(period.unit)
    if word is None:
        return
    own = [each for each in subject.plan.layout.sections if each.is_own]
    telling = (each for each in own if not says_it_plans(each.title))
    told = {id(text) for each in telling for text in (*each.words, *each.points, each.lead_in)}
    for place in subject.joined_prose.find(word):
        keyed, first = subject.joined_prose.at(place)
        if may_plan(keyed) and id(keyed.text) not in told and keyed.path[-1] not in _HEADS:
            find = _another_quarter if word == "quý" else _another_month
            found = find(keyed.text, place - first, period, ahead=ahead)
            if found is not None:
                yield keyed.text, *found


def _another_quarter(text: Text, at: int, period: Period, *, ahead: bool) -> tuple[int, int] | None:
    quarter = next((each for each in quarters_in(text) if each.start == at), None)
    own = period.first.number // 3 + 1
    if quarter is None or quarter.year or own in quarter.numbers or ahead:
        return None
    lower = lowered(text)
    before, passed = clause_before(lower[:at]), (own - quarter.numbers[-1]) % 4
    if re.search(_REACHES, before) or is_told(lower, at, quarter.end, just_over=True):
        return None
    stands = re.search(_OPENS, before) is not None
    if passed == 2 or (passed == 1 and stands):  # the one that follows is often prepared for
        return quarter.start, quarter.end
    return None


def _another_month(text: Text, at: int, period: Period, *, ahead: bool) -> tuple[int, int] | None:
    lower = lowered(text)
    month = re.compile(_IN_MONTH).match(lower, at)
    if month is None or is_told(lower, *month.span(1), just_over=True):
        return None
    passed = (period.first.number - int(month[2])) % 12
    if passed == 0 or ahead != (passed > _MONTHS_AGO - 1):
        return None
    if ahead and has_any(clause_before(lower[:at]), _FORWARD):
        return None
    return month.span(1)


def same_end_of_others(text: Text, period: Period) -> Iterator[tuple[Text, int, int]]:
    """Return where a text tells what was by the last day of a report's period, but in another year: `đến ngày 30/6/2025`."""
    for day in days_in(text) if "đến" in text else ():
        is_end = day.last[:2] == (period.ends.day, period.ends.month)
        before = lowered(text)[: day.start].removesuffix("ngày ")
        if is_end and day.year not in (0, period.ends.year) and before.endswith(("đến ", "hết ")):
            yield text, day.start, day.end


def second_half_of_others(
    directions: tuple[Text, ...], period: Period
) -> list[tuple[Text, int, int]]:
    """Return where the directions of a report of the first half of a year put into the second half of another."""
    if period.ends.month != _HALF_A_YEAR:
        return []
    found = ((text, match) for text in directions for match in re.finditer(_SECOND_HALF, text))
    return [(text, *match.span(1)) for text, match in found if int(match[1]) != period.ends.year]
