"""The years of the Tết and springs that a text names: `mừng Xuân Quý Mão 2023`, `dịp Tết Nguyên đán năm 2022`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from lxplan.plan.periods import Period
from lxplan.vietnamese.public_holidays import tet
from lxplan.vietnamese.quarters import YearMention
from lxplan.vietnamese.sentences import has_any

_LUNAR = (
    r"(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý|quí)"
    r" (?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"
)
_SPRING_YEAR = (
    r"(?<!\w)(?:tết|(?<!đông )xuân|năm mới)(?:,? (?:nguyên đán|cổ truyền|âm lịch|trồng cây|mừng xuân|đón xuân"
    rf"|xuân|tết|năm mới|năm|{_LUNAR}))*,? \(?(20\d\d)(?![\d/]| ?- ?\d)"
)
_TELLS = r"(?:^|[.;:]\s|\n)[-+\s]*(?:trong |vào )?dịp $"
"""How a sentence begins that tells of a Tết, with a comma behind it: `Dịp Tết Mậu Tuất 2018, phiên chợ sách mở …`."""
_STILL, _SOON = timedelta(days=75), timedelta(days=150)
"""So long after a Tết its spring is still kept, and so long before it one sows and sews for it."""
_MONTHS_STILL, _MONTHS_BEFORE = 4, 8
"""So many months after a Tết, and before it, a row may still be held for it."""


def springs_in(lower: str) -> Iterator[YearMention]:
    """Return the years behind a Tết or a spring of a text (lower case), be it with its lunar name or without."""
    if "20" in lower and has_any(lower, ("tết", "xuân", "năm mới")):
        for match in re.finditer(_SPRING_YEAR, lower):
            if not (
                re.search(_TELLS, lower[: match.start()]) and lower.startswith(", ", match.end())
            ):
                yield YearMention(*match.span(1), int(match[1]))


def springs_over(lower: str, period: Period) -> Iterator[tuple[int, int]]:
    """Return where a text (lower case) names the year of a Tết that was long over when a period began."""
    for year in springs_in(lower):
        first = tet(year.year)
        if first is not None and first + _STILL < period.begins:
            yield year.start, year.end


def springs_ahead(lower: str, period: Period) -> Iterator[tuple[int, int]]:
    """Return where a text (lower case) names the year of a Tết that comes long after a period."""
    for year in springs_in(lower):
        first = tet(year.year)
        if first is not None and first - _SOON > period.ends:
            yield year.start, year.end


def springs_elsewhere(lower: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Return where a text (lower case) names the year of a Tết that is far from the months, counted from the year 0, in
    which something is held.
    """
    for year in springs_in(lower):
        day = tet(year.year)
        month = day.year * 12 + day.month - 1 if day else first
        if month < first - _MONTHS_STILL or month > last + _MONTHS_BEFORE:
            yield year.start, year.end
