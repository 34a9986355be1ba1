"""White space that is missing: after a comma, before a bracket, between two words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.checks.wording.joined_prose import Prose, prose_of
from lxplan.checks.wording.web_addresses import is_in_address
from lxplan.diagnostics import Severity
from lxplan.vietnamese.syllables import is_syllable

_COUNTED = (
    *(
        "quý",
        "quí",
        "tháng",
        "khóa",
        "khoá",
        "phần",
        "lớp",
        "ngày",
        "năm",
        "thứ",
        "tuần",
        "điều",
        "khoản",
        "mục",
        "chương",
    ),
    *("đợt", "buổi", "số", "thôn", "xóm", "tổ", "khu", "kỳ", "bài", "tiết", "nhóm", "khối", "giờ"),
)
"""Words that a number follows: `Quý III`, `tháng 9`."""
_PEOPLE = ("GV", "HS", "CB", "CBGV")
_UNITS = (
    "lớp",
    "người",
    "tháng",
    "năm",
    "ngày",
    "buổi",
    "hộ",
    "đồng",
    "thôn",
    "triệu",
    "nghìn",
    "giờ",
    "phút",
    "học",
    "em",
    "cán",
)
"""Words that follow a number: `3 lớp`, `45 người`."""
_GLUED_NUMBER = rf"(?i:({'|'.join((*_COUNTED, *_PEOPLE))}))(\d+\w*|[IVX]+)"
_GLUED_UNIT = rf"(\d+)({'|'.join(_UNITS)})"


@rule("thieu-dau-cach", Severity.WARNING)
def missing_space(subject: Subject) -> Iterator[Finding]:
    """Thiếu dấu cách sau dấu câu, trước dấu mở ngoặc, sau dấu đóng ngoặc.

    Vì sao: hai từ dính nhau thành một khi xuống dòng và tìm kiếm. Số (1.500, 2,5), giờ (7:30), chữ viết tắt (TP.HCM,
    Th.S), địa chỉ thư và trang mạng không bị nhắc.

    Đúng:
        ket: Tổ chức học tập, chuyển giao, tư vấn... cho người học (theo kế hoạch).

    Sai:
        ket: Tổ chức học tập,chuyển giao, tư vấn...cho người học(theo kế hoạch).
    """
    prose = prose_of(subject)
    for at in _candidates(prose):
        start = _start_if_missing(prose.text, at)
        if start is not None and not is_in_address(prose, at):
            mark = prose.text[start : at + 1]
            right = f" {mark}" if mark in "(“" else f"{mark} "
            side = "trước" if mark in "(“" else "sau"
            yield Finding(prose.span(start, at + 1), f"thiếu dấu cách {side} «{mark}»", replacement=right)


def _candidates(prose: Prose) -> Iterator[int]:
    """Return each mark with a letter right after it, and each of `;:(` with a digit after it."""
    for match in re.finditer(r"[.,;:!?)(](?=\w)", prose.text):
        if match[0] in ";:(" or prose.text[match.end()].isalpha():
            yield match.start()
    for mark in {"…", "“", "”"} & prose.letters:
        yield from (match.start() for match in re.finditer(mark, prose.text))


def _start_if_missing(text: str, at: int) -> int | None:
    """Return where the mark begins whose space is missing; None when nothing is missing at `at`."""
    mark, before, after = text[at], text[at - 1], text[at + 1]
    left, right = _word_before(text, at), _word_after(text, at + 1)
    if mark in "(“":
        missing = _opens_after_word(text, at, left)
    elif mark == ".":
        return _start_of_stop(text, at, left, right)
    elif mark == ",":
        missing = (before.isalnum() or before in ")”") and len(left) + len(right) > 2
    elif mark == ":":
        missing = len(left) > 1 and not left.isdigit()
    elif mark == ")":
        missing = len(right) > 1 and not right.isupper()
    else:  # ; ! ? … ”
        missing = (before.isalnum() or before in ".)”" or mark == "”") and after.isalnum()
    return at if missing else None


def _opens_after_word(text: str, at: int, left: str) -> bool:
    inside = _word_after(text, at + 1)
    formula = inside.isupper() and text[at + 1 + len(inside)] == ")" and text[at + 2 + len(inside)].isdigit()  # Ca(OH)2
    return len(left) > 1 and is_syllable(left.lower()) and len(inside) > 0 and not formula and inside != "s"


def _start_of_stop(text: str, at: int, left: str, right: str) -> int | None:
    """Return where a full stop or an ellipsis of three dots begins that a word follows without a space."""
    if text[at - 1] == ".":
        three = text[at - 2] == "." and (text[at - 3].isalnum() or text[at - 3] in ")”")
        return at - 2 if three else None
    words = len(left) > 1 and len(right) > 1 and is_syllable(left.lower()) and is_syllable(right.lower())
    if not words or left.isupper():
        return None
    sentence = right[0].isupper() and right[1:].islower()
    return at if sentence or not (left + right).isascii() else None


def _word_before(text: str, end: int) -> str:
    start = end
    while text[start - 1].isalnum():
        start -= 1
    return text[start:end]


def _word_after(text: str, start: int) -> str:
    end = start
    while text[end].isalnum():
        end += 1
    return text[start:end]


@rule("chu-dinh", Severity.WARNING)
def glued_words(subject: Subject) -> Iterator[Finding]:
    """Hai từ viết dính nhau: QuýIII, GV3 trường, 02lớp, xãLong Xuyên.

    Vì sao: chữ dính do xóa nhầm dấu cách; tìm «Quý III» sẽ không thấy «QuýIII».

    Đúng:
        nhiem_vu_quy: [{quy: "Quý III, IV năm 2018", viec: [Mở 02 lớp]}]

    Sai:
        nhiem_vu_quy: [{quy: "QuýIII, IV năm 2018", viec: [Mở 02lớp]}]
    """
    prose = prose_of(subject)
    parted = {word: right for word in prose.vocabulary if len(word) > 2 and (right := _unglued(word)) is not None}
    for at, word in prose.find_words(parted, case=True):
        end = at + len(word)
        if word.startswith(_PEOPLE) and not (prose.text[end] == " " and prose.text[end + 1].islower()):
            continue  # a code such as GV3; "GV3 trường" counts schools
        if not is_in_address(prose, at):
            right = parted[word]
            yield Finding(prose.span(at, end), f"«{word}» viết dính; tách thành «{right}»", replacement=right)


def _unglued(word: str) -> str | None:
    """Return the words that were glued into one, or None for one word."""
    if word.isdigit():
        return None
    if word.isalpha() and (word.islower() or word.istitle() or (word.isupper() and word[-1] not in "IVX")):
        return None
    number = re.fullmatch(_GLUED_NUMBER, word) or re.fullmatch(_GLUED_UNIT, word)
    if number:
        return f"{number[1]} {number[2]}"
    for at in range(2, len(word) - 1):
        if word[at - 1].islower() and word[at].isupper():
            return _two_syllables(word[:at], word[at:])
    return None


def _two_syllables(one: str, other: str) -> str | None:
    """Return `xã Long` for `xã` and `Long`; names such as VietGAP and YouTube have no Vietnamese letter."""
    syllables = is_syllable(one.lower()) and is_syllable(other.lower()) and other.istitle()
    return f"{one} {other}" if syllables and not (one + other).isascii() else None


JOINING_RULES: tuple[Rule, ...] = (missing_space, glued_words)
