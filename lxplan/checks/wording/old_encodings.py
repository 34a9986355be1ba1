"""Texts pasted in an encoding older than Unicode."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity


@rule("bang-ma-cu", Severity.ERROR)
def old_encoding(subject: Subject) -> Iterator[Finding]:
    """Chữ dán từ văn bản dùng bảng mã cũ (TCVN3, VNI, Windows-1258).

    Vì sao: chữ ấy chỉ đọc được với phông cũ (.VnTime, VNI-Times); in bằng Times New Roman thì thành chữ lạ. Chuyển
    sang Unicode bằng UniKey (Ctrl+Shift+F6) rồi dán lại, hoặc gõ lại theo câu gợi ý. Các quy tắc khác về chữ không
    xét câu này.

    Đúng:
        ket: Trên đây là kế hoạch hoạt động của trung tâm

    Sai:
        ket: Trªn ®©y lµ kÕ ho¹ch ho¹t ®éng cña trung t©m
    """
    if not subject.old_texts:
        return
    from lxplan.vietnamese.legacy_encodings import as_unicode  # few plans pay for it

    for keyed, encoding in subject.old_texts:
        message = f"chữ viết bằng bảng mã cũ {encoding}; chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại"
        text = keyed.text
        yield Finding(text.span, message, suggestion=as_unicode(text, encoding))
