"""A letterhead that came from somebody else: what it may not bring into every paper printed on it.

A Word document can call files of other machines, run programs and unfold to any size. Whoever opens
a paper trusts it, so a letterhead with any of that is refused by its name.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from pathlib import Path

from lxplan.failures import Failure
from lxplan.outputs.package import unpack, unpacked_size
from lxplan.shipped import Shipped

MOST_BYTES = 50_000_000
"""What a letterhead may unpack to: a logo of a few MB and a good deal more."""

NARROWEST, LOWEST = 120.0, 80.0
"""The least room between the margins, in millimetres: quốc hiệu needs 99 mm beside the issuer."""

LARGEST = 560.0
"""The longest side of a page in Word, in millimetres: 22 inches."""

_NEEDED = ("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml")
_ODD_NAME = re.compile(r"(?:^|/)\.\.?(?:/|$)|^/|[\\:\x00-\x1f]")
_MACROS = re.compile(r"vba(?:Project|Data)|macroEnabled", re.IGNORECASE)
_OBJECTS = re.compile(r"word/(?:embeddings|activeX)/", re.IGNORECASE)
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*["']([^"']*)["']""")
_FIELD = re.compile(
    r"<w:instrText\b[^>]*>([^<]*)</w:instrText>|<w:fldSimple\b[^>]*?\bw:instr=[\"']([^\"']*)"
)
_CALLING = re.compile(
    r"\b(DDEAUTO|DDE|LINK|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|RD|MACROBUTTON)\b",
    re.IGNORECASE,
)
_HARMLESS_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


def read_strange(path: Path) -> dict[str, bytes]:
    """Return the parts of a letterhead of a person's own; raises Failure that says what is wrong
    with it.
    """
    from zipfile import BadZipFile

    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path)
        data = path.read_bytes()
        if unpacked_size(data) > MOST_BYTES:
            raise _too_large(path)
        parts = unpack(data)
    except OSError as error:
        raise Failure(
            f"không đọc được mẫu giấy {path} ({error.strerror or error}); xem lại quyền đọc tệp."
        ) from error
    except RuntimeError as error:  # zipfile's word for a password
        raise Failure(f"mẫu giấy {path} có mật khẩu; bỏ mật khẩu rồi lưu lại.") from error
    except (BadZipFile, NotImplementedError, ValueError, EOFError, zlib.error) as error:
        raise Failure(no_word_document(path)) from error
    _check(path, parts)
    return parts


def no_word_document(path: Path | Shipped) -> str:
    """Return the sentence about a file that is no Word document, or one that is damaged."""
    return f"mẫu giấy {path} không phải văn bản Word; mở bằng Word, lưu lại dạng .docx, hoặc bỏ tệp này đi."


def _too_large(path: Path) -> Failure:
    return Failure(
        f"mẫu giấy {path} mở ra quá {MOST_BYTES // 1_000_000} MB; giảm cỡ các hình trong mẫu giấy."
    )


def check_room(path: Path, width: float, height: float) -> None:
    """Refuse a page without room for the head, or larger than Word knows; lengths between the
    margins in millimetres.
    """
    if max(width, height) > LARGEST:
        raise Failure(
            f"mẫu giấy {path} có khổ giấy lớn quá {LARGEST:.0f} mm; chọn lại khổ giấy trong Word."
        )
    if width < NARROWEST or height < LOWEST:
        raise Failure(
            f"mẫu giấy {path} chỉ chừa {width:.0f} × {height:.0f} mm giữa các lề, không đủ cho đầu văn bản"
            f" (cần {NARROWEST:.0f} × {LOWEST:.0f} mm); chọn khổ giấy lớn hơn hoặc lề hẹp hơn."
        )


def _check(path: Path, parts: Mapping[str, bytes]) -> None:
    if any(name not in parts for name in _NEEDED):
        raise Failure(no_word_document(path))
    found = next((said for name, data in parts.items() if (said := _strange(name, data, path))), "")
    if found:
        raise Failure(f"mẫu giấy {path} {found}.")


def _strange(name: str, data: bytes, path: Path) -> str:
    """Return what is wrong with a part, as the end of a sentence; empty when nothing is."""
    if _ODD_NAME.search(name):
        return f"có phần mang tên lạ «{name[:60]}»; mở bằng Word rồi lưu lại dạng .docx"
    if _MACROS.search(name):
        return "có macro; lưu lại dạng .docx, không phải .docm"
    if _OBJECTS.match(name):
        return "có đối tượng nhúng (OLE, ActiveX); xóa đối tượng ấy trong Word rồi lưu lại"
    if not name.endswith((".xml", ".rels")):
        return ""
    _check_xml(name, data, path)
    text = data.decode("utf-8", "replace")
    if name == "[Content_Types].xml" and _MACROS.search(text):
        return "có macro; lưu lại dạng .docx, không phải .docm"
    return _outside(text) if name.endswith(".rels") else _calling(text)


def _check_xml(name: str, data: bytes, path: Path) -> None:
    from xml.parsers import expat

    def declares(*_: object) -> None:
        raise Failure(
            f"mẫu giấy {path} khai báo kiểu tài liệu (DTD) trong {name}; mở bằng Word rồi lưu lại dạng .docx."
        )

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declares
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # an encoding that is none
        raise Failure(no_word_document(path)) from error


def _outside(relations: str) -> str:
    for relation in _RELATION.findall(relations):
        stated = dict(_ATTRIBUTE.findall(relation))
        kind = stated.get("Type", "").rpartition("/")[2]
        if kind == "attachedTemplate":
            return "gắn với một mẫu ở nơi khác (attachedTemplate); gỡ mẫu ấy trong Word rồi lưu lại"
        if kind == "aFChunk":
            return "chèn một tệp khác (altChunk); mở bằng Word rồi lưu lại dạng .docx"
        if stated.get("TargetMode", "").casefold() == "external":
            target = stated.get("Target", "")
            if kind != "hyperlink" or not _HARMLESS_LINK.match(target):
                return (
                    f"gọi một tệp ở ngoài («{target[:80]}»); chép hình hay nội dung ấy vào mẫu giấy"
                )
    return ""


def _calling(text: str) -> str:
    instructions = "".join(one or f" {other}" for one, other in _FIELD.findall(text))
    field = _CALLING.search(instructions)
    return (
        f"có trường {field[1].upper()}, gọi tệp hay chương trình khác; xóa trường ấy trong Word rồi lưu lại"
        if field
        else ""
    )
