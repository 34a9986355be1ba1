"""The checks that the plan's own number and symbol are written by the form, and are its own body's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.heads import heads_of
from lxplan.diagnostics import Severity
from lxplan.plan.model import Plan
from lxplan.source import Text
from lxplan.vietnamese.body_signs import body_of, writes_a_slash
from lxplan.vietnamese.document_types import DocumentType, document_type, type_of_sign
from lxplan.vietnamese.folding import fold

_SHORT = 2
"""So few letters may be anything."""
_DASHES = str.maketrans("–—_", "---")
_CENTRE = ("hoc tap cong dong", "TTHTCĐ")
"""Words of the name of a trung tâm học tập cộng đồng, and how it is abbreviated."""


@rule("ky-hieu-sai", Severity.WARNING)
def well_formed_symbol(subject: Subject) -> Iterator[Finding]:
    """Số hoặc ký hiệu của chính bản kế hoạch, báo cáo viết không đúng thể thức: «KH/TTHTCĐ», «-KH-TTHTCĐ», «05/KH» ở ô số.

    Vì sao: ký hiệu gồm chữ viết tắt tên loại, gạch nối, chữ viết tắt tên cơ quan (KH-TTHTCĐ), không có dấu cách; dấu
    gạch chéo sau số và chữ «Số:» do chương trình in. Văn bản của Đảng, Đoàn, Đội (dau_giay) viết KH/ĐTN.

    Đúng:
        van_ban: {so: 5, ky_hieu: KH-TTHTCĐ}

    Sai:
        van_ban: {so: 5, ky_hieu: KH/TTHTCĐ}
    """
    for name, paper in heads_of(subject.plan):
        if paper.number is not None:
            yield from _number(paper.number)
        kind = document_type(name)
        if paper.symbol is not None and kind is not None and kind.sign:
            yield from _symbol(paper.symbol, kind, subject.plan)


def _symbol(symbol: Text, kind: DocumentType, plan: Plan) -> Iterator[Finding]:
    if symbol == f"{kind.sign}-{_own_abbreviation(plan)}":
        return
    right = _right(symbol, kind, plan)
    if right != symbol.strip():
        message = f"ký hiệu «{symbol.strip()}» sai thể thức; viết {right}"
        yield Finding(symbol.content_span, message, right)


def _number(number: Text) -> Iterator[Finding]:
    """Return a finding for a number that holds more than the number: the word, or the symbol."""
    if number.isdecimal():
        return
    more = re.fullmatch(r"\s*(?:[Ss]ố|SỐ)?[\s:]*(\d+[a-z]?)\s*(?:[/-].*)?", number)
    if more is not None and more[1] != number.strip():
        message = f"ô số chỉ ghi số: «{number.strip()}» in ra thừa chữ; viết {more[1]}"
        yield Finding(number.content_span, message, more[1])


def _right(symbol: str, kind: DocumentType, plan: Plan) -> str:
    """Return a symbol in its right form; as it is when no form is certain."""
    plain = re.sub(r"\s*([-/])\s*", r"\1", symbol.translate(_DASHES).strip())
    plain = re.sub(r"^(?:[Ss]ố:?\s*)?(?:[\d.…]*[/-])+|(?:[-/]\d{4}|[-/.])+$", "", plain)
    first, joint, rest = _taken_apart(plain)
    if not joint or plain.upper() == plain.lower():
        return _with_sign(first, kind) if first else symbol.strip()
    if type_of_sign(first) is None:
        first, rest = _put_right(first, rest, kind)
    if joint == "/" and (plan.paper.head or writes_a_slash(rest)):
        return f"{first}/{_own_letters(rest, plan)}"
    return f"{first}-{_own_letters(rest.replace('/', '-'), plan)}"


def _taken_apart(plain: str) -> tuple[str, str, str]:
    """Return the sign of the type, what joins it to the body, and the body's letters."""
    parts = re.fullmatch(r"([^-/\s]+)([-/ ])(.+)", plain)
    return (parts[1], parts[2], parts[3]) if parts else (plain, "", "")


def _with_sign(letters: str, kind: DocumentType) -> str:
    """Return a symbol that is only a body's letters with the sign of its type before them."""
    if type_of_sign(letters) is not None or not letters.isupper():
        return letters
    glued = letters.removeprefix(kind.sign)
    return f"{kind.sign}-{glued}" if len(glued) > _SHORT else letters


def _put_right(first: str, rest: str, kind: DocumentType) -> tuple[str, str]:
    """Return sign and body where the sign is in the wrong case, or stands behind the body."""
    if first.lower() == kind.sign.lower():
        return kind.sign, rest.upper() if rest.islower() else rest
    before, joint, last = rest.rpartition("-")
    if last == kind.sign:
        return last, f"{first}{joint}{before}"
    return first, rest


def _own_letters(letters: str, plan: Plan) -> str:
    """Return a body's letters as it writes them itself where only a mark or the case differs: `TTHTCD`."""
    own = _own_abbreviation(plan)
    is_same = own.isupper() and " " not in own and fold(letters) == fold(own)
    return own if is_same else letters


def _own_abbreviation(plan: Plan) -> str:
    """Return how the issuer abbreviates itself, or how every trung tâm học tập cộng đồng does; else nothing."""
    is_centre = _CENTRE[0] in fold(plan.centre.name or "")
    return (plan.centre.abbreviation or "").strip() or (_CENTRE[1] if is_centre else "")


@rule("ky-hieu-khac-co-quan", Severity.WARNING)
def symbol_of_the_body(subject: Subject) -> Iterator[Finding]:
    """Ký hiệu của một cơ quan khác: KH-UBND trong kế hoạch của trung tâm.

    Vì sao: chữ sau gạch nối là tên viết tắt của cơ quan ban hành; khác đi thường là chép ký hiệu của văn bản khác.

    Đúng:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên, viet_tat: TTHTCĐ}
        van_ban: {ky_hieu: KH-TTHTCĐ}

    Sai:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên, viet_tat: TTHTCĐ}
        van_ban: {ky_hieu: KH-UBND}
    """
    own = _own_abbreviation(subject.plan)
    stated, name = subject.plan.centre.abbreviation, subject.plan.centre.name
    whose = body_of(stated.strip(), name) if stated and name else None
    if stated is not None and name and whose is not None:
        message = f"«{stated.strip()}» là chữ viết tắt của {whose}, không phải của «{name.strip()}»; xem lại viet_tat"
        yield Finding(stated.content_span, message)
    for _, paper in heads_of(subject.plan):
        if paper.symbol is not None and not (own and paper.symbol.endswith(f"-{own}")):
            yield from _of_another_body(paper.symbol, own, subject.plan)


def _of_another_body(symbol: Text, own: str, plan: Plan) -> Iterator[Finding]:
    _, _, rest = _taken_apart(symbol.translate(_DASHES).strip().lstrip("-/"))
    letters = re.split(r"[-/.\s]", rest, maxsplit=1)[0]
    whose = _another_body(letters, plan)
    if letters and whose is not None:
        start = symbol.index(letters, symbol.index(rest))
        instead = f"; có phải {own}?" if own else ""
        yield Finding(
            symbol.part(start, start + len(letters)),
            f"«{letters}» không phải chữ viết tắt của «{(plan.centre.name or '').strip()}»{whose}{instead}",
            own or None,
        )


def _another_body(letters: str, plan: Plan) -> str | None:
    """Return whose letters they are, in words, when they are not the issuer's; else None."""
    own = (plan.centre.abbreviation or "").strip()
    if own and (fold(letters) in fold(own) or fold(own) in fold(letters)):
        return None
    known = body_of(letters, plan.centre.name or "")
    if known is not None:
        return f", mà của {known}"
    is_letters = own.isupper() and own.isalpha() and letters.isupper() and len(letters) > 2
    return "" if is_letters and _are_other_letters(letters, plan.centre.name or "") else None


def _are_other_letters(letters: str, name: str) -> bool:
    """Tell whether letters cannot be made of a name's first letters in order."""
    initials = iter("".join(word[0] for word in fold(name).split()))
    return not all(letter in initials for letter in fold(letters))
