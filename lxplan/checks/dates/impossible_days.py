"""The check that every day, month and quarter in a text is one that the calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.document_numbers import numbers_in
from lxplan.vietnamese.sentences import has_digit, lowered

_PAST_DECEMBER = r"tháng (?:1[3-9]|[2-9]\d|0)"
_PAST_FOURTH = r"quý (?:v|iiii|0|[5-9])"
_PAIR = r"(?<!\d)(\d{1,2}) ?(?:[/.-]|tháng) ?(\d{1,2})(?!\d)"
_DAYS = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30} | dict.fromkeys((1, 3, 5, 7, 8, 10, 12), 31)

_BASES = "can_cu"
"""Days of cited papers have a rule of their own."""


@rule("ngay-khong-co", Severity.ERROR)
def days_are_in_the_calendar(subject: Subject) -> Iterator[Finding]:
    """Ngày, tháng, quý trong câu không có trong lịch: 31/9, ngày 30 tháng 2, tháng 13, quý V.

    Vì sao: người đọc không biết đi ngày nào. Ngày ở các khóa ngay, tu_ngay, den_ngay và ngày của văn bản được dẫn có quy
    tắc riêng; tỷ lệ, số nhà, ngày âm lịch thì không bị nhắc.

    Đúng:
        giai_phap: {chung: [Gửi báo cáo trước ngày 30/9]}

    Sai:
        giai_phap: {chung: [Gửi báo cáo trước ngày 31/9]}
    """
    for keyed in subject.printed_texts:
        if keyed.path[0] == _BASES:
            continue
        lower = lowered(keyed.text)
        if _may_be_impossible(lower):
            yield from _impossible(keyed.text, lower)


def _may_be_impossible(lower: str) -> bool:
    """Tell by short patterns whether a text may have such a day: nearly none has."""
    if "tháng" in lower and re.search(_PAST_DECEMBER, lower):
        return True
    if "quý" in lower and re.search(_PAST_FOURTH, lower):
        return True
    pairs = re.findall(_PAIR, lower) if has_digit(lower) else ()
    return any(int(day) > _DAYS.get(int(month), 0) for day, month in pairs)


def _impossible(text: Text, lower: str) -> Iterator[Finding]:
    from lxplan.vietnamese.impossible_days import (
        impossible_days_in,
        impossible_months_in,
        impossible_quarters_in,
    )

    found = [*impossible_days_in(lower)]
    if "tháng" in lower:
        found += impossible_months_in(lower)
    if "quý" in lower:
        found += impossible_quarters_in(text)
    cited = bool(found) and "/" in lower and bool(numbers_in(text))
    for each in () if cited else found:
        written = text[each.start : each.end]
        yield Finding(text.part(each.start, each.end), f"«{written}»: {each.why}; sửa lại")
