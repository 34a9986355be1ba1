"""What a sentence says of how much something grew to, and of how a whole was split into parts of one size or by number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.exact_shares import agrees, exact, rounded
from lxplan.checks.shared.figures.prices_and_rests import not_the_sum
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, number_of, shown
from lxplan.vietnamese.sentences import has_any

_N = rf"(?<![\w.,/:+-])(?:{NUMBER})"
_STEP = (
    rf"(?P<first>{_N}) (?P<unit>[^\W\d]+)(?: [^\W\d]+){{0,4}}\)?,?(?: và| nay| nhưng)?(?: [^\W\d]+){{0,4}}? (?P<way>thêm|tăng|bổ sung|kết nạp|giảm|bớt|thanh lý|rút)(?: thêm| mới| đi)* (?P<step>{_N}) (?P=unit)"
    rf"(?!\w)[^.;\d]{{0,20}}?(?<!\w)(?:thành|lên|còn|nay là|nay có|tổng số là|tổng cộng|có tất cả|đủ) (?P<last>{_N}) (?P=unit)(?!\w)"
)
"""`có 320 cuốn, mua thêm 80 cuốn, nâng tổng số lên 400 cuốn`"""
_STEP_FIRST = rf"(?<!\w)(?P<way>tăng|giảm)(?: thêm| được)? (?P<step>{_N}) (?P<unit>[^\W\d]+)(?: [^\W\d]+){{0,3}},? \(?từ (?P<first>{_N})(?: (?P=unit))?(?: [^\W\d]+){{0,3}}? (?:lên|xuống|còn)(?: còn)? (?P<last>{_N}) (?P=unit)(?!\w)"
"""`Giảm 11 hộ nghèo, từ 41 hộ còn 30 hộ`"""
_GROWN = rf"(?<!\w)từ (?P<first>{_N})(?: [^\W\d]+){{0,3}}? (?:lên|xuống)(?: còn)? (?P<last>{_N}) [^\W\d]+(?: [^\W\d]+){{0,3}},? \(?(?:tức |tương đương |nghĩa là )?(?:là )?(?:tăng|giảm) (?P<share>{_N}) ?%"
"""`từ 20 lên 26 lớp, tức tăng 30%`"""
_LESS = ("giảm", "bớt", "thanh lý", "rút")
_NUMERALS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
_TIMES = rf"(?:(?P<times>\d{{1,2}})|(?P<said>{'|'.join(_NUMERALS)}))"
_EACH = (
    rf"(?<!\w)mỗi (?P<set>[^\W\d]+)(?: [^\W\d]+){{0,3}} (?P<each>{_N}) (?P<unit>[^\W\d]+),? (?:cả |tổng cộng |tổng |vậy |tức )?{_TIMES} (?P=set)(?: [^\W\d]+){{0,2}} (?P<whole>{_N}) (?P=unit)(?!\w)",
    rf"(?P<whole>{_N}) (?P<unit>[^\W\d]+)(?: [^\W\d]+){{0,4}},? (?:được )?(?:chia|học|mở|trong|thành|tổ chức)(?: làm| thành)? {_TIMES} (?P<set>[^\W\d]+),? mỗi (?P=set)(?: [^\W\d]+){{0,2}} (?P<each>{_N}) (?P=unit)(?!\w)",
)
"""`mỗi tháng 8.000.000 đồng, ba tháng 24.000.000 đồng`, `80 em, chia hai đợt, mỗi đợt 40 em`"""
_GROUPS = rf"(?P<whole>{_N}) (?P<unit>[^\W\d]+)(?: [^\W\d]+){{0,4}} (?:thành|làm) (?P<count>\d{{1,2}}) (?P<set>cụm|nhóm|tổ|đợt|lớp|khu)(?: [^\W\d]+){{0,3}}(?::| gồm:?)(?P<list>[^;\n]+)"
"""`Chia 8 xóm thành 3 cụm: cụm 1 có 3 xóm, …`"""
_TOTAL_OF_SEXES = rf"(?<!\w)(?:cộng|tất cả|tổng(?: số| cộng)?|cả thảy)(?: là| có)? (?P<whole>{_N}) (?P<unit>lượt|người|em|học viên|đoàn viên|hội viên|đại biểu)(?!\w)"
_OF_A_SEX = rf"(?<!\w)(?:(?P<before>{_N}) (?:[^\W\d]+ ){{0,2}}?(?P<one>nữ|nam)|(?P<other>nữ|nam)(?: là|:| có)? (?P<behind>{_N}))(?!\w)"


def steps_and_splits(text: Text, lower: str) -> Iterator[Finding]:
    """Return the totals that a step, so many of each, numbered groups, or women and men do not lead to."""
    if has_any(lower, ("tăng ", "giảm ", "thêm ", "bổ sung ", "kết nạp ", "bớt ")):
        yield from _steps(text, lower)
    if "mỗi " in lower:
        yield from _of_each(text, lower)
    if has_any(lower, (" thành ", " làm ")) and has_any(lower, (":", "gồm ")):
        yield from _groups(text, lower)
    if "nữ" in lower and "nam" in lower:
        yield from _sexes(text, lower)


def _steps(text: Text, lower: str) -> Iterator[Finding]:
    for pattern in (_STEP, _STEP_FIRST):
        for match in re.finditer(pattern, lower):
            first, step, last = (number_of(match[name]) for name in ("first", "step", "last"))
            right = first - step if match["way"] in _LESS else first + step
            if right != last and not has_any(match[0], ("mỗi", "còn thiếu", "so với", "trong đó")):
                said = f"từ {shown(first)} {match['way']} {shown(step)} là {shown(right)}, không phải {shown(last)}"
                yield Finding(text.part(*match.span("last")), f"{said}; xem lại các số")
    for match in re.finditer(_GROWN, lower) if "%" in lower and "từ " in lower else ():
        before, now = exact(match["first"]), exact(match["last"])
        right = abs(now - before) / before * 100 if before else before
        if before and not agrees(match["share"], right):
            message = f"từ {shown(before)} đến {shown(now)} là {rounded(right)}%, không phải {match['share']}%; xem lại các số"
            yield Finding(text.part(*match.span("share")), message)


def _of_each(text: Text, lower: str) -> Iterator[Finding]:
    for pattern in _EACH:
        for match in re.finditer(pattern, lower):
            times = int(match["times"] or _NUMERALS[match["said"] or "hai"])
            each, whole = number_of(match["each"]), number_of(match["whole"])
            if times * each != whole and not has_any(
                match[0], ("ít nhất", "khoảng", "tối đa", "trong đó", "một lớp ")
            ):
                product = f"{times} x {shown(each)} = {shown(times * each)}"
                message = f"{product}, không phải {shown(whole)}; xem lại"
                yield Finding(text.part(*match.span("whole")), message)


def _groups(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_GROUPS, lower):
        one = rf"(?<!\w){match['set']} \w{{1,2}}(?: có| gồm|:| là)* ({_N}) {match['unit']}(?!\w)"
        parts = [number_of(each) for each in re.findall(one, match["list"])]
        if len(parts) == int(match["count"]) > 1 and sum(parts) != number_of(match["whole"]):
            said = f"{match['whole']} {match['unit']}"
            yield Finding(text.part(*match.span("whole")), not_the_sum(said, parts))


def _sexes(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_TOTAL_OF_SEXES, lower):
        sentence = re.split(r"[.;:]\s|\n", lower[: match.start()])[-1]
        found = list(re.finditer(_OF_A_SEX, sentence))
        numbers = [number_of(each["before"] or each["behind"]) for each in found]
        if {each["one"] or each["other"] for each in found} != {"nam", "nữ"} or len(found) != 2:
            continue
        if len(re.findall(NUMBER, sentence)) == 2 and sum(numbers) != number_of(match["whole"]):
            said = f"{match['whole']} {match['unit']}"
            yield Finding(text.part(*match.span("whole")), not_the_sum(said, numbers))
