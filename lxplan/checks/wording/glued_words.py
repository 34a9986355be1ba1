"""Two words that were typed as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.vietnamese.syllables import is_syllable

# fmt: off
_COUNTED = (
    "quý", "quí", "tháng", "khóa", "khoá", "phần", "lớp", "ngày", "năm", "thứ", "tuần", "điều",
    "khoản", "mục", "chương", "đợt", "buổi", "số", "thôn", "xóm", "tổ", "khu", "kỳ", "bài", "tiết",
    "nhóm", "khối", "giờ",
)
"""Words that a number follows: `Quý III`, `tháng 9`."""
_PEOPLE = ("GV", "HS", "CB", "CBGV")
_UNITS = (
    "lớp", "người", "tháng", "năm", "ngày", "buổi", "hộ", "đồng", "thôn", "triệu", "nghìn", "giờ",
    "phút", "học", "em", "cán",
)
"""Words that follow a number: `3 lớp`, `45 người`."""
# fmt: on
_GLUED_NUMBER = rf"(?i:({'|'.join((*_COUNTED, *_PEOPLE))}))(\d+\w*|[IVX]+)"
_GLUED_UNIT = rf"(\d+)({'|'.join(_UNITS)})"


@rule("chu-dinh", Severity.WARNING)
def glued_words(subject: Subject) -> Iterator[Finding]:
    """Hai từ viết dính nhau: QuýIII, GV3 trường, 02lớp, xãLong Xuyên.

    Vì sao: chữ dính do xóa nhầm dấu cách; tìm «Quý III» sẽ không thấy «QuýIII».

    Đúng:
        nhiem_vu_quy: [{quy: "Quý III, IV năm 2018", viec: [Mở 02 lớp]}]

    Sai:
        nhiem_vu_quy: [{quy: "QuýIII, IV năm 2018", viec: [Mở 02lớp]}]
    """
    prose = subject.joined_prose
    unglued = ((word, _unglued(word)) for word in prose.vocabulary if len(word) > 2)
    parted = {word: right for word, right in unglued if right is not None}
    for at, word in prose.find_words(parted, case=True):
        end = at + len(word)
        counts = prose.text[end] == " " and prose.text[end + 1].islower()
        if word.startswith(_PEOPLE) and not counts:
            continue  # a code such as GV3; "GV3 trường" counts schools
        if not prose.is_in_address(at):
            right = parted[word]
            message = f"«{word}» viết dính; tách thành «{right}»"
            yield Finding(prose.span(at, end), message, replacement=right)


def _unglued(word: str) -> str | None:
    """Return the words that were glued into one, or None for one word."""
    if word.isdigit():
        return None
    if word.isalpha() and _is_of_one_case(word):
        return None
    number = re.fullmatch(_GLUED_NUMBER, word) or re.fullmatch(_GLUED_UNIT, word)
    if number:
        return f"{number[1]} {number[2]}"
    for at in range(2, len(word) - 1):
        if word[at - 1].islower() and word[at].isupper():
            return _two_syllables(word[:at], word[at:])
    return None


def _is_of_one_case(word: str) -> bool:
    """Tell whether a word is small, or capitals that end in no Roman number, or has one capital."""
    return word.islower() or word.istitle() or (word.isupper() and word[-1] not in "IVX")


def _two_syllables(one: str, other: str) -> str | None:
    """Return `xã Long` for `xã` and `Long`.

    Names such as VietGAP and YouTube have no Vietnamese letter.
    """
    syllables = is_syllable(one.lower()) and is_syllable(other.lower()) and other.istitle()
    return f"{one} {other}" if syllables and not (one + other).isascii() else None
