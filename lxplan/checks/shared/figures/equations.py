"""Sums and products that a sentence writes out: `35 người x 50.000 đồng = 1.750.000 đồng`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.prices_and_rests import not_the_sum
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, SEXES, number_of, quantities_in, shown

if TYPE_CHECKING:
    from fractions import Fraction

_SCALE = r"(?: ?(nghìn|ngàn|triệu|tỷ|k|tr)(?!\w))?"
_TERM = rf"(?:{NUMBER}){_SCALE.replace('(nghìn', '(?:nghìn')}(?: ?[^\W\d_x][^\W\d]*(?:/[^\W\d]+)*){{0,4}}"
_EQUATION = rf"(?<![\w.,/:+-])({_TERM}(?: ?(?:\+|x(?!\w)|×|\*) ?{_TERM})+) ?(?:=|là|bằng|thành tiền(?: là)?:?) ?({NUMBER}){_SCALE}(?![\d%]| ?%)"
"""`35 người x 50.000 đồng = 1.750.000 đồng`"""
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "k": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9}
_WORDS = r"(?: ?[^\W\d_]+){0,4}"
_BRACKETED = rf"(?<![\w.,/:+-])({NUMBER})({_WORDS}) ?\( ?((?:{NUMBER}){_WORDS}(?: ?\+ ?(?:{NUMBER}){_WORDS})+) ?\)"
"""`98 em (49 + 47)`"""


def equations(text: Text, lower: str) -> Iterator[Finding]:
    """Return the results of sums and products that are others."""
    for match in re.finditer(_EQUATION, lower):
        worth = _worth(match[1])
        said = number_of(match[2]) * _SCALES.get(match[3] or "", 1)
        if worth != said:
            span = text.part(match.start(2), match.end(2))
            yield Finding(span, f"phép tính cho {shown(worth)}, không phải {shown(said)}; xem lại")


def _worth(terms: str) -> int | Fraction:
    """Return what `35 người x 50.000 đồng + 2 x 10.000` comes to."""
    total: int | Fraction = 0
    for product in terms.split("+"):
        worth: int | Fraction = 1
        for match in re.finditer(rf"(?:^|[x×*]) ?({NUMBER}){_SCALE}", product.strip()):
            worth *= number_of(match[1]) * _SCALES.get(match[2] or "", 1)
        total += worth
    return total


def bracketed(text: Text, lower: str) -> Iterator[Finding]:
    """Return the numbers that are not the sum in the brackets behind them: `98 em (49 + 47)`."""
    for match in re.finditer(_BRACKETED, lower):
        numbers = [number_of(each) for each in re.findall(NUMBER, match[3])]
        total, whole = sum(numbers), number_of(match[1])
        if total == whole or whole == len(numbers) or _is_another_thing(match[2], match[3]):
            continue
        span = text.part(match.start(1), match.end(2))
        said = text[match.start(1) : match.end(2)]
        yield Finding(span, not_the_sum(said, numbers))


def _is_another_thing(unit: str, parts: str) -> bool:
    """Tell whether the parts count something else than the whole: `3 lớp (25 em + 30 em)`."""
    word = unit.split()[:1]
    things = {each.unit.split()[0] for each in quantities_in(parts)} - set(SEXES)
    return bool(things) and things != set(word)
