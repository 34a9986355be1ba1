"""Dashes and strokes with a space on one side only."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.diagnostics import Severity


@rule("gach-lech", Severity.WARNING)
def lopsided(subject: Subject) -> Iterator[Finding]:
    """Dấu gạch (-, –, /) chỉ có dấu cách ở một bên.

    Vì sao: dòng sẽ ngắt ngay cạnh dấu gạch, và một từ được viết thành hai kiểu. Gạch nối giữa hai từ có dấu cách hai bên
    (khoa học - kỹ thuật), giữa hai số viết liền (2018-2019); gạch chéo viết liền (HIV/AIDS).

    Đúng:
        ket: Khoa học - kỹ thuật, năm học 2018-2019, phòng chống HIV/AIDS

    Sai:
        ket: Khoa học- kỹ thuật, năm học 2018- 2019, phòng chống HIV/ AIDS
    """
    prose = subject.joined_prose
    for sign in ("-", "–", "—", "/"):
        for lopsided_sign in (f"{sign} ", f" {sign}"):
            for at in prose.places(lopsided_sign):
                finding = _finding(prose, at, at + 2, sign)
                if finding is not None and not prose.is_unprintable(at, at + 2):
                    yield finding


def _finding(prose: Prose, start: int, end: int, sign: str) -> Finding | None:
    text = prose.text
    if not (text[start - 1].isalnum() and text[end].isalnum()):
        return None  # a space on both sides, a dash that opens a line, a bracket
    left, right = _token(text, start, -1), _token(text, end, 1)
    if _numbers_point(text, start - len(left), left) or _is_symbol(left) or _is_symbol(right):
        return None
    spaced = _spaced(left, right, sign, text[start])
    if spaced is None:
        return None
    span, what = prose.span(start, end), f"dấu «{sign}» chỉ có dấu cách một bên"
    if sign != "/" and _is_abbreviation(left) and _is_abbreviation(right):
        return Finding(span, f"{what}; cách, hoặc viết liền, cả hai bên")
    want = "viết liền hai bên" if spaced == sign else "cần dấu cách cả hai bên"
    return Finding(span, f"{what}; {want}", replacement=spaced)


def _spaced(left: str, right: str, sign: str, first: str) -> str | None:
    """Return the sign between two tokens as it must stand.

    `first` is the sign, or the blank before it.
    """
    return _stroke(left, right, first) if sign == "/" else _dash(left, right, sign, first)


def _numbers_point(text: str, start: int, token: str) -> bool:
    """Tell whether a token at `start` opens a line or a sentence, and numbers a point there."""
    opens = text[start - 1] not in " \u00a0" or text[start - 2] in ".;:"
    return opens and _is_number_of_point(token)


def _token(text: str, at: int, step: int) -> str:
    """Return the signs that end before `at` (step -1) or begin at it (step 1), up to a blank."""
    end = at
    if step > 0:
        while not text[end].isspace():
            end += 1
        return text[at:end]
    while not text[end - 1].isspace():
        end -= 1
    return text[end:at]


def _is_number_of_point(token: str) -> bool:
    """Tell whether a token numbers a point: `1- `, `a/ `, `II- `."""
    if len(token) == 1 or (len(token) == 2 and token.isdigit()):
        return True
    return token != "" and set(token) <= set("IVX")


def _is_symbol(token: str) -> bool:
    """Tell whether a token is of a document's number, `1074/SGD&ĐT`: another rule's affair."""
    return token.isupper() and bool({"/", "&"} & set(token.rstrip(",;.")))


def _is_abbreviation(token: str) -> bool:
    return len(token) > 1 and token.isupper()


def _stroke(left: str, right: str, first: str) -> str | None:
    """Return the stroke as it must stand; None where a blank is left for a number or a day."""
    if first == " " and (left.lower() in ("số", "số:") or not right[0].isalpha() or "-" in right):
        return None
    if left.isdigit() and not right[0].isdigit():
        return None
    return "/"


def _dash(left: str, right: str, sign: str, first: str) -> str | None:
    """Return the dash as it must stand; None where it may be a minus or part of a code."""
    if not right[0].isdigit():
        return f" {sign} "
    if left[-1].isdigit():
        return sign
    return None if first == " " or left.isupper() else f" {sign} "
