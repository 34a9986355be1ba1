"""Times that are over in a section of one's own, which may tell as well as plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.shared.times_of_sentences import is_theme, opens_a_sentence
from lxplan.plan.layout import Section
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.quarters import months_in, quarters_in, years_in
from lxplan.vietnamese.sentences import lowered

_EXPECTS = r"^[^.\n]*(?<!\w)(?:dự kiến|phấn đấu|sẽ)(?!\w)"
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
