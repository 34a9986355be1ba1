"""The days of a plan's texts that lie before its time, and are yet due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.checks.shared.planning_texts import PLANNED
from lxplan.checks.shared.times.dates_of_mentions import falls_before, is_left_over
from lxplan.checks.shared.times.times_of_sentences import TELL_WHEN, clause_before, is_due, is_told
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.authorities import DISTRICT_ENDED
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.sentences import words_before

_LOOKS_BACK = r"số liệu|tính đến|năm trước|kết quả năm|tổng kết (?:\w+ ){0,5}năm \d{4}"
"""Words of a title that tell what was, up to a day of the last period."""
LOOKS_BACK_CLOSE = r"tổng kết|sơ kết|đánh giá|báo cáo|rút kinh nghiệm|kết quả"
"""Words of a title that tell what was, in a plan for less than a year: the months before are what
it goes on from."""
_OF_RESULTS = r"^(?!.*(?:danh sách|đăng ký|nhu cầu|dự thảo)).*(?:kết quả|báo cáo|tổng kết|sơ kết)"
"""How a clause goes to what can be due only once the plan's time has begun."""
OWN_SECTIONS = "bo_cuc"
"""Sections of one's own often tell of the last period: only their due days are looked at."""


def days_left_over(
    keyed: KeyedText, lower: str, period: Period, issued: date | None
) -> Iterator[tuple[int, int]]:
    """Return the days of a text by which, or on which, something is to be done, and which are over before the period."""
    tells_when = keyed.path[-1] in TELL_WHEN and keyed.path[0] != OWN_SECTIONS
    for day in days_in(keyed.text):
        if not day.year and period.unit == "năm":
            continue
        before = words_before(lower, day.start)
        if not day.year and not is_due(before):
            continue
        over = falls_before if not day.year else is_left_over
        if not over(keyed.text, day, period) or _is_prepared_then(day, before, issued, period):
            continue
        told = keyed.path == PLANNED and is_told(lower, day.start, day.end, just_over=False)
        if is_due(before) or (
            tells_when and not told and not _looks_back(clause_before(before), period)
        ):
            yield day.start, day.end


def _is_prepared_then(day: DayMention, before: str, issued: date | None, period: Period) -> bool:
    """Tell whether a day is between the paper's own and its period (`phân công xong trước ngày 29/02`), and no results are
    due then, or parts two orders of the land.
    """
    named = date_of(day.last, day.year or period.year_of(day.last[1]))
    if named == DISTRICT_ENDED or named is None or issued is None or named < issued:
        return named == DISTRICT_ENDED
    return re.search(_OF_RESULTS, clause_before(before)) is None


def _looks_back(clause: str, period: Period) -> bool:
    """Tell whether the words before a day of the last period tell what was."""
    if re.search(_LOOKS_BACK, clause):
        return True
    return period.unit != "năm" and re.search(LOOKS_BACK_CLOSE, clause) is not None
