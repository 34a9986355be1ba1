"""The check on the name of who signs: without titles, in small letters, and no sample's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.heads import heads_of
from lxplan.diagnostics import Severity

_ACADEMIC = r"\s*(?:(?:GS|PGS|TS|Ths|ThS|THS|CN|KS|BS|CKI|CKII)(?:\.\s*|\s+))+"
_TITLED = (
    "ông ",
    "bà ",
    "ts",
    "ks",
    "bs",
    "cn",
    "gs",
    "thầy",
    "cô ",
    "đ",
    "ông.",
    "bà.",
    "ông:",
    "bà:",
)
"""How a name with a title may begin (lower case) though all its words begin with capitals."""
_CIVIL = r"(?i)\s*(?:ông|bà|đ/c|đ\.c|đồng chí|thầy|cô)\.?:?\s+(?=\w+\s+\w+\s+\w)"
_SAMPLE = r"(?i)(?:\w+ ){1,3}[abcxyz]\s*|\(.*\)\s*"
"""A name left from a sample: `Nguyễn Văn A`, `(đã ký)`."""


@rule("ten-nguoi-ky", Severity.NOTE)
def plain_name_of_signer(subject: Subject) -> Iterator[Finding]:
    """Họ tên người ký ghi kèm học vị, danh xưng, hoặc viết hoa hết, thường hết: «ThS. Nguyễn Văn An», «NGUYỄN VĂN AN».

    Vì sao: theo Nghị định 30/2020, trước họ tên người ký không ghi học hàm, học vị và danh hiệu (cơ quan giáo dục, y tế
    chỉ ghi khi người đứng đầu cơ quan quản lý cho phép); họ tên in chữ thường.

    Đúng:
        van_ban: {nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An}}

    Sai:
        van_ban: {nguoi_ky: {chuc_vu: Giám đốc, ho_ten: ThS. Nguyễn Văn An}}
    """
    signers = [paper.signer.name for _, paper in heads_of(subject.plan)]
    for name in filter(None, (*signers, subject.plan.paper.approval.name)):
        may_be_titled = not name.istitle() or name.lower().lstrip().startswith(_TITLED)
        title = may_be_titled and (re.match(_ACADEMIC, name) or re.match(_CIVIL, name))
        if title:
            bare = name[title.end() :].strip()
            message = f"trước họ tên người ký không ghi «{title[0].strip()}»; viết {bare}"
            yield Finding(name.content_span, message, bare)
        elif re.fullmatch(_SAMPLE, name.strip()):
            message = f"«{name.strip()}» không phải họ tên người ký; ghi họ tên thật"
            yield Finding(name.content_span, message, severity=Severity.WARNING)
        elif (name.isupper() or _has_a_small_word(name)) and " " in name.strip():
            usual = name.strip().title()
            yield Finding(
                name.content_span,
                f"họ tên người ký viết hoa chữ cái đầu mỗi tiếng; viết {usual}",
                usual,
            )


def _has_a_small_word(name: str) -> bool:
    """Tell whether a word of a name begins with a small letter: `Hà Văn quyền`."""
    return any(word.isalpha() and word.islower() for word in name.split())
