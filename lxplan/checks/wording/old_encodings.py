"""Texts pasted in an encoding older than Unicode."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity


@rule("bang-ma-cu", Severity.ERROR)
def old_encoding(subject: Subject) -> Iterator[Finding]:
    """Chữ dán từ văn bản dùng bảng mã cũ (TCVN3, VNI, Windows-1258), hoặc bị đọc nhầm bảng mã.

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
    from lxplan.vietnamese.legacy_encodings import MISREAD, as_unicode  # few plans pay for it

    misread = [keyed.text for keyed, encoding in subject.old_texts if encoding == MISREAD]
    if misread:
        message = "tiếng Việt bị đọc nhầm bảng mã (UTF-8 thành Latin-1); lấy lại tệp gốc, hoặc gõ lại theo câu gợi ý"
        related = tuple(Related(text.place.span, "câu này cũng vậy") for text in misread[1:])
        yield Finding(
            misread[0].place.span, message, as_unicode(misread[0], MISREAD), related=related
        )
    for keyed, encoding in subject.old_texts:
        if encoding == MISREAD:
            continue
        message = f"chữ viết bằng bảng mã cũ {encoding}; chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại"
        text = keyed.text
        yield Finding(text.span, message, suggestion=as_unicode(text, encoding))
