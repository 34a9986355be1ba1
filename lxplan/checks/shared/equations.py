"""Sums and products that a sentence writes out: `35 người x 50.000 đồng = 1.750.000 đồng`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, number_of, shown

if TYPE_CHECKING:
    from fractions import Fraction

_SCALE = r"(?: ?(nghìn|ngàn|triệu|tỷ|k|tr)(?!\w))?"
_TERM = rf"(?:{NUMBER}){_SCALE.replace('(nghìn', '(?:nghìn')}(?: ?[^\W\d_x][^\W\d]*(?:/[^\W\d]+)*){{0,4}}"
_EQUATION = rf"(?<![\w.,/:+-])({_TERM}(?: ?(?:\+|x(?!\w)|×|\*) ?{_TERM})+) ?(?:=|là|bằng|thành tiền(?: là)?:?) ?({NUMBER}){_SCALE}(?![\d%]| ?%)"
"""`35 người x 50.000 đồng = 1.750.000 đồng`"""
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "k": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9}


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
