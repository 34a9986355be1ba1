"""What a sentence says of a whole and of parts that it names, of each of several, and of how much something grew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.prices_and_rests import not_the_sum
from lxplan.source import Text
from lxplan.vietnamese.quantities import (
    BETWEEN_ITEMS,
    NUMBER,
    PEOPLE,
    Quantity,
    is_named,
    number_of,
    quantities_in,
    shown,
)
from lxplan.vietnamese.sentences import has_any, has_digit

if TYPE_CHECKING:
    from fractions import Fraction

_OPENS = r"(?: [^\W\d]+){0,4}? ?(\((?!trong đó)|: |,? (?:bao )?gồm(?: có)?:? |,? chia ra:? |[,(]? ?trong đó(?: có)?:? )"
_ITEM = rf"([^\W\d][^\d:]*?(?: \d{{1,2}})?):? ?(?<![\w.,/-])({NUMBER})( [^\W\d]+(?: [^\W\d]+)?)?$"
"""`mầm non 280`, `thôn 1: 80 hộ`"""
_ITEM_BEHIND = rf"({NUMBER}) (?:ở|tại|thuộc|của) [^\W\d][^\d:]*(?: \d{{1,2}})?$"
"""`15 ở Trường THPT`"""
_NOT_ALL = (
    "trong đó",
    "mỗi",
    "bình quân",
    "kể cả",
    "ngoài ra",
    "còn lại",
    "%",
    "/",
    "tăng",
    "giảm",
    "…",
    "...",
    "v.v",
)
_NEAR = 5
"""Two named parts that miss the whole by less than a fifth of it are meant to be all of it."""
_SEVERAL = 3
_OF_ANY_PART = (
    "nữ",
    "nam",
    "đảng viên",
    "dân tộc",
    "có đạo",
    "tôn giáo",
    "nghèo",
    "trẻ",
    "cao tuổi",
    "khuyết tật",
)
"""Parts that overlap with others: `1.486 hội viên (nữ 642, có đạo 385, đảng viên 20)`."""
_APART = (
    *("trường", "mầm non", "mẫu giáo", "tiểu học", "thcs", "thpt", "học kỳ", "quý", "tháng"),
    *("thôn", "ấp", "buôn", "bản", "xóm", "khu", "tổ", "khối", "chi đoàn", "chi hội", "chi bộ"),
    *("công an", "quân sự", "cơ quan", "doanh nghiệp"),
)
"""How the names of parts begin that share nothing: more in them than in the whole is never right."""
_YEAR = r"(?:19|20)\d\d"
_ENDS = r"[.;]\s|\n|: "
_OF_SOME = r" (?:là )?(?:nữ|nam|nghèo|dân tộc|người dân tộc|cận nghèo)(?!\w)"
_LONGEST_GAP = 45
_OF_EACH = rf"(?<!\w)(?:mỗi|một) ([^\W\d]+(?: (?:đoàn|hội|bộ|đội))?)(?:, [^\W\d]+)?(?: (?:có|được|là|gồm|cử|nhận|trồng|tặng|dạy|học|mở|tổ chức|từ))* ({NUMBER}) ([^\W\d]+(?: (?:viên|sinh|người|biểu))?)"
"""`mỗi thôn 150 cây`"""
_CHANGED = (
    rf"(?<![\w.,/-])từ ({NUMBER})(?: ([^\W\d]+))?(?: [^\W\d]+){{0,3}}? (?:lên|xuống)(?: còn)? ({NUMBER}) ([^\W\d]+)(?![^.;(\n]*%)"
    rf",? ?\(?(?:tức )?(?:là )?(?:tăng|giảm)(?: thêm| được| đi)? ({NUMBER}) \4(?!\w)"
)
_CHANGE = (
    rf"(?<!\w)(?:tăng|giảm)(?: thêm| được| đi)? ({NUMBER}) ([^\W\d]+)(?: [^\W\d]+){{0,3}},? ?\(?từ ({NUMBER})(?: \2)?(?: [^\W\d]+){{0,3}}?"
    rf" (?:lên|xuống)(?: còn)? ({NUMBER})(?: \2)?(?!\w)"
)
"""`giảm 30 hộ nghèo, từ 280 hộ xuống còn 250 hộ`"""

_SHARES_CHANGED = rf"(?<!\w)từ ({NUMBER}) ?%[^.;\n%]{{0,30}}? (?:lên|xuống|còn)(?: còn)? ({NUMBER}) ?%[^.;\n%]{{0,30}}?,? ?\(?(?:tức )?(?:là )?(?:tăng|giảm)(?: thêm| được)? ({NUMBER}) ?(?:%|điểm)"
"""`giảm từ 9,5% năm 2024 xuống 7,8% năm 2025, giảm 1,7%`"""
_YEAR_BY_YEAR = (
    rf"(?<!\w)năm (?:học )?\d{{4}}(?: ?- ?\d{{4}})?(?: [^\W\d]+){{0,4}} ({NUMBER}) ([^\W\d]+)(?: [^\W\d]+){{0,3}}, năm (?:học )?\d{{4}}(?: ?- ?\d{{4}})?(?: [^\W\d]+){{0,4}} ({NUMBER}) \2"
    rf"(?: [^\W\d]+){{0,3}}?,? ?\(?(?:tăng|giảm)(?: thêm)? ({NUMBER}) \2(?!\w)"
)
"""`Năm 2025 mở 7 lớp, năm 2026 mở 8 lớp, tăng 1 lớp`"""


def named_parts(text: Text, lower: str) -> Iterator[Finding]:
    """Return where the numbers behind names do not add up to the whole before them: `1.215 học sinh (mầm non 280, …)`."""
    for whole in quantities_in(text):
        opened = re.match(_OPENS, lower[whole.end :])
        if opened is None or whole.is_about or whole.is_of_each:
            continue
        rest = lower[whole.end + opened.end() :]
        words = re.split(r"\)|\n" if "(" in opened[1] else r"[.;)](?:\s|$)|\n", rest)[0].strip(" .")
        numbers = _numbers(words, whole)
        missing = whole.value - sum(numbers)
        if len(numbers) < 2 or not missing:
            continue
        if "trong đó" in opened[1] and (missing > 0 or not _are_apart(words)):
            continue
        may_lack = len(numbers) < _SEVERAL or has_any(words, _OF_ANY_PART)
        if max(missing, -missing) * (_NEAR if may_lack else 2) < whole.value:
            said = f"{shown(whole.value)} {whole.unit}"
            yield Finding(text.part(whole.start, whole.end), not_the_sum(said, numbers))


def _are_apart(words: str) -> bool:
    """Tell whether parts are places or times of which none is in another."""
    items = re.split(BETWEEN_ITEMS, words)
    names = [re.sub(rf"^(?:(?:{NUMBER}) [^\W\d]+ )?(?:các )?", "", item) for item in items]
    return all(name.startswith(_APART) for name in names)


def _numbers(words: str, whole: Quantity) -> list[int | Fraction]:
    """Return the numbers of a list each of whose items is a name and a number of the whole's unit; else none."""
    if has_any(words, _NOT_ALL):
        return []
    numbers: list[int | Fraction] = []
    for item in re.split(BETWEEN_ITEMS, words):
        behind = re.match(_ITEM_BEHIND, item)
        if behind is not None:
            numbers.append(number_of(behind[1]))
            continue
        match = re.match(_ITEM, item)
        if match is None or is_named(match[1].rstrip(" :")) or re.fullmatch(_YEAR, match[2]):
            return []
        unit = (match[3] or "").strip()
        if (
            unit
            and not unit.startswith(whole.unit)
            and not (unit in PEOPLE and whole.unit in PEOPLE)
        ):
            return []
        numbers.append(number_of(match[2]))
    return numbers


def each_of_several(text: Text, lower: str) -> Iterator[Finding]:
    """Return where a whole is not so many times what each has: `500 cây ở 05 thôn, mỗi thôn 150 cây`; the whole stands
    before the two numbers, or behind them.
    """
    counted = quantities_in(text)
    for match in re.finditer(_OF_EACH, lower):
        many = [each for each in counted if each.unit == match[1] and not each.is_about]
        wholes = [each for each in counted if _is_whole(each, match, lower)]
        if len(many) != 1 or len(wholes) != 1 or not _is_near(many[0], match, lower):
            continue
        count, whole = many[0], wholes[0]
        product = count.value * number_of(match[2])
        if product == whole.value or not _may_be_product(product, whole, count, lower):
            continue
        times = f"{shown(count.value)} x {match[2]} = {shown(product)}"
        message = f"{times}, không phải {shown(whole.value)} {whole.unit}; xem lại các số"
        yield Finding(text.part(whole.start, whole.end), message)


def _is_near(count: Quantity, match: re.Match[str], lower: str) -> bool:
    """Tell whether `05 thôn` and `mỗi thôn 150 cây` stand side by side."""
    first, last = sorted(((count.start, count.end), match.span()))
    between = lower[first[1] : last[0]]
    return len(between) < _LONGEST_GAP and not re.search(_ENDS, between) and not has_digit(between)


def _is_whole(each: Quantity, match: re.Match[str], lower: str) -> bool:
    """Tell whether a quantity may be what all have together, in the sentence of `mỗi thôn 150 cây`."""
    unit = f"{match[3]} "
    same = f"{each.unit} " == unit or unit.startswith(f"{each.unit} ")
    if not (same or (each.unit in PEOPLE and unit.strip() in PEOPLE)):
        return False
    if each.is_about or each.start in range(*match.span()):
        return False
    first, last = sorted(((each.start, each.end), match.span()))
    between = lower[first[1] : last[0]]
    is_of_each = each.is_of_each if each.start < match.start() else "mỗi" in between
    return not (is_of_each or re.search(_ENDS, between))


def _may_be_product(product: int | Fraction, whole: Quantity, count: Quantity, lower: str) -> bool:
    """Tell whether a whole is of all, and no part of it or another thing."""
    if re.match(_OF_SOME, lower[whole.end :]) or not product < 2 * whole.value < 4 * product:
        return False
    first, last = sorted(((whole.start, whole.end), (count.start, count.end)))
    return not has_any(lower[first[1] : last[0]], ("trong đó", "thêm", "còn", "và ", "ngoài"))


def grown_by(text: Text, lower: str) -> Iterator[Finding]:
    """Return where what something grew by is not the step between its two numbers: `từ 12 lớp lên 18 lớp (tăng 8 lớp)`."""
    found: list[tuple[re.Match[str], str, str, int]] = []
    if "từ " in lower:
        found += [(m, m[1], m[3], 5) for m in re.finditer(_CHANGED, lower) if m[2] in (None, m[4])]
        found += [(m, m[3], m[4], 1) for m in re.finditer(_CHANGE, lower)]
    if "%" in lower and "từ " in lower:
        found += [(m, m[1], m[2], 3) for m in re.finditer(_SHARES_CHANGED, lower)]
    if lower.count("năm ") > 1:
        found += [(m, m[1], m[3], 4) for m in re.finditer(_YEAR_BY_YEAR, lower)]
    for match, first, last, group in found:
        one, other = number_of(first), number_of(last)
        step = max(one, other) - min(one, other)
        if step != number_of(match[group]):
            message = f"từ {first} đến {last} cách nhau {shown(step)}, không phải {match[group]}; xem lại các số"
            yield Finding(text.part(*match.span(group)), message)
