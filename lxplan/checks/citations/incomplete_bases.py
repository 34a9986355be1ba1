"""The check that a basis is cited with its day and the body that issued it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.bases import Basis
from lxplan.diagnostics import Severity
from lxplan.vietnamese.authorities import LAW
from lxplan.vietnamese.document_numbers import Number
from lxplan.vietnamese.sentences import has_any, lowered
from lxplan.vietnamese.unfilled_blanks import blanks_in

# fmt: off
_NUMBERED = (
    "công văn", "thông tư", "nghị định", "quyết định", "chỉ thị", "hướng dẫn", "kế hoạch", "công điện", "tờ trình",
)
# fmt: on
_ALWAYS_NUMBERED = "|".join(_NUMBERED)
_WITHOUT_NUMBER = (
    rf"[-+*•\s]*(?:(?:căn cứ|thực hiện|theo|và) )?((?:{_ALWAYS_NUMBERED}|nghị quyết|kết luận)(?: số)?),? ngày \d"
    rf"|[-+*•\s]*(?:(?:căn cứ|thực hiện|theo|và) )?((?:{_ALWAYS_NUMBERED})(?: số)?) của [^;:]{{3,70}}?,? ngày \d"
    r"|[-+*•\s]*(?:(?:căn cứ|thực hiện|theo|và) )?((?:công văn|thông tư|nghị định)(?: số)?) của "
)
"""How a basis begins whose paper is dated, or is of a kind that is found by its number alone, and bears no number."""
_NUMBERED_OR_RESOLVED = (*_NUMBERED, "nghị quyết", "kết luận")
_MISTYPED = ("sô", "só", "sổ", "sồ", "so", "sộ", "ố", "số.")
_BARE_DAY = r",? (\d{1,2}/\d{1,2}/\d{4})(?=\s|,|$)"
_NO_KIND = ("căn cứ số", "căn cứ vào số", "thực hiện số", "theo số", "căn cứ số:")
_JOINT = ("phối hợp số", "liên tịch", "liên ngành")


@rule("can-cu-thieu", Severity.WARNING)
def dated_and_issued(subject: Subject) -> Iterator[Finding]:
    """Căn cứ có số hiệu nhưng thiếu ngày, cơ quan ban hành hoặc chữ «số»; công văn, quyết định, kế hoạch … ghi ngày mà thiếu số.

    Vì sao: thể thức đòi tên loại, số, ngày, cơ quan ban hành và trích yếu. Luật không cần ngày; ký hiệu của trung
    ương (QĐ-BGDĐT, NĐ-CP, QĐ-TTg) đã nói rõ cơ quan.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]

    Sai:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT của Phòng GD&ĐT Kinh Môn]
    """
    for basis in subject.bases:
        number = basis.citation.number
        if number is None:
            yield from _without_number(basis)
            continue
        yield from _badly_named(basis, number)
        lacks = " và ".join(_lacking(basis))
        if lacks:
            message = f"căn cứ số {number.written} thiếu {lacks}; ghi thêm sau số hiệu"
            yield Finding(basis.text.part(number.start, number.end), message)


def _badly_named(basis: Basis, number: Number) -> Iterator[Finding]:
    """Return a finding for a number without the word `số`, with that word mistyped, or without its kind: `Quyết định
    1373/QĐ-TTg`, `Quyết định sô 1373/QĐ-TTg`, `Căn cứ số 1373/QĐ-TTg`.
    """
    before = lowered(basis.text)[: number.start].rstrip()
    rest, _, last = before.rpartition(" ")
    place = basis.text.part(number.start, number.end)
    if before.endswith(_NUMBERED_OR_RESOLVED):
        message = f"«{number.written}» thiếu chữ «số» ở trước; viết số {number.written}"
        yield Finding(place, message, f"số {number.written}")
    elif last in _MISTYPED and rest.endswith(_NUMBERED_OR_RESOLVED):
        word = basis.text.part(len(rest) + 1, len(before))
        yield Finding(word, f"«{last}» trước số hiệu {number.written} gõ nhầm; viết số", "số")
    undated = re.match(_BARE_DAY, basis.text[number.end :])
    if undated is not None:
        day = basis.text.part(number.end + undated.start(1), number.end + undated.end(1))
        yield Finding(day, f"«{undated[1]}» thiếu chữ «ngày» ở trước", f"ngày {undated[1]}")
    if before.lstrip(" -+") in _NO_KIND:
        message = f"số {number.written} thiếu tên loại văn bản (Quyết định, Kế hoạch, Công văn …); ghi thêm trước số"
        yield Finding(place, message)


def _without_number(basis: Basis) -> Iterator[Finding]:
    """Return a finding for a basis of a kind that always bears a number: `Công văn ngày 05/9/2023 của Sở …`."""
    lower = lowered(basis.text)
    match = re.match(_WITHOUT_NUMBER, lower) if has_any(lower, _NUMBERED_OR_RESOLVED) else None
    if match is None or any(True for _ in blanks_in(basis.text)):
        return
    start, end = match.span(match.lastindex or 0)
    message = f"«{basis.text[start:end]}» thiếu số, ký hiệu; ghi thêm sau tên loại văn bản"
    yield Finding(basis.text.part(start, end), message)


def _lacking(basis: Basis) -> Iterator[str]:
    """Return what a basis with a number still has to state; a law needs nothing."""
    citation = basis.citation
    if citation.rank == LAW:
        return
    if citation.day is None and citation.misdated is None and not _is_unfilled(basis.text, "ngày"):
        yield "ngày ban hành"
    if citation.issuer is None and citation.rank is None and not _is_joint(basis.text):
        yield "cơ quan ban hành"


def _is_unfilled(text: str, word: str) -> bool:
    """Tell whether a blank for the word was left to be filled, which is said of the blank."""
    return any(
        word in text[start:end].lower() or word in text[:start].lower()[-6:]
        for start, end in blanks_in(text)
    )


def _is_joint(text: str) -> bool:
    """Tell whether a basis was issued by several bodies together, which its symbol names."""
    return has_any(lowered(text), _JOINT)
