"""Dashes and strokes with a space on one side only."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.diagnostics import Severity

_LONGEST_FIRST_PART = 2
"""Letters of the part that begins a foreign name written with dashes: `Ả-rập`, `Xê-út`."""


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


def _is_of_one_name(left: str, right: str, first: str) -> bool:
    """Tell whether a dash may join the parts of a foreign name (`Ả- rập`), or be a minus in a
    formula (`x- y`).
    """
    if first != " " and left.istitle() and len(left) <= _LONGEST_FIRST_PART and right[0].islower():
        return True
    single = any(
        len(side) == 1 and side.isalpha() for side in (left.strip("()"), right.strip("().,;"))
    )
    return single or not {"=", "+"}.isdisjoint(left + right)


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
        return None if _is_of_one_name(left, right, first) else f" {sign} "
    if left[-1].isdigit():
        return sign
    return None if first == " " or left.isupper() or left.istitle() else f" {sign} "
