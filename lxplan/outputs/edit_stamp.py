"""The stamp by which a file is known to be just as lxplan wrote it, and edited by nobody since.

In a DOCX or XLSX file it is a custom property with the hash of all other parts. Office programs
rewrite the parts when they save, so the stamp of an edited file no longer fits. A PDF file has its
stamp in a comment before its last `startxref`, which moves nothing that the file points to (and
PDF/A allows nothing after the end); whoever signs it or writes on it adds another end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from struct import Struct
from typing import BinaryIO, TypeVar

from lxplan.outputs.package import (
    Part,
    StoredPart,
    pack,
    pack_into,
    parts_in,
    pieces_of,
    size_of,
    unpack,
)

PartT = TypeVar("PartT", bound=bytes | StoredPart)

_CLOSING = Struct("<4s4H2IH")
"""The record at the end of a ZIP file: mark, four counts, size and offset of the directory, length
of the comment."""

PART = "docProps/custom.xml"

_PROPERTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="lxplan">'
    "<vt:lpwstr>{}</vt:lpwstr></property></Properties>"
)
"""The part with the stamp in it; its format identifier is the one that Office gives to properties a
person defines."""

_VALUE = re.compile(rb'name="lxplan"[^>]*>\s*<vt:lpwstr>([0-9a-f]{64})<')
_PDF = b"%PDF-"
_PDF_END = b"startxref"
_PDF_STAMP = re.compile(rb"%lxplan [0-9a-f]{64}\n(?=startxref\s+\d+\s+%%EOF\s*\Z)")
_PDF_STAMP_BEHIND = re.compile(rb"\n%lxplan ([0-9a-f]{64})\n\Z")
"""Where the stamp stood before papers were PDF/A."""

_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_OVERRIDE = (
    b'<Override PartName="/docProps/custom.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
)
_RELATION = (
    b'<Relationship Id="lxplanStamp" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" '
    b'Target="docProps/custom.xml"/></Relationships>'
)


def with_stamp_part(parts: Mapping[str, PartT]) -> dict[str, PartT | bytes]:
    """Return a package's parts with a place for the stamp, declared as the format wants it."""
    prepared: dict[str, PartT | bytes] = {**parts, PART: b""}
    if PART not in parts:
        for name, end, declared in (
            (_TYPES, b"</Types>", _OVERRIDE),
            (_RELATIONS, b"</Relationships>", _RELATION),
        ):
            prepared[name] = b"".join(pieces_of(parts[name])).replace(end, declared)
    return prepared


def stamped(parts: Mapping[str, PartT]) -> dict[str, PartT | bytes]:
    """Return the parts with the stamp of all others in its place."""
    return {**parts, PART: _PROPERTY.format(_hash(parts)).encode("ascii")}


def stamped_package(data: bytes) -> bytes:
    """Return a document of another maker, such as a workbook, packed anew with its stamp."""
    return pack(stamped(with_stamp_part(unpack(data))), compress=True)


def stamped_pdf(data: bytes) -> bytes:
    """Return a PDF file with its stamp in it: a comment, which readers pass over.

    Raises ValueError when the file has no end.
    """
    at = data.rindex(_PDF_END)
    return data[:at] + b"%lxplan " + _sha256(data) + b"\n" + data[at:]


def stamp_into(target: BinaryIO, source: BinaryIO) -> None:
    """Write a document of another maker, packed anew with its stamp; it may be larger than memory."""
    from zipfile import ZipFile

    with ZipFile(source) as archive:
        pack_into(target, stamped(with_stamp_part(parts_in(archive))), compress=True)


def is_as_written(data: bytes) -> bool:
    """Tell whether a file is one of lxplan's that nobody has changed since."""
    from zipfile import BadZipFile

    if data.startswith(_PDF):
        return _is_pdf_as_written(data)
    if not _ends_as_packed(data):
        return False
    try:
        parts = unpack(data)
    except (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return False
    found = _VALUE.search(parts.get(PART, b""))
    return found is not None and found[1].decode("ascii") == _hash(parts)


def _is_pdf_as_written(data: bytes) -> bool:
    stamp = _PDF_STAMP.search(data)
    if stamp is not None:
        return stamped_pdf(data[: stamp.start()] + data[stamp.end() :]) == data
    behind = _PDF_STAMP_BEHIND.search(data)
    return behind is not None and behind[1] == _sha256(data[: behind.start()])


def _sha256(data: bytes) -> bytes:
    from hashlib import sha256

    return sha256(data).hexdigest().encode("ascii")


def _ends_as_packed(data: bytes) -> bool:
    """Tell whether the ZIP file's closing record ends the file; readers forgive bytes before or
    after, we do not.
    """
    if len(data) < _CLOSING.size:
        return False
    mark, *_, size, offset, comment = _CLOSING.unpack_from(data, len(data) - _CLOSING.size)
    return bool(
        mark == b"PK\x05\x06" and comment == 0 and offset + size + _CLOSING.size == len(data)
    )


def _hash(parts: Mapping[str, Part]) -> str:
    from hashlib import sha256

    digest = sha256()
    for name in sorted(parts):
        if name != PART:
            digest.update(f"{name}\0{size_of(parts[name])}\0".encode())
            for piece in pieces_of(parts[name]):
                digest.update(piece)
    return digest.hexdigest()
