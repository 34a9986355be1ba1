"""The check that a total that a sentence states is the sum of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.figures.lists_below import WHOLE_COST, lists_add_up, months_add_up
from lxplan.checks.shared.figures.prices_and_rests import (
    NEGATED,
    not_the_sum,
    priced_or_left,
    two_kinds,
)
from lxplan.diagnostics import Severity
from lxplan.named_tuple import NamedTuple
from lxplan.source import Text
from lxplan.vietnamese.quantities import (
    BETWEEN_ITEMS,
    MONEY,
    NUMBER,
    PEOPLE,
    SEXES,
    Quantity,
    number_of,
    quantities_in,
    shown,
)
from lxplan.vietnamese.sentences import has_any, has_digit_after, has_digit_before, lowered

if TYPE_CHECKING:
    from fractions import Fraction

_WORDS = r"(?: ?[^\W\d_]+){0,4}"
_EACH = rf"(?<![\w.,/-])({NUMBER}) ([^\W\d]+)(?: học)?,? (?:mỗi|một) \2 (?:có |được |gồm )?({NUMBER}) ([^\W\d]+)[^.;\n\d]{{0,30}}?(?:cộng|tổng số|tổng|tất cả)(?: là| có)? ({NUMBER}) \4(?!\w)"
"""`4 lớp, mỗi lớp 30 học viên, tổng số 120 học viên`"""
_A_NUMBER_IN_A_LIST = rf"(?:{NUMBER})(?: [^\W\d]+){{0,4}}(?:,|;| và)"
"""What a list of named parts has: `(mầm non 280, tiểu học 540, …)`, `15 ở Trường THPT, …`."""
_PRODUCTS_OR_TERMS = (" x ", "×", "kỳ ii", "kỳ 2", "cuối năm", "quý iv", "quý 4")
_TWO_PARTS_OF_PEOPLE = ("nữ", "vắng", "bỏ học", "nghỉ học", "thôi học", "không đạt", "chưa đạt")
_SOURCES_OR_RESTS = (".000", " triệu", "trong ", " hoãn", " hủy", " huỷ", " chưa ", " lùi", " dời")
_STEPS = ("tăng ", "giảm ", "thêm ", "bổ sung ", "kết nạp ", "bớt ", "mỗi ", " thành ", " làm ")
_OPENING = ("trong đó", "gồm", "chia ra", "(", ": ")
_IN_ALL = r"(?:tổng cộng|cộng|tất cả|tổng số|tổng|cả thảy|(?<=, )cả năm)(?: là| có)?$"
_OPENS = r"[\s,;]*(?:[\s,;:(]*(trong đó|gồm|bao gồm|chia ra)|(\(|:))"
_OPENS_LATER = r"[^.;:\n]{4,80}?[,)] (trong đó|gồm|bao gồm|chia ra)(?: có)?:? "
"""Words between a whole and its parts that say more of it: `9 chi đoàn với 186 đoàn viên, trong đó có …`"""
_NEVER_A_PART = ("mỗi", "bình quân", "/", "không kể", "chưa kể", "ngoài ra", "tăng", "giảm", "hơn")


@rule("cong-khong-khop", Severity.WARNING)
def sums_are_right(subject: Subject) -> Iterator[Finding]:
    """Tổng nêu trong câu không bằng các số cộng lại, hoặc phép tính viết ra cho kết quả khác.

    Vì sao: «98 em (49 + 47)» có một số sai, người duyệt hỏi ngay là số nào. Chỉ xét khi các phần cùng một đơn vị và câu
    kể đủ các phần; «trong đó» chỉ kể một phần thì không bị nhắc, trừ khi phần lớn hơn tổng.

    Đúng:
        chi_tieu: [{linh_vuc: Dân trí, muc: ["Mở 2 lớp, 96 em (49 + 47)"]}]

    Sai:
        chi_tieu: [{linh_vuc: Dân trí, muc: ["Mở 2 lớp, 98 em (49 + 47)"]}]
    """
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        by_span = {each.span: each for each in _in_sentence(keyed.text, lower)}
        found = list(by_span.values()) or list(_by_name(keyed.text, lower))
        found = found or list(_by_course(keyed.text, lower))
        yield from found
        if has_any(lower, _PRODUCTS_OR_TERMS):
            from lxplan.checks.shared.figures.products_and_terms import products_and_terms

            spans = [each.span for each in found]
            more = products_and_terms(keyed.text, lower)
            yield from (each for each in more if each.span not in spans)
    for texts in subject.blocks:
        yield from lists_add_up(texts.paper.blocks)
    yield from _of_two_lines(subject)
    if {"ông", "bà", "chí", "viên"} & subject.joined_prose.small_vocabulary:
        from lxplan.checks.shared.figures.people_named import people_named

        for keyed in subject.joined_prose.texts_with(": ", " gồm "):
            yield from people_named(keyed.text, lowered(keyed.text))


def _of_two_lines(subject: Subject) -> Iterator[Finding]:
    """Look for men and women whose whole stands in the sentence before, where a text has both words."""
    if " nam" not in subject.joined_prose.small.replace("việt nam", ""):
        return
    from lxplan.checks.shared.figures.averages_and_sexes import sexes_of_the_line_before

    for texts in subject.blocks:
        yield from sexes_of_the_line_before(texts.paper.blocks)


def _in_sentence(text: Text, lower: str) -> Iterator[Finding]:
    if has_any(lower, ("+", "=", " x ", "×")):
        from lxplan.checks.shared.figures.equations import bracketed, equations

        yield from bracketed(text, lower)
        yield from equations(text, lower)
    if has_any(lower, ("cộng", "tổng", "tất cả", "cả năm")):
        yield from _added_up(text, lower)
    if has_any(lower, _OPENING):
        yield from _parts(text, lower)
        yield from two_kinds(text, lower)
    if has_any(lower, ("tháng", "quý")):
        yield from months_add_up(text, lower)
    if ("đồng" in lower and has_any(lower, ("đồng/", "mỗi ", "đồng /"))) or has_any(
        lower, (" còn ", *NEGATED)
    ):
        yield from priced_or_left(text, lower)
    yield from _seldom(text, lower)


def _seldom(text: Text, lower: str) -> Iterator[Finding]:
    """Look for what hardly a plan says: averages, two sexes without a word before them, the whole before its parts."""
    says_mean = has_any(lower, ("bình quân ", "trung bình mỗi", "trung bình một"))
    says_sexes = has_digit_after(lower, "nam ") or has_digit_before(lower, " nam")
    if not (says_mean or says_sexes or "trong tổng " in lower):
        return
    from lxplan.checks.shared.figures.averages_and_sexes import (
        averages,
        of_the_whole,
        sexes,
        sexes_in_brackets,
    )

    if says_mean:
        yield from averages(text, lower)
    if says_sexes:
        yield from sexes(text, lower)
        if "(" in lower:
            yield from sexes_in_brackets(text, lower)
    if "trong tổng " in lower:
        yield from of_the_whole(text, lower)


def _by_course(text: Text, lower: str) -> Iterator[Finding]:
    """Look for what is told otherwise: sources of money, what was held and what was not, steps, splits."""
    if has_any(lower, _SOURCES_OR_RESTS) and len(re.findall(r"\d+", lower)) > 2:
        from lxplan.checks.shared.figures.sources_and_rests import sources_and_rests

        yield from sources_and_rests(text, lower)
    if has_any(lower, _STEPS) or (" nữ" in lower and " nam" in lower.replace("việt nam", "")):
        from lxplan.checks.shared.figures.steps_and_splits import steps_and_splits

        yield from steps_and_splits(text, lower)


def _by_name(text: Text, lower: str) -> Iterator[Finding]:
    """Look for what few sentences have: parts by name, so many of each, a growth."""
    has_list = has_any(lower, _OPENING) and re.search(_A_NUMBER_IN_A_LIST, lower)
    if has_any(lower, _TWO_PARTS_OF_PEOPLE):
        from lxplan.checks.shared.figures.two_parts_of_people import two_parts_of_people

        yield from two_parts_of_people(text, lower)
    if not (has_list or has_any(lower, ("mỗi ", "tăng ", "giảm "))):
        return
    from lxplan.checks.shared.figures.parts_by_name import each_of_several, grown_by, named_parts

    if has_list:
        yield from named_parts(text, lower)
    if "mỗi " in lower:
        yield from each_of_several(text, lower)
    if has_any(lower, ("tăng ", "giảm ")):
        yield from grown_by(text, lower)


def _added_up(text: Text, lower: str) -> Iterator[Finding]:
    """Compare a total that stands behind its parts: `3 phòng học, 2 phòng máy, cộng 6 phòng`."""
    says_each = "mỗi" in lower or "một" in lower
    for match in re.finditer(_EACH, lower) if says_each else ():
        first, each, said = (number_of(match[number]) for number in (1, 3, 5))
        if first * each != said:
            span = text.part(*match.span(5))
            times = f"{shown(first)} x {shown(each)} = {shown(first * each)}"
            yield Finding(span, f"{times}; xem lại tổng")
    counted = quantities_in(text)
    for place, whole in enumerate(counted):
        clause = max(lower.rfind(mark, 0, whole.start) for mark in (". ", ";", "\n", ":"))
        parts = [each for each in counted[:place] if each.start > clause]
        same = [each.value for each in parts if each.unit == whole.unit]
        loose = any(each.is_about or each.is_of_each for each in parts)
        if len(same) < 2 or loose or not re.search(_IN_ALL, whole.before):
            continue
        message = _unless_sum(whole, f"{shown(whole.value)} {whole.unit}", same)
        if message:
            yield Finding(text.part(whole.start, whole.end), message)


class _Split(NamedTuple):
    """A whole, the word that opens its parts, and the parts up to the end of the clause."""

    whole: Quantity
    opens: str
    parts: tuple[Quantity, ...]
    words: str


def _parts(text: Text, lower: str) -> Iterator[Finding]:
    counted = quantities_in(text)
    for place, whole in enumerate(counted):
        split = _split(whole, counted[place + 1 :], lower)
        if split is not None and not whole.is_about:
            message = _wrong_parts(split)
            if message:
                yield Finding(text.part(whole.start, whole.end), message)


def _split(whole: Quantity, following: tuple[Quantity, ...], lower: str) -> _Split | None:
    opened = re.match(rf"{_WORDS}{_OPENS}", lower[whole.end :]) or _opened_later(whole, lower)
    if opened is None:
        return None
    begins = whole.end + opened.end()
    words = re.split(r"\)|\n" if "(" in opened[0] else r"[.;)](?:\s|$)|\n", lower[begins:])[0]
    if has_any(words, (*_NEVER_A_PART, "trong đó", "gồm", "+")):
        return None
    parts = tuple(each for each in following if begins <= each.start < begins + len(words))
    return _Split(whole, opened[1] or opened[opened.re.groups], parts, words)


def _opened_later(whole: Quantity, lower: str) -> re.Match[str] | None:
    """Return the words up to the parts of a whole of which more is said first; None where the parts are of another unit."""
    if whole.unit in PEOPLE or whole.unit == MONEY:
        return None
    opened = re.match(_OPENS_LATER, lower[whole.end :])
    if opened is None or f" {whole.unit} " in opened[0]:
        return None
    first = re.match(rf"{NUMBER} {whole.unit}(?!\w)", lower[whole.end + opened.end() :])
    return opened if first else None


def _wrong_parts(split: _Split) -> str | None:
    whole, said = split.whole, f"{shown(split.whole.value)} {split.whole.unit}"
    if whole.unit in PEOPLE:
        from lxplan.checks.shared.figures.averages_and_sexes import numbers_of_sexes

        sexes = numbers_of_sexes(split.words)
        if len(sexes) == len(SEXES):
            return _unless_sum(whole, said, list(sexes.values()))
        for sex, number in sexes.items():
            if number > whole.value:
                return f"{shown(number)} {sex} nhiều hơn cả tổng {said}; xem lại hai số"
    if split.opens != "trong đó":
        listed = _each_item(split)
        if listed:
            return _unless_sum(whole, said, listed)
        if has_any(split.words, (",", ";")) and (named := _items_named(split)):
            return f"nói {said}, mà kể {named}; sửa số, hoặc sửa danh sách"
    same = [each.value for each in split.parts if each.unit == whole.unit and not each.is_about]
    return not_the_sum(said, same) if _must_differ(split, same) else None


def _each_item(split: _Split) -> list[int | Fraction]:
    """Return the numbers of a list each of whose items begins with one, and counts people or prizes:
    `01 giám đốc, 02 phó giám đốc`.
    """
    if split.whole.unit not in (*PEOPLE, "giải"):
        return []
    items = re.split(BETWEEN_ITEMS, split.words.strip().rstrip("."))
    numbers = [re.match(rf"({NUMBER}) [^\W\d]", item.strip()) for item in items]
    other = {each.unit for each in split.parts} - {*PEOPLE, *SEXES, "giải"}
    if len(items) < 2 or other or not all(numbers):
        return []
    return [number_of(each[1]) for each in numbers if each is not None]


def _items_named(split: _Split) -> int:
    """Return how many items a list of names has where they are not as many as is said, else 0."""
    from lxplan.checks.shared.names_listed import items_named

    named = items_named(split.whole.unit, split.opens, split.words, split.whole.value)
    return named if named > 1 and named != split.whole.value else 0


def _unless_sum(whole: Quantity, said: str, numbers: list[int | Fraction]) -> str | None:
    return None if sum(numbers) == whole.value else not_the_sum(said, numbers)


def _must_differ(split: _Split, same: list[int | Fraction]) -> bool:
    """Tell whether parts of the whole's unit cannot be all of it, or are more than it."""
    if not same:
        return False
    total, whole = sum(same), split.whole
    if total <= whole.value and (len(same) < 2 or split.opens == "trong đó"):
        listed = whole.unit == MONEY and len(same) > 1 and has_any(whole.before, WHOLE_COST)
        missed = len(same) > 2 and whole.value - total == 1 and _is_list(split, len(same))
        return missed or (listed and total != whole.value)
    if split.opens in ("(", ":") and total < whole.value and not _is_list(split, len(same)):
        return False
    return total != whole.value and not (split.opens in ("(", ":") and len(same) < 2)


def _is_list(split: _Split, count: int) -> bool:
    """Tell whether words are a list of `count` things, each with its number."""
    return len(re.findall(r", |; | và ", re.sub(r"\([^)]*\)", "", split.words))) == count - 1
