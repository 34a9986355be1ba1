"""Two words that were typed as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.checks.shared.odd_words import Kind
from lxplan.diagnostics import Severity

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
_BEFORE_NUMBERS = tuple(word.casefold() for word in (*_COUNTED, *_PEOPLE))
_GLUED_NUMBER = rf"(?i:({'|'.join((*_COUNTED, *_PEOPLE))}))(\d+\w*|[IVX]+)"
_GLUED_UNIT = rf"(\d+)({'|'.join(_UNITS)})"


@rule("chu-dinh", Severity.WARNING)
def glued_words(subject: Subject) -> Iterator[Finding]:
    """Hai từ viết dính nhau: QuýIII, GV3 trường, 02lớp, xãLong Xuyên, vềviệc, tổchức, 2023của.

    Vì sao: chữ dính do xóa nhầm dấu cách; tìm «Quý III» sẽ không thấy «QuýIII».

    Đúng:
        nhiem_vu_quy: [{quy: "Quý III, IV năm 2018", viec: [Mở 02 lớp]}]

    Sai:
        nhiem_vu_quy: [{quy: "QuýIII, IV năm 2018", viec: [Mở 02lớp]}]
    """
    prose = subject.joined_prose
    yield from _numbers(prose)
    for at, word, odd in prose.odd_words(Kind.GLUED):
        if _numbered(word) is None:
            right = odd.reading
            message = f"«{word}» viết dính; tách thành «{right}»"
            yield Finding(
                prose.span(at, at + len(word)), message, right, right if odd.certain else None
            )


def _numbers(prose: Prose) -> Iterator[Finding]:
    """Return numbers that are glued to the word that counts or is counted."""
    numbered = (
        (word, _numbered(word))
        for word in prose.rare_words
        if not word.islower() or not word.isalpha()
    )
    parted = {word: right for word, right in numbered if right is not None}
    for at, word in prose.find_words(parted, case=True):
        end = at + len(word)
        counts = prose.text[end] == " " and prose.text[end + 1].islower()
        if word.startswith(_PEOPLE) and not counts:
            continue  # a code such as GV3; "GV3 trường" counts schools
        if not prose.is_in_address(at):
            right = parted[word]
            message = f"«{word}» viết dính; tách thành «{right}»"
            yield Finding(prose.span(at, end), message, replacement=right)


def _numbered(word: str) -> str | None:
    """Return a number and the word that it was glued to; None for one word."""
    if len(word) < 3 or word.isdigit() or (word.isalpha() and _is_of_one_case(word)):
        return None
    number = None
    if word.isalpha() and word.rstrip("IVX").casefold() not in _BEFORE_NUMBERS:
        return None  # `QuýIII` is one, CBGV is none
    if word.casefold().startswith(_BEFORE_NUMBERS):
        number = re.fullmatch(_GLUED_NUMBER, word)
    elif word.endswith(_UNITS):
        number = re.fullmatch(_GLUED_UNIT, word)
    return f"{number[1]} {number[2]}" if number else None


def _is_of_one_case(word: str) -> bool:
    """Tell whether a word is small, or capitals that end in no Roman number, or has one capital."""
    return word.islower() or word.istitle() or (word.isupper() and word[-1] not in "IVX")
