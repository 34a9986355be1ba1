"""The check that a subject does not say again what is printed above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.heads import heads_of
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.document_types import document_type
from lxplan.vietnamese.sentences import lowered

_ABOUT = r"\s*(?:(?:về việc|về|v/v)[:\s]+)?"
_OTHER_WORDS = r"\s+(?:h[oó]a|hoá|nhỏ)(?!\w)"
"""What makes another word of a type's name: `Kế hoạch hóa gia đình`, `phong trào Kế hoạch nhỏ`."""
_LIKELY = ("Kế hoạch", "Báo cáo")
"""Types of which one is copied for the other."""


@rule("trich-yeu-thua-chu", Severity.WARNING)
def subject_says_nothing_twice(subject: Subject) -> Iterator[Finding]:
    """Trích yếu lặp lại tên loại đã in ở trên («Kế hoạch hoạt động …» dưới chữ KẾ HOẠCH), ghi tên loại khác, ghi «V/v», hoặc có dấu chấm cuối.

    Vì sao: bản in ra «KẾ HOẠCH / Kế hoạch hoạt động …». Theo Nghị định 30/2020, trích yếu đặt ngay dưới tên loại; «V/v»
    chỉ dùng cho công văn. Trích yếu của báo cáo cũng xét.

    Đúng:
        van_ban: {trich_yeu: Hoạt động của trung tâm năm học 2018-2019}

    Sai:
        van_ban: {trich_yeu: Kế hoạch hoạt động của trung tâm năm học 2018-2019}
    """
    for type_name, paper in heads_of(subject.plan):
        if paper.subject is not None:
            yield from next(([found] for found in _faults(paper.subject, type_name)), ())


def _faults(text: Text, type_name: str) -> Iterator[Finding]:
    lower = lowered(text)
    known = document_type(type_name)
    own = known.name if known else type_name.strip()
    for name in dict.fromkeys((own, *_LIKELY)):
        if name.lower() not in lower:
            continue
        begun = re.match(rf"{_ABOUT}({re.escape(name.lower())})(?!\w)(?!{_OTHER_WORDS})", lower)
        if begun and (rest := text[begun.end() :].strip(" :-–")):
            yield _of_the_type(text, begun.span(1), own, name, rest)
    if lower.lstrip().startswith("v/v"):
        start = lower.index("v/v")
        message = "«V/v» chỉ dùng cho công văn; bỏ, hoặc viết «Về việc»"
        yield Finding(text.part(start, start + 3), message, "Về việc")
    stripped = text.rstrip()
    if stripped.endswith(".") and stripped[-2:-1].isalnum():
        end = len(stripped)
        yield Finding(text.part(end - 1, end), "cuối trích yếu không có dấu chấm; bỏ đi")


def _of_the_type(text: Text, place: tuple[int, int], own: str, name: str, rest: str) -> Finding:
    written = text[slice(*place)]
    if name == own:
        instead = f"{rest[:1].upper()}{rest[1:]}"
        message = f"trích yếu lặp chữ «{written}» đã in ở tên loại; viết «{instead}»"
        return Finding(text.part(*place), message)
    message = f"trích yếu bắt đầu bằng «{written}», còn đây là {own.lower()}; sửa một trong hai"
    return Finding(text.part(*place), message)
