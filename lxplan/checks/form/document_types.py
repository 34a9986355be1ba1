"""Rules on the type of the paper: that it is one of the decree's, that its symbol fits it, that a
draft is no more one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.heads import heads_of
from lxplan.diagnostics import Severity, Span
from lxplan.source import Text
from lxplan.vietnamese.document_types import DocumentType, document_type, type_of_sign, type_within

_WITHOUT_TITLE = ("Công văn", "Thư công")
"""Types whose papers carry no name of their type: what is printed in this form is none of them."""


@rule("loai-van-ban", Severity.NOTE)
def type_of_the_decree(subject: Subject) -> Iterator[Finding]:
    """Tên loại văn bản (loai) không có trong 29 loại của Nghị định 30/2020/NĐ-CP.

    Vì sao: loại khác vẫn in đúng như đã ghi, nhưng không có ký hiệu riêng; muốn có thì ghi ở ky_hieu. Công văn và thư
    công không in tên loại, nên không dùng làm tên của bản kế hoạch. Ghi không dấu, hoa hay thường đều được.

    Đúng:
        van_ban: {loai: Chương trình}

    Sai:
        van_ban: {loai: Chương trình công tác}
    """
    typed = subject.plan.paper.document_type
    if typed is None:
        return
    known = document_type(typed)
    if known is None:
        yield _unknown(subject, typed)
    elif known.name in _WITHOUT_TITLE:
        yield Finding(
            typed.place.span,
            f"{known.name.lower()} không in tên loại nên không làm tên của bản này được; "
            "ghi loại khác, ví dụ Kế hoạch, hoặc bỏ trống",
            severity=Severity.WARNING,
        )


def _unknown(subject: Subject, typed: str) -> Finding:
    near = type_within(typed)
    sign = "" if subject.plan.paper.symbol else ", và chưa có ký hiệu: ghi thêm ở ky_hieu nếu có"
    offer = f"; có phải {near.name}?" if near else f"; vẫn in đúng như vậy{sign}"
    span = subject.plan.paper.places.value("loai")
    return Finding(
        span,
        f"«{typed}» không có trong 29 loại của Nghị định 30/2020{offer}",
        near.name if near else None,
    )


_SIGNS_OF_OTHER_PAPERS = frozenset(("CV", "TT", "NĐ", "KL", "TTLT", "VBHN", "PL", "TBKL"))
"""Signs of papers that a plan, a programme or a report is none of."""


@rule("ky-hieu-khac-loai", Severity.WARNING)
def symbol_of_the_type(subject: Subject) -> Iterator[Finding]:
    """Ký hiệu của một loại văn bản khác: BC hay CTr trong bản kế hoạch, KH trong báo cáo.

    Vì sao: ký hiệu bắt đầu bằng chữ viết tắt tên loại (KH, CTr, BC …); chữ khác thường là chép từ văn bản khác. Ký hiệu
    vẫn in đúng như đã ghi.

    Đúng:
        van_ban: {loai: Chương trình, ky_hieu: CTr-TTHTCĐ}

    Sai:
        van_ban: {loai: Chương trình, ky_hieu: KH-TTHTCĐ}
    """
    for name, paper in heads_of(subject.plan):
        ours = document_type(name)
        if paper.symbol is not None and ours is not None and ours.sign:
            yield from _other_sign(paper.symbol, ours)


def _other_sign(symbol: Text, ours: DocumentType) -> Iterator[Finding]:
    """Return a finding where a symbol begins with the sign of another type of paper."""
    sign = re.split(r"[-/]", symbol.strip(), maxsplit=1)[0].strip()
    start = symbol.index(sign)
    theirs = type_of_sign(sign)
    if theirs is None and sign != ours.sign and sign in _SIGNS_OF_OTHER_PAPERS:
        message = f"«{sign}» không phải ký hiệu của {ours.name.lower()}; có phải {ours.sign}?"
        yield Finding(symbol.part(start, start + len(sign)), message, ours.sign)
    if theirs is not None and theirs is not ours:
        yield _of_another_type(symbol.part(start, start + len(sign)), theirs, ours)


def _of_another_type(span: Span, theirs: DocumentType, ours: DocumentType) -> Finding:
    message = (
        f"«{theirs.sign}» là ký hiệu của {theirs.name.lower()}, còn đây là {ours.name.lower()}"
    )
    return Finding(span, f"{message}; có phải {ours.sign}?", ours.sign)


@rule("con-du-thao", Severity.WARNING)
def no_longer_a_draft(subject: Subject) -> Iterator[Finding]:
    """Văn bản đã có số, hoặc sắp ký, ban hành, mà vẫn ghi du_thao.

    Vì sao: bản in ra còn chữ DỰ THẢO. Số chỉ lấy khi văn bản đã xong; với validate --final, còn du_thao là một lỗi.

    Đúng:
        van_ban: {du_thao: có, trich_yeu: Hoạt động năm học 2018-2019}

    Sai:
        van_ban: {du_thao: có, so: 5, trich_yeu: Hoạt động năm học 2018-2019}
    """
    paper = subject.plan.paper
    if not paper.is_draft or not (subject.final or paper.number):
        return
    why = "văn bản đã có số" if paper.number else "văn bản sắp ký"
    severity = Severity.ERROR if subject.final else None
    message = f"{why} mà bản in còn chữ DỰ THẢO; bỏ mục du_thao"
    yield Finding(paper.places.value("du_thao"), message, severity=severity)
