"""What a sentence says of each on average, of its two sexes, and of the parts of a whole cost that it names first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.prices_and_rests import not_the_sum
from lxplan.plan.paper_text import Block, Numbered, Paragraph, Point
from lxplan.source import Text
from lxplan.vietnamese.quantities import (
    MONEY,
    NUMBER,
    PEOPLE,
    SEXES,
    Quantity,
    number_of,
    quantities_in,
    shown,
)
from lxplan.vietnamese.sentences import has_any, lowered

if TYPE_CHECKING:
    from fractions import Fraction

_MEAN = (
    rf"(?<!\w)(?:bình quân|trung bình)(?: là| đạt| có)?(?: (?:mỗi|một) (?P<each>[^\W\d]+)(?: học)?)?(?: có| là| đạt| được| thu hút)?:? "
    rf"(?P<mean>{NUMBER}) (?P<unit>lượt người|[^\W\d]+(?: viên)?)(?: học)?(?: ?/ ?(?:một |1 )?(?P<by>[^\W\d]+))?"
)
"""`bình quân mỗi lớp 60 người`, `bình quân 60 người/lớp`"""
_DIVIDED = rf"[^.;\n\d]{{0,20}}\(({NUMBER})(?: [^\W\d]+){{0,3}} ?(?:/|:|chia) ?({NUMBER})(?: [^\W\d]+){{0,2}}\)"
_ONE_SEX = (
    rf"(?:(nam|nữ)(?: giới)?(?: là|:| có)? ({NUMBER})|({NUMBER})(?: [^\W\d]+){{0,2}}? (nam|nữ))"
)
_SEXES = rf"[^.;\n\d(]{{0,25}}?[,(:] ?(?:gồm |có )?{_ONE_SEX}(?: (?!đảng)[^\W\d]+){{0,2}}?(?:,|;| và|, và) {_ONE_SEX}(?!\w)(?! ?%)"
"""`7.500 người, nam 3.700 người, nữ 3.800 người`"""
_IN_BRACKETS = rf"\((?:trong đó |gồm |có )*{_ONE_SEX}(?: [^\W\d]+){{0,2}}?(?:,|;| và|, và) {_ONE_SEX}(?: [^\W\d]+)?\)"
"""`214 người từ 15 đến 60 tuổi (nữ 139, nam 75)`"""
_ANY_STAFF = rf"(?<![\w.,/:+-])({NUMBER}) (?:[^\W\d]+ )?[^\W\d]+ viên(?: [^\W\d]+){{0,4}} $"
_A_SEX = rf"(?:phụ )?(nữ|nam)(?: giới)?(?: là|:| có| gồm)* ({NUMBER})(?: [^\W\d]+){{0,2}}"
_A_SHARE = rf"(?:,? \(?(?:chiếm |tỷ lệ |bằng )*(khoảng |gần |trên )?({NUMBER}) ?%\)?)?"
_BOTH = rf"(?<!\w){_A_SEX}{_A_SHARE}(?:,|;| và|, và) {_A_SEX}{_A_SHARE}"
"""`phụ nữ 265 người (chiếm khoảng 52%), nam 245 người`"""
_BOTH_ALONE = rf"[-+ ]*(?:trong đó|học viên|số học viên|người học|đối tượng|gồm)?(?: có| là|:|,)* ?{_BOTH}[ .;]*"
"""A sentence of two sexes whose whole stands in the one before."""
_WHOLE = (
    r"(?<!\w)trong tổng(?: (?:số|kinh phí|dự toán|nguồn|số tiền|chi phí)){1,3}(?: [^\W\d]+){0,2} $"
)
_LOOSE = ("còn", "đã", "tăng", "giảm", "mỗi", "bình quân", "riêng", "chi cho")
_NEAR = 5
"""Parts that miss the whole by less than a fifth of it are meant to be all of it."""
_NUMBER_OF_A_SEX = r"(?<!\w)(?:(\d[\d.]*) (?:lượt |là |người |em |học viên |học sinh |đoàn viên |hội viên |đảng viên |cán bộ |giáo viên )*(nam|nữ)|(nam|nữ)(?: là|:| có)? (\d[\d.]*))(?!\w)"


def averages(text: Text, lower: str) -> Iterator[Finding]:
    """Return the averages that the two numbers of their sentence are not: `7 lớp với 420 người, bình quân mỗi lớp 70 người`."""
    for match in re.finditer(_MEAN, lower):
        mean = number_of(match["mean"])
        whole, count = _divided(text, lower, match)
        product = mean * count
        is_near = whole - count < product < whole + count  # a mean is rounded
        if count and not is_near and whole < 3 * product < 9 * whole:
            span = text.part(*match.span("mean"))
            right = shown(round(whole / count))
            message = f"{shown(whole)} chia {shown(count)} được {right}, không phải {match['mean']}; xem lại các số"
            yield Finding(span, message)


def _divided(text: Text, lower: str, mean: re.Match[str]) -> tuple[int | Fraction, int | Fraction]:
    """Return the whole and the number that an average is of: in brackets behind it, else before it; noughts where that is not
    certain.
    """
    divided = re.compile(_DIVIDED).match(lower, mean.end())
    if divided is not None:
        return number_of(divided[1]), number_of(divided[2])
    each = mean["each"] or mean["by"]
    before = [one for one in quantities_in(text) if _is_before(one, mean.start(), lower)]
    wholes = [one.value for one in before if _is_of(one, mean["unit"])]
    counts = [one.value for one in before if one.unit == each]
    return (wholes[0], counts[0]) if len(wholes) == len(counts) == 1 else (0, 0)


def _is_before(one: Quantity, start: int, lower: str) -> bool:
    return one.end <= start and not re.search(r"[.;]\s|\n", lower[one.end : start])


def _is_of(one: Quantity, unit: str) -> bool:
    return one.unit == unit or (one.unit in PEOPLE and unit.startswith(PEOPLE))


def sexes(text: Text, lower: str) -> Iterator[Finding]:
    """Return the people who are not as many as the men and women named behind them."""
    for whole in quantities_in(text):
        match = re.match(_SEXES, lower[whole.end :]) if whole.unit in PEOPLE else None
        if match is None or whole.is_about:
            continue
        one, other = (number_of(match[at + 1] or match[at + 2]) for at in (1, 5))
        parts = {match[1] or match[4]: one, match[5] or match[8]: other}
        if len(parts) == len(SEXES) and sum(parts.values()) != whole.value:
            said = f"{shown(whole.value)} {whole.unit}"
            message = not_the_sum(said, [*parts.values()])
            yield Finding(text.part(whole.start, whole.end), message)


def sexes_in_brackets(text: Text, lower: str) -> Iterator[Finding]:
    """Return the people who are not as many as the men and women in the brackets behind them, whatever stands between."""
    for match in re.finditer(_IN_BRACKETS, lower):
        begin = max(lower.rfind(mark, 0, match.start()) for mark in (". ", ";", "\n", ")"))
        people = [
            (each.start, each.end, each.value)
            for each in quantities_in(text)
            if begin < each.start < match.start() and each.unit in PEOPLE and not each.is_about
        ]
        staff = re.search(_ANY_STAFF, lower[: match.start()])
        if staff is not None and not people:
            people = [(staff.start(1), match.start() - 1, number_of(staff[1]))]
        parts = {match[1] or match[4]: number_of(match[2] or match[3])}
        parts[match[5] or match[8]] = number_of(match[6] or match[7])
        if len(people) == 1 and len(parts) == len(SEXES) and sum(parts.values()) != people[0][2]:
            start, end, _ = people[0]
            yield Finding(text.part(start, end), not_the_sum(text[start:end], [*parts.values()]))


def shares_of_sexes(lower: str) -> Iterator[tuple[tuple[int, int], str, Fraction]]:
    """Return the shares said behind women or men who are not that share of both: where they stand, as said, and the right."""
    from lxplan.checks.shared.figures.exact_shares import agrees, exact

    for match in re.finditer(_BOTH, lower):
        both = exact(match[2]) + exact(match[6])
        for number, about, share in ((2, 3, 4), (6, 7, 8)):
            if match[share] is None or match[1] == match[5] or not both:
                continue
            right = exact(match[number]) * 100 / both
            is_near = match[about] and abs(exact(match[share]) - right) < _NEAR
            if not (is_near or agrees(match[share], right)):
                yield match.span(share), match[share], right


def sexes_of_the_line_before(blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Return the people of a sentence who are not as many as the women and men that the next one is of, in one line or the
    next: `Có 510 học viên.` `Phụ nữ 265 người, nam 245 người.`
    """
    before: tuple[Text, int, str] | None = None
    for block in blocks:
        text = block.text if isinstance(block, (Paragraph, Point, Numbered)) else None
        if text is None:
            before = None
            continue
        for sentence in re.finditer(r"(?:[^.\n]|[.](?! |$))+", text):
            words = lowered(sentence[0])
            match = re.fullmatch(_BOTH_ALONE, words) if "nữ" in words and "nam" in words else None
            if match and before and match[1] != match[5]:
                yield from _both_of(before, [number_of(match[2]), number_of(match[6])])
            before = text, sentence.start(), sentence[0]


def _both_of(before: tuple[Text, int, str], parts: list[int | Fraction]) -> Iterator[Finding]:
    text, start, sentence = before
    people = [each for each in quantities_in(sentence) if each.unit in PEOPLE]
    if len(people) != 1 or people[0].is_about or people[0].is_of_each:
        return
    whole = people[0]
    missing = max(sum(parts) - whole.value, whole.value - sum(parts))
    if 0 < missing * _NEAR < whole.value:
        said = f"{shown(whole.value)} {whole.unit}"
        span = text.part(start + whole.start, start + whole.end)
        yield Finding(span, not_the_sum(said, parts))


def of_the_whole(text: Text, lower: str) -> Iterator[Finding]:
    """Return the whole cost that is not its parts: `Trong tổng kinh phí 26 triệu đồng, ngân sách xã 20 triệu đồng, …`."""
    money = [each for each in quantities_in(text) if each.unit == MONEY]
    for place, whole in enumerate(money):
        if not re.search(_WHOLE, lower[: whole.start]) or whole.is_about:
            continue
        ends = re.search(r"[.;](?!\d)|\n|$", lower[whole.end :])
        end = whole.end + (ends.start() if ends else 0)
        parts = [each.value for each in money[place + 1 :] if each.start < end]
        loose = has_any(lower[whole.end : end], _LOOSE)
        missing = max(sum(parts) - whole.value, whole.value - sum(parts))
        if len(parts) > 1 and not loose and 0 < missing * _NEAR < whole.value:
            said = f"{shown(whole.value)} {whole.unit}"
            yield Finding(text.part(whole.start, whole.end), not_the_sum(said, parts))


def numbers_of_sexes(words: str) -> dict[str, int | Fraction]:
    """Return how many men and women are said, whichever way round: `70 nữ`, `nữ 70`."""
    found = re.findall(_NUMBER_OF_A_SEX, words)
    return {after or before: number_of(first or last) for first, after, before, last in found}
