"""What a sentence says of a price and of all that was bought, of what there was and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, number_of, shown
from lxplan.vietnamese.sentences import has_any

if TYPE_CHECKING:
    from fractions import Fraction

_PRICE = rf"(?<![\w.,/-])({NUMBER}) ([^\W\d]+)(?:[^.;\n\d]|(?<=[^\W\d] )20\d\d(?![.\d])){{0,60}}?({NUMBER}) ?đồng ?\(({NUMBER}) ?đồng ?/ ?\2\)"
"""`20 bộ chăn màn, kinh phí 9.000.000 đồng (450.000 đồng/bộ)`"""
_EACH_COSTS = rf"(?<![\w.,/-])({NUMBER}) ([^\W\d]+)(?!\w)(?:[^.;\n\d]|(?<=[^\W\d] )20\d\d(?![.\d])){{0,60}}?(?:(?:mỗi|một) \2(?: quà| tiền mặt)?(?: trị giá| giá| được| là|:)? ({NUMBER}) ?đồng|(?:trị giá |giá )?({NUMBER}) ?đồng ?/ ?\2)[^.;\n\d]{{0,40}}?(?:tổng(?: trị giá| số tiền| giá trị| kinh phí| cộng)?|thành tiền|cộng|tất cả)(?: là| hết|:)? ({NUMBER}) ?đồng"
"""`36 suất quà, mỗi suất 300.000 đồng, tổng trị giá 10.800.000 đồng`"""
_THE_REST = rf"(?<![\w.,/-])({NUMBER}) ([^\W\d]+)(?!\w)[^.;\n\d]{{0,30}}?,[^.;\n\d]{{0,20}}? ({NUMBER}) \2(?!\w)[^.;\n\d]{{0,40}}?,? còn(?: lại)? ({NUMBER}) \2(?!\w)"
"""`12 bộ, chỉ 7 bộ dùng được, còn 5 bộ hỏng`"""

_IN_ALL = ("tổng", "thành tiền", "cộng", "tất cả")


def priced_or_left(text: Text, lower: str) -> Iterator[Finding]:
    """Compare a price with the cost of all, and what is left with what there was."""
    for match in re.finditer(_PRICE, lower):
        count, cost, price = (number_of(match[number]) for number in (1, 3, 4))
        if count * price != cost:
            message = f"{shown(count)} x {shown(price)} đồng = {shown(count * price)} đồng, không phải {shown(cost)}; xem lại"
            yield Finding(text.part(match.start(3), match.end()), message)
    for match in re.finditer(_EACH_COSTS, lower) if has_any(lower, _IN_ALL) else ():
        count, cost = number_of(match[1]), number_of(match[5])
        price = number_of(match[3] or match[4])
        if count * price != cost:
            message = f"{shown(count)} x {shown(price)} đồng = {shown(count * price)} đồng, không phải {shown(cost)}; xem lại"
            yield Finding(text.part(*match.span(5)), message)
    for match in re.finditer(_THE_REST, lower):
        whole, *parts = (number_of(match[number]) for number in (1, 3, 4))
        if sum(parts) != whole:
            said = f"{shown(whole)} {match[2]}"
            yield Finding(text.part(match.start(1), match.end(2)), not_the_sum(said, parts))


def not_the_sum(said: str, numbers: list[int | Fraction]) -> str:
    """Say that `numbers` do not add up to what is said."""
    added = " + ".join(map(shown, numbers))
    total = sum(numbers)
    return f"nói {said}, mà {added} = {shown(total)}; sửa tổng, hoặc sửa số thành phần"
