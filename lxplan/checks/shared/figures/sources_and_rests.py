"""Wholes whose parts are named by what they are for the whole: the sources of money, what was held and what was put off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.prices_and_rests import not_the_sum
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, Quantity, number_of, quantities_in, shown
from lxplan.vietnamese.sentences import has_any

if TYPE_CHECKING:
    from fractions import Fraction

_SENTENCE = r"(?:[^.\n]|[.](?=\d))+"
_AMOUNT = r"(?<![\w.,/:+-])(?P<digits>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?![\d:%.,/]*\d| ?%)(?: ?(?P<scale>triệu|tr|nghìn|ngàn))?(?: ?(?P<unit>đồng|đ|vnđ))?(?!\w)"
"""Money with its unit, with a scale, or of millions written out: `12.400.000`."""
_SCALES = {"triệu": 10**6, "tr": 10**6, "nghìn": 10**3, "ngàn": 10**3}
_MILLIONS = 2
_OPENS_SOURCES = r"(?<!\w)(?:trong đó|gồm|chia ra|do|từ|trích|huy động|bằng|nhờ)(?!\w)|[:(]|,? có "
_TOTAL_BEHIND = (
    r"(?<!\w)(?:cộng|tổng|tất cả|cả thảy|đủ|được|thành|cả quý|cả năm|cả tháng)(?!\w)[^\d,;]{0,40}$"
)
"""How the words before a total end that stands behind its parts: `…, cộng được 12.400.000 đồng`."""
_SOURCE = r"(?<!\w)(?:ngân sách|xã hội h[oó]+[aá]?|vận động|tài trợ|ủng hộ|hỗ trợ|đóng góp|góp|hội phí|đoàn phí|công đoàn phí|quỹ|doanh nghiệp|mạnh thường quân|nhà hảo tâm|phụ huynh|nhân dân|nguồn|nhà trường|trung tâm tự|ubnd|cấp|các hội|đoàn thể|người học|học phí|thu từ)(?!\w)"
_LOOSE = (
    *("mỗi", "bình quân", "ngoài ra", "chưa kể", "không kể", "tăng", "giảm", "thêm", "khoảng"),
    *("hơn ", "còn thiếu", "năm trước", "so với", "đồng/", "tối đa", "tối thiểu", "ít nhất"),
    *("không quá", "dự phòng", "gần ", "đã chi", "kết dư", "tồn", " x ", "+", "="),
)
_REST = r"(?<!\w)còn lại(?: [^\W\d]+){0,7}?[,:]? ?\(?(?:là |chiếm |bằng )?(?P<after>\d+(?:,\d+)?) ?%|(?<![\d.,/-])(?P<before>\d+(?:,\d+)?) ?% (?:[^\W\d]+ ){0,3}còn lại"
"""`phần còn lại (30%)`, `30% còn lại`"""
_ONE_SHARE = r"(?<![\d.,/-])(\d+(?:,\d+)?) ?%"
_NO_REST = ("tăng", "giảm", "so với", "mỗi", "trên ", "khoảng", "ít nhất", "hơn ", "dưới ", "gần ")
_THINGS = (
    "lớp",
    "hoạt động",
    "chuyên đề",
    "buổi",
    "hội thi",
    "hội nghị",
    "mô hình",
    "cuộc",
    "đợt",
    "câu lạc bộ",
    "giải",
    "suất",
    "phần quà",
    "cuốn",
)
"""What can be of one sort only; a household or a person may be of two."""
_AMONG = ("trong", "trong tổng số", "trong số", "trên tổng số")
_OVERLAP = ("vừa", "đồng thời", "cũng", "so với", "đã qua", "lần")
_DONE = r"(?:tổ chức|thực hiện|hoàn thành|triển khai|mở|làm|đạt|xong|đã học)(?: được| xong| đủ)*"
_LEFT = r"(?:(?:phải |tạm |đang |xin )?(?:hoãn|lùi|dời|hủy|huỷ|bỏ|hụt)(?: lại)?|(?:chuyển|lùi|dời|hoãn)(?: sang| đến)(?: [^\W\d]+){1,3}(?: sau| tới)?|(?:còn )?chưa (?:tổ chức|thực hiện|hoàn thành|mở|làm|đạt)(?: được)?|không (?:tổ chức|thực hiện|mở)(?: được)?|đang (?:thực hiện|mở|làm))"
_KEPT = rf"(?:đã )?{_DONE}"
_UNITS = r"(?:hoạt động|lớp|chuyên đề|buổi|nội dung|việc|đầu việc|nhiệm vụ|hội thi|hội nghị|cuộc|kế hoạch)"
_COUNT = rf"(?:{NUMBER})(?: {_UNITS})?"
_HELD = rf"(?:{_KEPT} (?P<held>{NUMBER})(?: {_UNITS})?|(?P<done>{NUMBER})(?: {_UNITS})? {_KEPT})"
_HELD_AND_LEFT = rf"(?<![\w.,/:+-])(?P<whole>{NUMBER}) (?P<unit>{_UNITS})(?P<reach>[^.;\d]{{0,50}}?)(?<!\w){_HELD}(?P<rest>(?:(?:,|;| và|, còn) (?:{_LEFT} {_COUNT}|{_COUNT} {_LEFT})){{1,3}})(?=\s*(?:[.,;)\n(]|$| vì| do))"
"""`Trong 13 hoạt động theo kế hoạch đã tổ chức 11, hoãn 1, hủy 1`; `13 việc: 11 đã làm, 2 hoãn`"""
_LEFT_WORDS = ("hoãn", "hủy", "huỷ", "lùi", "dời", "chưa ", "không ", "chuyển ", "bỏ ", "đang ")


def sources_and_rests(text: Text, lower: str) -> Iterator[Finding]:
    """Return the totals that their sources of money, or what was held and what was not, do not add up to."""
    if lower.count("000") > 2 or lower.count(" triệu") > 2:
        for sentence in re.finditer(_SENTENCE, lower):
            yield from _sources(text, sentence[0], sentence.start())
    if has_any(lower, _LEFT_WORDS):
        yield from _held_and_left(text, lower)
    if "trong " in lower and any(lower.count(f" {unit}") > 2 for unit in _THINGS):
        yield from _more_than_among(text, lower)


def _sources(text: Text, words: str, start: int) -> Iterator[Finding]:
    found = [match for match in re.finditer(_AMOUNT, words) if _is_money(match)]
    if len(found) < 3 or has_any(words, _LOOSE) or words.count("trong đó") > 1:
        return
    first, last = found[0], found[-1]
    if _are_sources(found[1:], words) and re.search(
        _OPENS_SOURCES, words[first.end() : found[1].start()]
    ):
        whole, parts = first, found[1:]
    elif _are_sources(found[:-1], words) and re.search(
        _TOTAL_BEHIND, words[found[-2].end() : last.start()]
    ):
        whole, parts = last, found[:-1]
    else:
        return
    numbers = [_value(each) for each in parts]
    if sum(numbers) != _value(whole):
        said = f"{shown(_value(whole))} đồng"
        span = text.part(start + whole.start(), start + whole.end())
        yield Finding(span, not_the_sum(said, numbers))


def _is_money(match: re.Match[str]) -> bool:
    is_long = match["digits"].count(".") >= _MILLIONS
    return bool(match["unit"] or match["scale"]) or is_long


def _value(match: re.Match[str]) -> int | Fraction:
    return number_of(match["digits"]) * _SCALES.get(match["scale"] or "", 1)


def _are_sources(parts: list[re.Match[str]], words: str) -> bool:
    """Tell whether each amount stands beside the source that gives it, before it or behind."""
    for part in parts:
        before = re.split(r"\d|[,;:(]| và ", words[: part.start()])[-1]
        behind = re.split(r"\d|[,;:)]| và ", words[part.end() :])[0]
        if re.search(_SOURCE, before) is None and re.search(_SOURCE, behind) is None:
            return False
    return True


def _held_and_left(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_HELD_AND_LEFT, lower):
        rest = [number_of(each) for each in re.findall(NUMBER, match["rest"])]
        parts = [number_of(match["held"] or match["done"]), *rest]
        if sum(parts) != number_of(match["whole"]) and "/" not in match["reach"]:
            said = f"{match['whole']} {match['unit']}"
            span = text.part(match.start("whole"), match.end("rest"))
            yield Finding(span, not_the_sum(said, parts))


def _more_than_among(text: Text, lower: str) -> Iterator[Finding]:
    """Compare `Trong 5 lớp có 2 lớp nghề, 4 lớp chuyên đề` where the sorts are more than all, whichever comes first."""
    counted = quantities_in(text)
    for place, whole in enumerate(counted):
        if whole.unit not in _THINGS or not whole.before.endswith(_AMONG):
            continue
        numbers = [each.value for each in _sorts_behind(counted, place, lower)]
        numbers = numbers or [each.value for each in _sorts_before(counted, place, lower)]
        if len(numbers) > 1 and sum(numbers) > whole.value:
            said = f"{shown(whole.value)} {whole.unit}"
            yield Finding(text.part(whole.start, whole.end), not_the_sum(said, numbers))


def _sorts_behind(counted: tuple[Quantity, ...], place: int, lower: str) -> list[Quantity]:
    whole = counted[place]
    words = re.split(r"[.;](?:\s|$)|\n", lower[whole.end :])[0]
    ends = whole.end + len(words)
    parts = [each for each in counted[place + 1 :] if each.start < ends and each.unit == whole.unit]
    between = lower[whole.end : parts[0].start] if parts else ""
    loose = any(each.is_about or each.is_of_each for each in parts) or has_any(words, _OVERLAP)
    opens = re.search(r"(?: có|,|:| gồm| là) (?:có )?(?:[^\W\d]+ ){0,1}$", between)
    return [] if loose or opens is None else parts


def _sorts_before(counted: tuple[Quantity, ...], place: int, lower: str) -> list[Quantity]:
    whole = counted[place]
    words = re.split(r"[.;:]\s|\n", lower[: whole.start])[-1]
    begins = whole.start - len(words)
    parts = [each for each in counted[:place] if each.start >= begins]
    same = len(parts) > 1 and all(each.unit == whole.unit for each in parts)
    loose = any(each.is_about or each.is_of_each for each in parts) or has_any(words, _OVERLAP)
    return parts if same and not loose and not has_any(words, (" tăng ", " thêm ")) else []


def wrong_rests(lower: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Return the shares called the rest that do not make a hundred with those before them, with a message."""
    for sentence in re.finditer(r"(?:[^.;\n]|[.](?=\d))+", lower):
        for rest in re.finditer(_REST, sentence[0]):
            name = "after" if rest["after"] else "before"
            begins = rest.start(name)
            shares = [_share(each) for each in re.findall(_ONE_SHARE, sentence[0][:begins])]
            if not shares or has_any(sentence[0], _NO_REST) or len(shares) > 6:
                continue
            left = _share(rest[name])
            runs = combinations(range(len(shares) + 1), 2)
            if any(abs(sum(shares[one:other]) + left - 100) < 0.5 for one, other in runs):
                continue
            start = sentence.start()
            added = f"{sum(shares) + left:.1f}".removesuffix(".0").replace(".", ",")
            message = f"các phần với phần còn lại {rest[name]}% cộng thành {added}%, không phải 100%; xem lại các tỷ lệ"
            yield (start + rest.start(name), start + rest.end(name)), message


def _share(digits: str) -> float:
    return float(digits.replace(",", "."))
