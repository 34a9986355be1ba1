"""What a sentence says of a price and of all that was bought, of what there was and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.source import Text
from lxplan.vietnamese.quantities import (
    MONEY,
    NUMBER,
    PEOPLE,
    Quantity,
    number_of,
    quantities_in,
    shown,
)
from lxplan.vietnamese.sentences import has_any

if TYPE_CHECKING:
    from fractions import Fraction

_THE_REST_OF = rf"(?<!\w)trong (?:tổng )?(?:số )?({NUMBER}) ([^\W\d]+)(?!\w)[^.;\n\d]{{0,30}}? có ({NUMBER}) \2(?!\w)[^.;\n\d]{{0,40}}?,? còn(?: lại)? ({NUMBER}) \2(?!\w)"
"""`Trong 15 thôn có 12 thôn đạt, còn 3 thôn`"""
_A_PRICE = rf"(?<!\w)(?:mỗi|một) ([^\W\d]+(?: hợp| đoàn| hội| bộ)?)(?: [^\W\d]+){{0,3}}?:? ({NUMBER}) ?đồng(?! ?/)|(?<![\w.,/-])({NUMBER}) ?đồng ?/ ?(?:1 |01 |một )?([^\W\d]+(?: hợp| đoàn| hội| bộ)?)(?!\w)"
"""`mỗi suất 300.000 đồng`, `500.000 đồng/trường hợp`"""
_PORTIONS = ("suất", "phần", "món", "bộ", "gói", "túi", "giỏ", "thẻ")
"""What each of several people is given one of: `38 đoàn viên, mỗi suất 300.000 đồng`."""
_HOLDERS = (*PEOPLE, "hộ", "gia đình", "phần quà")
_HELPERS = rf"(?<![\w.,/+-])({NUMBER}) (?:báo cáo viên|cộng tác viên|tình nguyện viên|hướng dẫn viên|giảng viên|vận động viên)(?!\w)"
_SENTENCE = r"(?:[^.;\n]|[.](?=\d))+"
_NO_WHOLE = (
    "trong đó",
    "tăng",
    "giảm",
    "còn lại",
    "thêm",
    "bình quân",
    "tối đa",
    "ngoài ra",
    " x ",
    "×",
    "=",
    "không quá",
)
_THE_REST = rf"(?<![\w.,/-])({NUMBER}) ([^\W\d]+)(?!\w)[^.;\n\d]{{0,30}}?,[^.;\n\d]{{0,20}}? ({NUMBER}) \2(?!\w)[^.;\n\d]{{0,40}}?,? còn(?: lại)? ({NUMBER}) \2(?!\w)"
"""`12 bộ, chỉ 7 bộ dùng được, còn 5 bộ hỏng`"""

_TWO_KINDS = rf"(?<![\w.,/:-])({NUMBER}) ([^\W\d]+)(?:,| và) ([^\W\d]+) ?\(({NUMBER}) \2(?:,| và|;) ({NUMBER}) \3\)"
"""`11 thôn, buôn (6 thôn, 5 buôn)`"""
_OUT_OF = rf"(?<![\w.,/-])({NUMBER}) ?(?:/|trên|trong(?: tổng)? số) ?({NUMBER}) ([^\W\d]+)(?!\w)[^.\n]{{0,60}}?(?:(?<!\w)còn(?: lại)? ({NUMBER}) \3|(?<![\w.,/-])({NUMBER}) \3 còn lại)(?!\w)"
"""`12/16 thôn có tủ sách; 4 thôn còn lại chưa có`"""
_NOT_SO = rf"(?<![\w.,/-])({NUMBER}) ([^\W\d]+)(?:[,:;]| \(|,? trong đó| gồm) ?(?:có )?({NUMBER}) \2(?!\w)[^.;,\n\d]{{0,40}}?(?:,|;| và|, và) ({NUMBER}) \2 (?:chưa|không|hỏng|hư)(?!\w)"
"""`16 thôn, 12 thôn đạt chuẩn và 4 thôn chưa đạt`"""
NEGATED = (" chưa ", " hỏng", " hư")
"""Words of one of two parts: of what is not so, or broken."""
_IN_ALL = ("tổng", "thành tiền", "cộng", "tất cả")


def priced_or_left(text: Text, lower: str) -> Iterator[Finding]:
    """Compare a price with the cost of all, and what is left with what there was."""
    has_price = "đồng" in lower and has_any(lower, ("đồng/", "đồng /", "mỗi ", "một "))
    for sentence in re.finditer(_SENTENCE, lower) if has_price else ():
        yield from _priced(text, sentence[0], sentence.start())
    has_three = len(quantities_in(text)) > 2
    patterns = [_NOT_SO] if has_three and has_any(lower, NEGATED) else []
    patterns += [_THE_REST] if ", còn " in lower else []
    patterns += [_THE_REST_OF] if ", còn " in lower and "trong " in lower else []
    for match in (match for pattern in patterns for match in re.finditer(pattern, lower)):
        whole, *parts = (number_of(match[number]) for number in (1, 3, 4))
        if sum(parts) != whole:
            said = f"{shown(whole)} {match[2]}"
            yield Finding(text.part(match.start(1), match.end(2)), not_the_sum(said, parts))
    if " còn " not in lower:
        return
    for match in re.finditer(_OUT_OF, lower) if has_any(lower, ("/", " trên ", " số ")) else ():
        part, whole, left = (number_of(each) for each in (match[1], match[2], match[4] or match[5]))
        is_rest = part <= whole and not has_any(match[0], ("trong đó", "thêm", "nữa"))
        if is_rest and part + left != whole:
            place = match.span(4 if match[4] else 5)
            message = f"{match[1]}/{match[2]} {match[3]} thì còn {shown(whole - part)}, không phải {shown(left)}; xem lại các số"
            yield Finding(text.part(*place), message)


def _priced(text: Text, words: str, start: int) -> Iterator[Finding]:
    """Compare one price, one number of things and one cost of a sentence, in whatever order they stand."""
    prices = list(re.finditer(_A_PRICE, words)) if has_any(words, ("/", "mỗi ", "một ")) else []
    if len(prices) != 1 or has_any(words, _NO_WHOLE):
        return
    match = prices[0]
    price, unit = number_of(match[2] or match[3]), match[1] or match[4]
    counted = quantities_in(words)
    costs = [each for each in counted if each.unit == MONEY and not _is_within(each, match)]
    counts = _counts(words, unit, match)
    if len(costs) != 1 or len(counts) != 1 or costs[0].is_about:
        return
    right, cost = counts[0] * price, costs[0]
    if right != cost.value and _is_meant(right, cost):
        message = f"{shown(counts[0])} x {shown(price)} đồng = {shown(right)} đồng, không phải {shown(cost.value)}; xem lại"
        yield Finding(text.part(start + cost.start, start + cost.end), message)


def _is_within(each: Quantity, match: re.Match[str]) -> bool:
    return match.start() <= each.start < match.end()


def _counts(words: str, unit: str, price: re.Match[str]) -> list[int | Fraction]:
    """Return the numbers of a unit in a sentence; of portions without a number, the people who get one each."""
    found = [
        number_of(each[1])
        for each in re.finditer(rf"(?<![\w.,/+-])({NUMBER}) {unit}(?!\w)", words)
        if not price.start() <= each.start() < price.end()
    ]
    if found or unit not in (*_PORTIONS, *PEOPLE):
        return found
    people = [each for each in quantities_in(words) if each.unit in _HOLDERS]
    helpers = [number_of(each[1]) for each in re.finditer(_HELPERS, words)]
    return helpers + [each.value for each in people if not (each.is_about or each.is_of_each)]


def _is_meant(right: int | Fraction, cost: Quantity) -> bool:
    """Tell whether a cost is meant to be that of all: it says so, or it is near, or ten times as much or as little."""
    said = cost.value
    is_all = has_any(cost.before[-25:], _IN_ALL)
    return is_all or right < 2 * said < 4 * right or said in (10 * right, right / 10)


def two_kinds(text: Text, lower: str) -> Iterator[Finding]:
    """Compare two kinds of things with the number of both: `11 thôn, buôn (6 thôn, 5 buôn)`."""
    for match in re.finditer(_TWO_KINDS, lower) if "(" in lower else ():
        parts = [number_of(match[4]), number_of(match[5])]
        if sum(parts) != number_of(match[1]):
            said = text[match.start(1) : match.end(3)]
            yield Finding(text.part(match.start(1), match.end(3)), not_the_sum(said, parts))


def not_the_sum(said: str, numbers: list[int | Fraction]) -> str:
    """Say that `numbers` do not add up to what is said."""
    added = " + ".join(map(shown, numbers))
    total = sum(numbers)
    return f"nói {said}, mà {added} = {shown(total)}; sửa tổng, hoặc sửa số thành phần"
