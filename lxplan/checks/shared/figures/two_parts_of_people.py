"""People in two parts that no one is in both of: women and men, those who came and those who did not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.prices_and_rests import not_the_sum
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, PEOPLE, SEXES, number_of, quantities_in, shown
from lxplan.vietnamese.sentences import has_any

_SEXES = (r"nữ", r"nam")
_CAME = (
    r"vắng(?: mặt| học)?|bỏ học|nghỉ học|thôi học|không đến lớp|không dự",
    r"có mặt|đi học(?: đều| đầy đủ| thường xuyên)?|dự học|tham dự|đến lớp|theo học|còn(?: lại)?(?: học)?|duy trì|dự",
)
_PASSED = (
    r"(?:không|chưa) (?:đạt|hoàn thành)(?: yêu cầu| chương trình)?",
    r"đạt(?: yêu cầu)?|hoàn thành(?: chương trình)?",
)
_UNIT = rf"(?: (?:{'|'.join(sorted(PEOPLE, key=len, reverse=True))}))?"
_BETWEEN = r"(?:,|;| và|,? còn)"
_REACHES = r"(?: [^\W\d]+){0,5}?(?:,|:| có| gồm| là| với)* ?"
_HAS = r"(?: [^\W\d]+){0,5}? (?:có|gồm|là) "
"""Words up to women and men; those in brackets or behind a comma are judged elsewhere."""
_ENDS = r"(?=\s*(?:[.,;)\n]|$))"


def two_parts_of_people(text: Text, lower: str) -> Iterator[Finding]:
    """Return the numbers of people right before two parts that do not add up to them: `486 lượt người có 257 nữ và 211 nam`,
    `22 học viên, vắng 03, đi học 20`.
    """
    pairs = [pair for pair in (_SEXES, _CAME, _PASSED) if _may_have(lower, pair)]
    patterns = [pattern for pair in pairs for pattern in _orders(pair)]
    for whole in quantities_in(text) if patterns else ():
        if whole.unit not in PEOPLE or whole.unit in SEXES or whole.is_about or whole.is_of_each:
            continue
        for pattern in patterns:
            match = re.compile(pattern).match(lower, whole.end)
            if match is None:
                continue
            parts = [number_of(each) for each in match.groups() if each]
            if sum(parts) != whole.value:
                said = f"{shown(whole.value)} {whole.unit}"
                yield Finding(text.part(whole.start, whole.end), not_the_sum(said, parts))
            break


def _may_have(lower: str, pair: tuple[str, str]) -> bool:
    if pair is _SEXES:
        has_sexes = "nữ" in lower and "nam" in lower
        return has_sexes and has_any(lower, (" có ", " gồm ", " là "))
    return re.search(rf"(?<!\w)(?:{pair[0]})(?!\w)", lower) is not None


def _orders(pair: tuple[str, str]) -> Iterator[str]:
    """Return the patterns of two parts, whichever comes first, with their numbers behind or before."""
    reaches = _HAS if pair is _SEXES else _REACHES
    for first, second in (pair, pair[::-1]):
        yield rf"{reaches}{_behind(first)}{_BETWEEN} {_behind(second)}{_ENDS}"
        if pair is not _PASSED:  # «20 em đạt» may be of another thing
            yield rf"{reaches}{_before(first)}{_BETWEEN} {_before(second)}{_ENDS}"


def _behind(words: str) -> str:
    return rf"(?:số )?(?:{words})(?: có| là|:)? ({NUMBER}){_UNIT}"


def _before(words: str) -> str:
    return rf"({NUMBER}){_UNIT} (?:là )?(?:{words})"
