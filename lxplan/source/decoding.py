"""Bytes to text: UTF-8 with or without BOM, UTF-16; a plain sentence for everything else."""

from __future__ import annotations

import codecs

from lxplan.named_tuple import NamedTuple

SIZE_LIMIT = 5_000_000
"""The largest plan file that is read, in bytes; a real plan has 20 000."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What is no text at all, or text in an encoding whose mark begins like that of UTF-16.
_OTHER_FILES = (
    (codecs.BOM_UTF32_LE, "tệp ghi bằng UTF-32; lưu lại với bảng mã UTF-8"),
    (codecs.BOM_UTF32_BE, "tệp ghi bằng UTF-32; lưu lại với bảng mã UTF-8"),
    (
        b"PK\x03\x04",
        "đây là tệp Word hoặc Excel, không phải tệp kế hoạch; đưa vào bằng lệnh lxplan import TỆP (đuôi .docx, .xlsx)",
    ),
    (b"%PDF-", "đây là tệp PDF đổi đuôi, không phải tệp chữ; chép nội dung sang tệp kế hoạch"),
)


class Decoded(NamedTuple):
    """A file's text without its byte order mark, and what is needed to write it back as it was."""

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """Return `text` as bytes, in the encoding and with the byte order mark of the file."""
        return self.bom + text.encode(self.encoding)


class Undecodable(Exception):
    """The bytes are no text that can be read.

    `rule` names the kind of fault, `message` says in Vietnamese what to do, and `readable` is the
    text before the first byte that cannot be read, which gives the place.
    """

    def __init__(self, rule: str, message: str, readable: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.readable = readable


def decode(data: bytes) -> Decoded:
    """Decode a plan file's bytes.

    Raises `Undecodable` for a file that is too large, or is in none of UTF-8 and UTF-16.
    """
    if len(data) > SIZE_LIMIT:
        raise Undecodable(
            "tep-qua-lon",
            f"tệp dài {len(data) / 1e6:.1f} MB, quá giới hạn {SIZE_LIMIT / 1e6:.0f} MB; tệp kế hoạch một năm chỉ khoảng 20 KB",
        )
    for signature, message in _OTHER_FILES:
        if data.startswith(signature):
            raise Undecodable("bang-ma", message)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data[len(bom) :], encoding), encoding, bom)
    encoding = _utf16_without_bom(data)
    return Decoded(_strict(data, encoding), encoding)


def _utf16_without_bom(data: bytes) -> str:
    """Tell UTF-16 by its zero bytes: the ASCII letters of the key names have one each."""
    head = data[:200]
    if head[1::2].count(0) > len(head) // 8:
        return "utf-16-le"
    if head[0::2].count(0) > len(head) // 8:
        return "utf-16-be"
    return "utf-8"


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        readable = data[: error.start].decode(encoding, errors="ignore")
        raise Undecodable("bang-ma", _why_undecodable(data, encoding), readable) from None


def _why_undecodable(data: bytes, encoding: str) -> str:
    from lxplan.vietnamese.legacy_encodings import (  # only a file with a fault pays for it
        ENCODING_ADVICE,
        legacy_encoding_of_bytes,
    )

    if encoding != "utf-8":
        return f"tệp ghi là {encoding.upper()} nhưng có ký tự hỏng; {ENCODING_ADVICE}"
    legacy = legacy_encoding_of_bytes(data)
    if legacy is None:
        return f"tệp không phải chữ UTF-8; {ENCODING_ADVICE}"
    return f"tệp dùng bảng mã cũ {legacy}, không phải UTF-8; chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi lưu với bảng mã UTF-8"
