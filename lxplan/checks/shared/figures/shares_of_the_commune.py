"""Shares of all households or of all who live in a commune, beside the numbers that the plan says of them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.figures.exact_shares import agrees, exact, rounded
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, number_of, shown
from lxplan.vietnamese.sentences import has_any, has_digit_before, lowered

if TYPE_CHECKING:
    from fractions import Fraction

_POPULATION = rf"(?<![\w.,/:+-])({NUMBER}) hộ(?: dân| gia đình)?(?:,| và| với|;)?(?: tổng số| có| gồm)? ({NUMBER}) (?:nhân khẩu|khẩu|người|dân)(?!\w)"
_SHARE = rf",? ?\(?(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|tỷ lệ|chiếm tỷ lệ|đạt tỷ lệ)(?: với)?) ({NUMBER}) ?%"
_HOUSEHOLDS = rf"(?<![\w.,/:+-])({NUMBER}) hộ(?: (?:cận nghèo|nghèo|gia đình|dân|đạt|đăng ký|văn hóa)){{0,3}}{_SHARE} (?:tổng số hộ|số hộ (?:toàn|trong|của|dân|gia đình)|so với tổng số hộ|hộ toàn xã)"
_POOR = rf"(?<![\w.,/:+-])({NUMBER}) hộ (?:cận )?nghèo{_SHARE}(?=\s*[.,;)\n]|$| (?:tổng )?số hộ)"
_ALL_HOUSEHOLDS = rf"(?<!\w)(?:xã|phường|thị trấn|đặc khu|địa bàn)(?: [^\W\d]+){{0,4}}? (?:có|là|với)(?: tổng số| tổng cộng)? ({NUMBER}) hộ(?: dân| gia đình)?(?=\s*[,.;()]|$| với| và| được chia| sinh sống)"
"""`Xã có 1.860 hộ`"""
_OF_HOUSEHOLDS = rf"(?<![\w.,/:+-])({NUMBER}) (?:lượt )?hộ(?: [^\W\d]+){{1,9}}?,? ?\(?(?:đạt|chiếm|bằng|đạt tỷ lệ|chiếm tỷ lệ|tỷ lệ) ({NUMBER}) ?%(?! (?:chỉ tiêu|kế hoạch|mục tiêu|so với|số hộ (?:nghèo|cận|đăng ký|được)|yêu cầu))"
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
    found = list(_shares_said_of_all(texts, totals))
    yield from found
    spans = [each.span for each in found]
    more = _exact_shares_of_households(texts, {households for households, _ in totals})
    yield from (each for each in more if each.span not in spans)


def _shares_said_of_all(
    texts: list[tuple[Text, str]], totals: set[tuple[int | Fraction, int | Fraction]]
) -> Iterator[Finding]:
    """Compare the shares that name all households or people as their whole."""
    if len(totals) != 1:
        return
    ((households, people),) = totals
    for text, lower in texts:
        if "%" in lower and not has_any(lower, _OTHER_TIMES):
            for pattern in (_HOUSEHOLDS, _POOR):
                yield from _wrong(text, re.finditer(pattern, lower), households)
            yield from _wrong(text, re.finditer(_PEOPLE, lower), people)


def _exact_shares_of_households(
    texts: list[tuple[Text, str]], known: set[int | Fraction]
) -> Iterator[Finding]:
    """Return the shares of households that are another whole per cent of the only number of all of them."""
    shares = [(text, lower) for text, lower in texts if "%" in lower and " hộ " in lower]
    if not shares:
        return
    may_say = [lower for _, lower in texts if has_digit_before(lower, " hộ")]
    said = {number_of(m[1]) for lower in may_say for m in re.finditer(_ALL_HOUSEHOLDS, lower)}
    wholes = known | said
    whole = wholes.pop() if len(wholes) == 1 else 0
    for text, lower in shares if whole else ():
        if has_any(lower, _OTHER_TIMES):
            continue
        exactly = (
            match
            for match in re.finditer(_OF_HOUSEHOLDS, lower)
            if number_of(match[1]) * 100 % whole == 0 and number_of(match[1]) <= whole
        )
        yield from _wrong(text, exactly, whole)


def _wrong(text: Text, shares: Iterator[re.Match[str]], whole: int | Fraction) -> Iterator[Finding]:
    for match in shares:
        right = exact(match[1]) / whole * 100
        if not agrees(match[2], right):
            message = f"{match[1]} trên tổng số {shown(whole)} là {rounded(right)}%, không phải {match[2]}%; xem lại số, hoặc tỷ lệ"
            yield Finding(text.part(match.start(1), match.end(2)), message)
