"""The check that each basis is cited once."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.bases import Basis
from lxplan.diagnostics import Related, Severity
from lxplan.vietnamese.folding import fold

_OPENINGS = ("can cu ", "thuc hien ", "theo ", "va ", "xet ")
_LONG = 3
"""Numbers of so many digits are hardly two papers' of one day."""


@rule("can-cu-lap", Severity.WARNING)
def each_basis_once(subject: Subject) -> Iterator[Finding]:
    """Một căn cứ ghi hai lần.

    Vì sao: dán thừa dòng, hoặc ghép căn cứ của hai bản kế hoạch. Hai văn bản cùng số của hai cơ quan, hai việc khác nhau
    thì không bị nhắc.

    Đúng:
        can_cu:
          - Căn cứ Luật Giáo dục ngày 14/6/2019
          - Căn cứ Kế hoạch số 15/KH-UBND ngày 02/08/2018 của UBND xã Long Xuyên

    Sai:
        can_cu:
          - Căn cứ Luật Giáo dục ngày 14/6/2019;
          - Căn cứ Luật Giáo dục ngày 14/6/2019.
    """
    first: dict[object, Basis] = {}
    for basis in subject.bases:
        said, number = _said(basis), _number(basis)
        twin = first.get(said) or (first.get(number) if number else None)
        if twin is not None:
            message = f"căn cứ này đã ghi ở dòng {twin.text.span.line}; bỏ một chỗ"
            related = (Related(twin.text.span, "đã ghi ở chỗ này"),)
            yield Finding(basis.text.content_span, message, related=related)
            continue
        first[said] = basis
        if number:
            first[number] = basis


def _said(basis: Basis) -> str:
    """Return the words of a basis for comparing: without its opening and its marks."""
    said = fold(basis.text)
    opening = next((each for each in _OPENINGS if said.startswith(each)), "")
    return said[len(opening) :]


def _number(basis: Basis) -> tuple[str, str] | None:
    """Return a basis's number and day where they are one paper's for certain; None otherwise."""
    number, day = basis.citation.number, basis.citation.date
    if number is None or day is None or (len(number.digits) < _LONG and not number.year):
        return None
    return number.written.lstrip("0"), str(day)
