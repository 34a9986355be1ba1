"""Texts pasted in an encoding older than Unicode."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.checks.wording.joined_prose import old_texts
from lxplan.diagnostics import Severity
from lxplan.vietnamese.legacy_encodings import as_unicode


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
    for words, encoding in old_texts(subject):
        message = f"chữ viết bằng bảng mã cũ {encoding}; chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại"
        yield Finding(words.text.span, message, suggestion=as_unicode(words.text, encoding))


ENCODING: tuple[Rule, ...] = (old_encoding,)
