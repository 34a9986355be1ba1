"""The years, months and quarters that a heading or sentence names, moved to another period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.drafting.period_steps import Step
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Month, Period
from lxplan.plan.periods import FIRST_SCHOOL_MONTH
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.quarters import QuarterMention, months_in, quarters_in, years_in
from lxplan.vietnamese.sentences import lowered, school_years_in

_ROMAN = ("i", "ii", "iii", "iv")
_HALF = r"(?:6|sáu) tháng (đầu|cuối)(?= năm|$|,|\.)"
_OTHER_HALF = {"đầu": "cuối", "cuối": "đầu"}
_BARE_YEAR = r"(?<![\w/.,-])(20\d\d)(?=\.ya?ml|(?![\w/-]|[.,]\d))"
_BARE_MONTH = r"(?<!\w)tháng\s+(\d{1,2})(?!\d|\s?/|\s?-)"
_GOAL = r"(?:giai đoạn|tầm nhìn|hướng tới|nhiệm kỳ)[^,;.]*$|(?<!\d )đến (?:hết )?năm $"
"""Words before a year that make it a goal, or one of a stretch of years."""


class Piece(NamedTuple):
    """Characters of a sentence, `start` to `end` (0-based), and what takes their place."""

    start: int
    end: int
    text: str


def moved_pieces(text: str, step: Step, *, is_heading: bool = True) -> tuple[Piece, ...]:
    """Return which characters of a sentence change when it is to speak of the new period.

    Only times within the old period move; days move where they are its first or last. Years that
    stand alone (`KẾ HOẠCH 2026`) move in a heading only.
    """
    found = [*_school_years(text, step), *_quarters(text, step), *_months(text, step)]
    found += [*_years(text, step), *_halves(text, step), *_days(text, step)]
    if is_heading:
        found += [*_bare_months(text, step), *_bare_years(text, step)]
    apart: list[Piece] = []
    for piece in sorted(set(found)):
        if (not apart or piece.start >= apart[-1].end) and text[
            piece.start : piece.end
        ] != piece.text:
            apart.append(piece)
    return tuple(apart)


def replaced(text: str, pieces: tuple[Piece, ...]) -> str:
    """Return a text with its pieces changed."""
    for piece in reversed(pieces):
        text = text[: piece.start] + piece.text + text[piece.end :]
    return text


def _school_years(text: str, step: Step) -> Iterator[Piece]:
    years = step.years or _school_year(step.new.begins) - _school_year(step.old.begins)
    for match in school_years_in(text):
        if _meet(Period.of_school_year(int(match[1])), step.old):
            for group in (1, 3):
                yield Piece(*match.span(group), str(int(match[group]) + years))


def _school_year(day: date) -> int:
    return day.year - (day.month < FIRST_SCHOOL_MONTH)


def _meet(one: Period, other: Period) -> bool:
    return one.begins <= other.ends and other.begins <= one.ends


def _quarters(text: str, step: Step) -> Iterator[Piece]:
    for quarter in quarters_in(text):
        first = Month(quarter.year or step.old.begins.year, quarter.numbers[0] * 3 - 2)
        last = Month(first.year, quarter.numbers[-1] * 3)
        if last < step.old.first or first > step.old.last:
            continue
        if quarter.year and step.years:
            yield Piece(*quarter.year_span, str(quarter.year + step.years))
        elif not step.years and step.months % 3 == 0 and len(quarter.numbers) == 1:
            yield from _next_quarter(text, quarter, step.month(first))


def _next_quarter(text: str, quarter: QuarterMention, month: Month) -> Iterator[Piece]:
    named = re.compile(r"quý\s*(i{1,3}v?|iv|\d)", re.IGNORECASE).match(text, quarter.start)
    if named is None:
        return
    number = (month.number - 1) // 3
    roman = _ROMAN[number].upper() if named[1].isupper() else _ROMAN[number]
    yield Piece(*named.span(1), str(number + 1) if named[1].isdigit() else roman)
    if quarter.year:
        yield Piece(*quarter.year_span, str(month.year))


def _months(text: str, step: Step) -> Iterator[Piece]:
    for mention in months_in(text):
        old = Month(mention.year, mention.month)
        if old not in step.old:
            continue
        new = step.month(old)
        number = re.compile(r"\d+").match(text, mention.start)
        assert number is not None
        yield Piece(*number.span(), _like(number[0], new.number))
        yield Piece(mention.end - 4, mention.end, str(new.year))


def _like(typed: str, number: int) -> str:
    """Return a number with a zero before it where the one typed has one, or leaves no doubt."""
    return f"{number:02}" if typed.startswith("0") else str(number)


def _years(text: str, step: Step) -> Iterator[Piece]:
    lower = lowered(text)
    for mention in years_in(text):
        if _is_of_old(mention.year, step) and not _is_goal(lower, mention.start):
            yield Piece(mention.start, mention.end, str(mention.year + _years_on(step)))


def _is_goal(lower: str, start: int) -> bool:
    return re.search(_GOAL, lower[:start]) is not None


def _is_of_old(year: int, step: Step) -> bool:
    return step.old.begins.year <= year <= step.old.ends.year


def _years_on(step: Step) -> int:
    return step.years or step.new.begins.year - step.old.begins.year


def _halves(text: str, step: Step) -> Iterator[Piece]:
    if step.months % 12 == 6:
        for match in re.finditer(_HALF, lowered(text)):
            yield Piece(*match.span(1), _OTHER_HALF[match[1]])


def _bare_months(text: str, step: Step) -> Iterator[Piece]:
    if step.years or step.old.first != step.old.last:
        return
    for match in re.finditer(_BARE_MONTH, lowered(text)):
        if int(match[1]) == step.old.first.number and not _in_day(text, match.start(1)):
            yield Piece(*match.span(1), _like(match[1], step.new.first.number))


def _bare_years(text: str, step: Step) -> Iterator[Piece]:
    lower = lowered(text)
    for match in re.finditer(_BARE_YEAR, lower):
        year, start = int(match[1]), match.start(1)
        if _is_of_old(year, step) and not _is_goal(lower, start) and not _in_day(text, start):
            yield Piece(*match.span(1), str(year + _years_on(step)))


def _in_day(text: str, offset: int) -> bool:
    return any(day.start <= offset < day.end for day in days_in(text))


def _days(text: str, step: Step) -> Iterator[Piece]:
    """Move the first and the last day of the period, written in numbers."""
    moves = {step.old.begins: step.new.begins, step.old.ends: step.new.ends}
    for mention in days_in(text):
        ends = [date_of(day, mention.year) for day in (mention.first, mention.last)]
        if mention.year and all(day in moves for day in ends):
            yield from _rewritten(text, mention, [moves[day] for day in ends if day is not None])


def _rewritten(text: str, mention: DayMention, days: list[date]) -> Iterator[Piece]:
    numbers = re.compile(r"\d+(?:\s*[/.]\s*\d+){1,2}|\d+")
    written = [*numbers.finditer(text, mention.start, mention.end)]
    if mention.is_range and len(written) != len(days):
        return
    for match, day in zip(written, days if mention.is_range else days[:1], strict=False):
        parts = (day.day, day.month, day.year)
        for number, part in zip(re.finditer(r"\d+", match[0]), parts, strict=False):
            start = match.start() + number.start()
            yield Piece(start, start + len(number[0]), f"{part:0{len(number[0])}}")
