"""Shares of all households or of all who live in a commune, beside the numbers that the plan says of them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.exact_shares import agrees, exact, rounded
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, number_of, shown
from lxplan.vietnamese.sentences import has_any, has_digit_before, lowered

if TYPE_CHECKING:
    from fractions import Fraction

_POPULATION = rf"(?<![\w.,/:+-])({NUMBER}) hộ(?: dân| gia đình)?(?:,| và| với|;)?(?: tổng số| có| gồm)? ({NUMBER}) (?:nhân khẩu|khẩu|người|dân)(?!\w)"
_SHARE = rf",? ?\(?(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|tỷ lệ|chiếm tỷ lệ|đạt tỷ lệ)(?: với)?) ({NUMBER}) ?%"
_HOUSEHOLDS = rf"(?<![\w.,/:+-])({NUMBER}) hộ(?: (?:cận nghèo|nghèo|gia đình|dân|đạt|đăng ký|văn hóa)){{0,3}}{_SHARE} (?:tổng số hộ|số hộ (?:toàn|trong|của|dân|gia đình)|so với tổng số hộ|hộ toàn xã)"
_POOR = rf"(?<![\w.,/:+-])({NUMBER}) hộ (?:cận )?nghèo{_SHARE}(?=\s*[.,;)\n]|$| (?:tổng )?số hộ)"
_PEOPLE = rf"(?<![\w.,/:+-])({NUMBER}) (?:người|nhân khẩu)(?: [^\W\d]+){{0,6}}{_SHARE} (?:tổng )?(?:dân số|số dân|số nhân khẩu|nhân khẩu)(?! trong| từ| độ)"
_OTHER_TIMES = ("năm trước", "trước đây", "sáp nhập", "giảm", "tăng", "cùng kỳ")


def shares_of_all(subject: Subject) -> Iterator[Finding]:
    """Return the shares that the numbers beside them are not, of the households or the people that the plan counts once."""
    texts = [(keyed.text, lowered(keyed.text)) for keyed in subject.texts_with_digits]
    totals = {
        (number_of(match[1]), number_of(match[2]))
        for _, lower in texts
        if has_digit_before(lower, " hộ")
        for match in re.finditer(_POPULATION, lower)
    }
    if len(totals) != 1:
        return
    households, people = totals.pop()
    for text, lower in texts:
        if "%" in lower and not has_any(lower, _OTHER_TIMES):
            for pattern in (_HOUSEHOLDS, _POOR):
                yield from _wrong(text, re.finditer(pattern, lower), households)
            yield from _wrong(text, re.finditer(_PEOPLE, lower), people)


def _wrong(text: Text, shares: Iterator[re.Match[str]], whole: int | Fraction) -> Iterator[Finding]:
    for match in shares:
        right = exact(match[1]) / whole * 100
        if not agrees(match[2], right):
            message = f"{match[1]} trên tổng số {shown(whole)} là {rounded(right)}%, không phải {match[2]}%; xem lại số, hoặc tỷ lệ"
            yield Finding(text.part(match.start(1), match.end(2)), message)
