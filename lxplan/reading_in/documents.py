"""A file, whatever wrote it, to blocks."""

from __future__ import annotations

from pathlib import Path

from lxplan.failures import Failure
from lxplan.reading_in.blocks import Block, lines_in, words_in
from lxplan.reading_in.package_limits import MOST_BYTES, MOST_CHARACTERS, MOST_LINES, too_long

ENDINGS = ".docx, .xlsx, .csv, .tsv, .txt; .doc, .odt, .rtf, .xls, .ods khi máy có LibreOffice"
STANDARD_INPUT = "-"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of old Word and Excel begin, and those with a password."""
_ZIPPED = b"PK"
_BY_OFFICE = {".doc": "docx", ".odt": "docx", ".rtf": "docx", ".xls": "xlsx", ".ods": "xlsx"}
_WORD, _EXCEL = (".docx", ".docm", ".dotx"), (".xlsx", ".xlsm")


def read_document(path: str, data: bytes) -> list[Block]:
    """Return the blocks of a file; raises `Failure` where it cannot be read or has no words.

    `path` says by its ending what it is; `-` is a text, as a table is pasted.
    """
    if len(data) > MOST_BYTES:
        raise Failure(
            f"{path} quá lớn ({len(data) // 1_000_000} MB), không phải một bản kế hoạch; bỏ bớt hình ảnh rồi chạy lại."
        )
    blocks = _blocks(path, Path(path).suffix.lower(), data)
    texts = [line.text for line in lines_in(blocks)]
    if len(texts) > MOST_LINES or sum(map(len, texts)) > MOST_CHARACTERS:
        raise too_long(path)
    if not any(map(words_in, texts)):
        raise Failure(
            f"{path} không có chữ nào đọc được; nếu là ảnh chụp thì gõ lại, hoặc chuyển thành chữ trước."
        )
    return blocks


def _blocks(path: str, ending: str, data: bytes) -> list[Block]:
    if ending in _BY_OFFICE:
        from lxplan.outputs.other_formats import converted

        made = _BY_OFFICE[ending]
        return _blocks(path, f".{made}", converted(data, ending.lstrip("."), made))
    if ending in (*_WORD, *_EXCEL):
        return _zipped(path, ending, data)
    if ending in (".csv", ".tsv", ".txt", "") or path == STANDARD_INPUT:
        return _text(path, ending, data)
    raise Failure(f"{path}: không đọc được tệp loại này; các loại đọc được: {ENDINGS}.")


def _zipped(path: str, ending: str, data: bytes) -> list[Block]:
    if data.startswith(_OLD):
        old = ".doc" if ending in _WORD else ".xls"
        raise Failure(
            f"{path} thật ra là tệp kiểu cũ hoặc có mật khẩu; đổi đuôi thành {old}, hoặc mở ra, bỏ mật khẩu và lưu lại thành {ending}."
        )
    if not data.startswith(_ZIPPED):
        raise Failure(f"{path} không phải tệp {ending}; mở bằng Word hoặc Excel rồi lưu lại.")
    if ending in _EXCEL:
        from lxplan.reading_in.workbook_file import read_workbook

        return read_workbook(data)
    from lxplan.reading_in.word_file import read_word

    return read_word(data)


def _text(path: str, ending: str, data: bytes) -> list[Block]:
    from lxplan.reading_in.text_file import read_separated, read_text
    from lxplan.source.decoding import Undecodable, decode

    if data.startswith(_OLD):
        raise Failure(
            f"{path} không phải tệp chữ mà là tệp Word hoặc Excel; đặt lại đúng đuôi tệp."
        )
    try:
        text = decode(data).text
    except Undecodable as error:
        raise Failure(f"{path}: {error.message}.") from error
    if ending in (".csv", ".tsv"):
        return read_separated(text, "," if ending == ".csv" else "\t")
    return read_text(text)
