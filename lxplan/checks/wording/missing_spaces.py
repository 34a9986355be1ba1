"""White space that is missing: after a comma, before a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.diagnostics import Severity
from lxplan.vietnamese.sentences import has_any
from lxplan.vietnamese.syllables import is_syllable


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
    prose = subject.joined_prose
    yield from _misplaced(prose)
    for at in _candidates(prose):
        start = _start_if_missing(prose.text, at)
        if start is not None and not prose.is_in_address(at):
            mark = prose.text[start : at + 1]
            right = f" {mark}" if mark in "(“" else f"{mark} "
            side = "trước" if mark in "(“" else "sau"
            message = f"thiếu dấu cách {side} «{mark}»"
            yield Finding(prose.span(start, at + 1), message, replacement=right)


def _misplaced(prose: Prose) -> Iterator[Finding]:
    """Return the marks that stand before a word and not behind the one before it: `thôn .UBND`,
    `thôn ,tổ`.
    """
    if not has_any(prose.text, (" .", " ,", " ;")):
        return
    for match in re.finditer(r"(?<=[\w)”]) ([.,;])(?=[^\W\d_]{2})", prose.text):
        if match[1] == "." and not prose.text[match.end()].isupper():
            continue  # a file's ending
        if not prose.is_in_address(match.start(1)):
            message = f"dấu «{match[1]}» dính vào từ sau; đặt liền từ trước rồi cách"
            yield Finding(prose.span(*match.span()), message, replacement=f"{match[1]} ")


def _candidates(prose: Prose) -> Iterator[int]:
    """Return each mark with a letter right after it, and each of `;:(` with a digit after it."""
    for match in re.finditer(r"[.,;:!?)(](?=\w)", prose.text):
        if match[0] in ";:(" or prose.text[match.end()].isalpha():
            yield match.start()
    for mark in {"…", "“", "”"} & prose.letters:
        yield from (match.start() for match in re.finditer(mark, prose.text))


def _start_if_missing(text: str, at: int) -> int | None:
    """Return where the mark begins whose space is missing; None when nothing is missing at `at`."""
    left, right = _word_before(text, at), _word_after(text, at + 1)
    if text[at] != ".":
        return at if _is_missing(text, at, left, right) else None
    if text[at - 1] == ".":
        return at - 2 if _is_ellipsis(text, at) else None
    return at if _ends_sentence(left, right) else None


def _is_missing(text: str, at: int, left: str, right: str) -> bool:
    """Tell whether a mark that is no full stop lacks its space, by the words on both sides."""
    mark, before = text[at], text[at - 1]
    if mark in "(“":
        return _opens_after_word(text, at, left, right)
    if mark == ":":
        return len(left) > 1 and not left.isdigit()
    if mark == ")":
        return len(right) > 1 and not right.isupper()
    if mark == ",":
        return (before.isalnum() or before in ")”") and len(left) + len(right) > 2
    return right != "" and (mark == "”" or before.isalnum() or before in ".)”")  # ; ! ? … ”


def _opens_after_word(text: str, at: int, left: str, inside: str) -> bool:
    if inside in ("", "s") or len(left) < 2 or not is_syllable(left.lower()):
        return False  # "người(s)"
    end = at + 1 + len(inside)
    if inside.isdigit() and len(inside) < 3 and text[end] == ")":
        return False  # the mark of a footnote
    formula = inside.isupper() and text[end] == ")" and text[end + 1].isdigit()  # Ca(OH)2
    return not formula


def _is_ellipsis(text: str, at: int) -> bool:
    """Tell whether the dot at `at` is the third of three after a word."""
    return text[at - 2] == "." and (text[at - 3].isalnum() or text[at - 3] in ")”")


def _ends_sentence(left: str, right: str) -> bool:
    """Tell whether a dot between two words is a full stop, and not of a name or an abbreviation."""
    if len(left) < 2 or len(right) < 2 or left.isupper():
        return False
    if not (is_syllable(left.lower()) and is_syllable(right.lower())):
        return False
    return (right[0].isupper() and right[1:].islower()) or not (left + right).isascii()


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
