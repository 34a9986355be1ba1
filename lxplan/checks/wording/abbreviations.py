"""Abbreviations that the plan never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.data.known_abbreviations import KNOWN
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.diagnostics import Severity
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.remembering import remembered
from lxplan.vietnamese.syllables import is_syllable

_LEAST, _MOST = 3, 10
_LONGEST_BRACKET = 100
"""How many characters of a bracket are read for the words of an abbreviation."""
_LONGEST_NUMBER = 40
"""How many characters before an abbreviation are read for the number of a document."""
_VOWELS = frozenset("AEIOUYĂÂÊÔƠƯ")
_ROMAN = frozenset("IVXLC")
_NOT_VIETNAMESE = frozenset("FJWZ")
_NUMBER_OF_DOCUMENT = r"(?:\d|/|-|&)\w*[/&-]?$"
_NO_SENTENCE = frozenset({"ky_hieu", "so", "quyen_han", "viet_tat"})


@rule("viet-tat", Severity.NOTE)
def unexplained(subject: Subject) -> Iterator[Finding]:
    """Chữ viết tắt không có chỗ nào viết đủ.

    Vì sao: người nhận kế hoạch lần đầu, và người nhận việc năm sau, không đoán được TDTT hay NCT là gì. Lần đầu viết đủ,
    kèm chữ tắt trong ngoặc. Chữ ai cũng biết (UBND, HĐND, THCS), ký hiệu văn bản và tên viết tắt của trung tâm ghi ở
    viet_tat thì không cần. Mỗi tệp chỉ một ghi chú, kể tất cả.

    Đúng:
        ket: Phát triển thể dục thể thao (TDTT) ở các thôn; UBND xã hỗ trợ phong trào TDTT

    Sai:
        ket: Phát triển TDTT ở các thôn; UBND xã hỗ trợ phong trào TDTT
    """
    prose = subject.joined_prose
    own = (subject.plan.centre.abbreviation or "").upper()
    explained = {own, *_explained(prose)}
    wanting = set(filter(_is_abbreviation, prose.rare_words - explained))
    places = _first_uses(prose, wanting)
    if places:
        start, first = min((start, word) for word, start in places.items())
        listed = ", ".join(sorted(places, key=lambda word: places[word]))
        yield Finding(
            prose.span(start, start + len(first)),
            f"chữ viết tắt chưa viết đủ ở chỗ nào: {listed}; lần đầu viết đủ, kèm chữ tắt trong ngoặc",
        )


def _is_abbreviation(word: str) -> bool:
    """Tell whether a word of capitals stands for several: hardly a vowel, and no syllable."""
    if not (word.isupper() and word.isalpha() and _LEAST <= len(word) <= _MOST):
        return False
    letters = set(word)
    if word in KNOWN or letters & _NOT_VIETNAMESE or letters <= _ROMAN:
        return False
    return sum(letter in _VOWELS for letter in word) < 2 and not is_syllable(word.lower())


def _explained(prose: Prose) -> set[str]:
    """Return the words beside their full words: `… (TDTT)`, `TDTT (…)`, `viết tắt là TDTT`."""
    text = prose.text
    found = set()
    for at in prose.places("("):
        inside = text[at + 1 : at + 1 + _LONGEST_BRACKET].partition(")")[0]
        before = text[max(0, at - _MOST - 1) : at].rstrip().split()
        found.add(inside)
        if before and _starts_with(inside, before[-1]):
            found.add(before[-1])
    for at in prose.find("tắt") if "tắt" in prose.small_vocabulary else ():
        following = re.findall(r"\w+", text[at + 3 : at + 3 + _LONGEST_BRACKET])
        found.update(following[:2])  # the first may be "là"
    return found


def _starts_with(words: str, abbreviation: str) -> bool:
    """Tell whether the first letters of words, `và` and dashes left out, are the abbreviation."""
    letters = [word[0].upper() for word in re.findall(r"\w+", words) if word.lower() != "và"]
    return "".join(letters).startswith(abbreviation)


def _first_uses(prose: Prose, abbreviations: set[str]) -> dict[str, int]:
    """Return where each first stands in a sentence, not in a number nor among capitals."""
    found: dict[str, int] = {}
    for start, word in prose.find_words(abbreviations, case=True):
        if word in found:
            continue
        keyed, first = prose.at(start)
        if keyed.path[0] == "don_vi" or keyed.path[-1] in _NO_SENTENCE or _is_filed(keyed):
            continue
        if not _is_in_number(keyed.text, start - first) and not _is_in_capitals(keyed.text):
            found[word] = start
    return found


def _is_filed(keyed: KeyedText) -> bool:
    """Tell whether a recipient's line says with which sections of the office the paper is filed: `Lưu: VT, HKH`."""
    return keyed.path[-1] == "noi_nhan" and keyed.text.lstrip(" -").startswith("Lưu")


def _is_in_number(text: str, offset: int) -> bool:
    """Tell whether the letters at `offset` belong to a document's number: `15/KH-UBND`."""
    before = text[max(0, offset - _LONGEST_NUMBER) : offset].rpartition(" ")[2]
    return before != "" and re.search(_NUMBER_OF_DOCUMENT, before) is not None


@remembered(256)
def _is_in_capitals(text: str) -> bool:
    return " " in text and text.isupper()
