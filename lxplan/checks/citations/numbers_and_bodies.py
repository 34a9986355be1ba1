"""The check that a cited paper's number bears the letters of the body that is said to have issued it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.body_signs import body_of, is_body, is_known_body
from lxplan.vietnamese.citations import Citation, citations_in, issuer_of
from lxplan.vietnamese.document_numbers import Number
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.sentences import lowered

_SHORT = 3
"""Letters fewer than so many (`TH`, `CA`) may be anything, but for those that no other body has."""
_SURE = ("CP", "ĐU")
_OF_THE_GOVERNMENT = r"(?<!\w)(?:NĐ|NQ)-CP$"
"""Papers of the Government, never of the Prime Minister alone; its old decisions are told of either."""
_JOINT = ("TTLT", "LT", "NQLT", "CTPH", "KHPH")
"""Signs of papers that several bodies issue together."""


@rule("so-khac-co-quan", Severity.WARNING)
def numbers_of_their_bodies(subject: Subject) -> Iterator[Finding]:
    """Số của văn bản được dẫn mang chữ viết tắt của cơ quan khác: «Kế hoạch số 512/KH-SGDĐT … của Phòng Giáo dục và Đào tạo».

    Vì sao: chữ sau loại văn bản là tên viết tắt của cơ quan ban hành; khác đi là chép nhầm số, hoặc nhầm cơ quan, người
    đọc không tra được. Văn bản liên tịch và câu không ghi «của …» ngay sau số, ngày thì không xét.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 512/KH-PGDĐT ngày 14/9/2018 của Phòng Giáo dục và Đào tạo Kinh Môn]

    Sai:
        can_cu: [Căn cứ Kế hoạch số 512/KH-SGDĐT ngày 14/9/2018 của Phòng Giáo dục và Đào tạo Kinh Môn]
    """
    for keyed in subject.texts_with_digits:
        if "của " not in keyed.text:
            continue
        for citation in citations_in(keyed.text):
            if citation.number is not None:
                yield from _of_another_body(keyed.text, citation, citation.number)


def _of_another_body(text: Text, citation: Citation, number: Number) -> Iterator[Finding]:
    letters = _letters(number)
    if letters is None:
        return
    end = max(number.end, citation.day.end if citation.day else 0)
    if not lowered(text)[end:].lstrip(" ,)").startswith("của "):
        return
    issuer = issuer_of(citation, text)
    whose = body_of(letters, issuer) if issuer else None
    if issuer and letters == "CP" and re.search(_OF_THE_GOVERNMENT, number.symbol):
        whose = "Chính phủ" if fold(issuer).startswith("thu tuong") else whose
    if issuer and whose is not None and is_known_body(issuer):
        written = number.written
        message = (
            f"số {written} là của {whose}, mà câu ghi «của {issuer}»; xem lại số, hoặc cơ quan"
        )
        yield Finding(text.part(number.start, number.end), message)


def _letters(number: Number) -> str | None:
    """Return the letters of the one body that a number bears; None where it bears none, or several."""
    parts = [part for part in re.split(r"[-/&\s]", number.symbol) if part[:1].isalpha()]
    if not parts or parts[0].startswith(_JOINT):
        return None
    bodies = [part for part in parts if len(part) >= _SHORT - (part in _SURE) and is_body(part)]
    return bodies[0] if len(bodies) == 1 else None
