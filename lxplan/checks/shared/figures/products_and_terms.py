"""What a product comes to that explains a number (`3.100.000 đồng (31 nữ x 100.000 đồng)`), and the terms of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.prices_and_rests import not_the_sum
from lxplan.source import Text
from lxplan.vietnamese.quantities import MONEY, NUMBER, Quantity, number_of, quantities_in, shown
from lxplan.vietnamese.sentences import has_any

if TYPE_CHECKING:
    from fractions import Fraction

_WORDS = r"(?: ?[^\W\d_x][^\W\d]*(?:/[^\W\d]+)*){0,4}"
_FACTORS = rf"(?:{NUMBER}){_WORDS}(?: ?(?:x(?!\w)|×|\*) ?(?:{NUMBER}){_WORDS})+"
_EXPLAINED = rf" ?(?:\(|=) ?(?:gồm |tức |là )?({_FACTORS}) ?(?=[);\n]|[.,](?!\d)|$)"
_FIRST = r"(?:(?:học )?kỳ (?:i|1|một)|hk ?(?:i|1)|(?:6|sáu) tháng đầu năm)(?!\w)"
_SECOND = r"(?:(?:học )?kỳ (?:ii|2|hai)|hk ?(?:ii|2)|(?:6|sáu) tháng cuối năm)(?!\w)"
_VERBS = r"(?: (?:có|là|mở|tổ chức|được|dạy|thực hiện|kết nạp))*:? "
_COUNT = rf"({NUMBER})(?: ([^\W\d]+)(?: [^\W\d]+){{0,3}})?"
_JOINED = r"(?:,|;| và|, và) (?:ở |trong )?"
_TERMS_FIRST = rf"{_FIRST}{_VERBS}{_COUNT}{_JOINED}{_SECOND}{_VERBS}{_COUNT}"
"""`học kỳ I 6 lớp, học kỳ II 5 lớp`"""
_NUMBERS_FIRST = rf"(?<![\w.,/:+-]){_COUNT}(?: ở| trong| vào)? {_FIRST}{_JOINED}{_COUNT}(?: ở| trong| vào)? {_SECOND}"
"""`6 lớp ở học kỳ I và 5 lớp ở học kỳ II`"""
_TIMES = (" x ", "×", "*")
_TERM_NAMES = ("kỳ ", "hk", "tháng cuối năm")
_A_PRICE = 1000
_QUARTERS = _JOINED.join(
    rf"quý (?:{name})(?!\w){_VERBS}{_COUNT}" for name in ("i|1", "ii|2", "iii|3", "iv|4")
)
_ANOTHER_WHOLE = ("mỗi", "năm trước", "so với", "tăng", "giảm", "còn ", "ngoài ra", "riêng")


def products_and_terms(text: Text, lower: str) -> Iterator[Finding]:
    """Return the numbers that are not the product said behind them, and the wholes of a year that are not its two terms, or four quarters."""
    for said in quantities_in(text) if has_any(lower, _TIMES) else ():
        match = re.match(_EXPLAINED, lower[said.end :])
        if match is not None and _is_of(said, match[1]):
            yield from _wrong_product(text, said, match[1])
    patterns = [_TERMS_FIRST, _NUMBERS_FIRST] if has_any(lower, _TERM_NAMES) else []
    patterns += [_QUARTERS] if lower.count("quý ") > 3 else []
    for pattern in patterns:
        for match in re.finditer(pattern, lower):
            yield from _wrong_terms(text, lower, match)


def _is_of(said: Quantity, factors: str) -> bool:
    """Tell whether a product counts what is said: one of its factors does, or the last is as much as a price."""
    counted = quantities_in(factors)
    if said.unit == MONEY and not any(each.unit == MONEY for each in counted):
        return number_of(re.findall(NUMBER, factors)[-1]) >= _A_PRICE
    return any(each.unit == said.unit for each in counted)


def _wrong_product(text: Text, said: Quantity, factors: str) -> Iterator[Finding]:
    worth: int | Fraction = 1
    scaled = {each.start: each.value for each in quantities_in(factors)}
    for match in re.finditer(rf"(?<![\w.,])(?:{NUMBER})", factors):
        worth *= scaled.get(match.start(), number_of(match[0]))
    if worth != said.value:
        message = f"phép tính cho {shown(worth)}, không phải {shown(said.value)}; xem lại"
        yield Finding(text.part(said.start, said.end), message)


def _wrong_terms(text: Text, lower: str, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what two terms, or four quarters, have together with the whole that the sentence names before them."""
    numbers = [number_of(each) for each in match.groups()[::2]]
    unit = next(filter(None, match.groups()[1::2]), "")
    wholes = [
        each
        for each in quantities_in(text)
        if each.end <= match.start() and (unit or each.unit).startswith(each.unit.split()[0])
    ]
    whole = wholes[-1] if wholes else None
    if whole is None or whole.is_about or whole.is_of_each:
        return
    between = lower[whole.end : match.start()]
    if re.search(r"[.;]\s|\n", between) or has_any(between, _ANOTHER_WHOLE):
        return
    if sum(numbers) != whole.value:
        said = f"{shown(whole.value)} {whole.unit}"
        yield Finding(text.part(whole.start, whole.end), not_the_sum(said, numbers))
