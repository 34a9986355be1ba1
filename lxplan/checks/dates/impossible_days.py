"""The check that every day, month and quarter in a text is one that the calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.document_numbers import numbers_in
from lxplan.vietnamese.impossible_days import (
    impossible_days_in,
    impossible_months_in,
    impossible_quarters_in,
    may_be_impossible,
)
from lxplan.vietnamese.sentences import lowered, pairs_of_years_in
from lxplan.vietnamese.unreadable_dates import broken_days_in

_BASES, _HOURS = "can_cu", "gio"
"""Days of cited papers have a rule of their own."""
_ODD = (3, 5)
"""Digits that no year has."""
_NO_YEAR = r"(?<!\w)(?<!ngày )(?<!\d )năm (?:học )?((?:20\d|20\d{3}|20\d\d ?- ?(?:20\d|20\d{3}))(?![\w.,%]|\s(?:hộ|người|đồng|m|em|học sinh|lớp|đại biểu)))"


@rule("ngay-khong-co", Severity.ERROR)
def days_are_in_the_calendar(subject: Subject) -> Iterator[Finding]:
    """Ngày, tháng, quý, năm trong câu không có trong lịch, hoặc gõ hỏng: 31/9, ngày 30 tháng 2, tháng 13, quý V, năm học 2018-2020, ngày 1 5/12/2018, năm 20188.

    Vì sao: người đọc không biết đi ngày nào. Ngày ở các mục ngay, tu_ngay, den_ngay và ngày của văn bản được dẫn có quy
    tắc riêng; tỷ lệ, số nhà, ngày âm lịch thì không bị nhắc.

    Đúng:
        giai_phap: {chung: [Gửi báo cáo trước ngày 30/9]}

    Sai:
        giai_phap: {chung: [Gửi báo cáo trước ngày 31/9]}
    """
    prose = subject.joined_prose
    yield from _broken(prose)
    for keyed in prose.texts_with("ăm học 20"):
        yield from _no_school_years(keyed.text)
    if may_be_impossible(lowered(prose.text)):  # else, as in most plans, no text is to be read
        for keyed in prose.texts:
            if keyed.path[0] != _BASES and keyed.path[-1] != _HOURS:
                yield from _impossible(keyed.text)


def _broken(prose: Prose) -> Iterator[Finding]:
    """Return the days that were typed with a blank in them, a stroke or a digit too few or too many, and such years."""
    for start, end in broken_days_in(prose.small):
        keyed, _ = prose.at(start)
        is_of_paper = keyed.path[0] == _BASES or numbers_in(keyed.text)
        if not is_of_paper:  # a paper's day has a rule of its own
            written = prose.text[start:end]
            message = f"«{written}»: ngày gõ hỏng; viết ngày/tháng/năm liền nhau, năm đủ bốn chữ số"
            yield Finding(prose.span(start, end), message)
    small = prose.small
    signs = ("năm 20", "học 20", "-20", "- 20")
    ends = (at + len(sign) - 2 for sign in signs for at in prose.places(sign))
    odd = (1 for at in ends if _digits(small, at) in _ODD)
    if not any(odd):
        return
    for match in re.finditer(_NO_YEAR, prose.small):
        message = f"«{match[1]}»: năm gõ thừa hoặc thiếu chữ số; sửa lại"
        yield Finding(prose.span(*match.span(1)), message)


def _digits(small: str, at: int) -> int:
    """Return how many digits stand in a row at a place, up to five."""
    return next(
        (count for count in range(5) if not small[at + count : at + count + 1].isdigit()), 5
    )


def _no_school_years(text: Text) -> Iterator[Finding]:
    lower = lowered(text)
    for match in pairs_of_years_in(text):
        before, first = lower[: match.start()], int(match[1])
        several = before.endswith(("các năm học ", "những năm học ", "giai đoạn năm học "))
        if before.endswith("năm học ") and not several and int(match[3]) != first + 1:
            message = f"«{text[match.start() : match.end()]}»: năm học gồm hai năm liền nhau, như {first}-{first + 1}; sửa lại"
            yield Finding(text.part(*match.span()), message)


def _impossible(text: Text) -> Iterator[Finding]:
    lower = lowered(text)
    if not may_be_impossible(lower):
        return
    found = [*impossible_days_in(lower)]
    if "tháng" in lower:
        found += impossible_months_in(lower)
    if "quý" in lower:
        found += impossible_quarters_in(text)
    cited = bool(found) and "/" in lower and bool(numbers_in(text))
    for each in () if cited else found:
        written = text[each.start : each.end]
        yield Finding(text.part(each.start, each.end), f"«{written}»: {each.why}; sửa lại")
