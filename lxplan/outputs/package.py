"""The package of a DOCX or XLSX file: its parts in a ZIP file that is the same bytes for the same
parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from zipfile import ZipFile

_FIRST = ("[Content_Types].xml", "_rels/.rels")
"""The parts that readers look for first; the others follow in the order of their names."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP file can state, for every part: no clock in the file."""

_PIECE = 1 << 20
"""Bytes held at a time of a part that is larger."""

_LEVEL = 3
"""Of zlib's levels: level 6 takes twice the time for a file a seventh smaller."""


class StoredPart(NamedTuple):
    """A part that stays in the ZIP file it is in, being too large to hold."""

    archive: ZipFile
    name: str


Part: TypeAlias = "bytes | StoredPart"


def size_of(part: Part) -> int:
    """Return the bytes of a part."""
    return len(part) if isinstance(part, bytes) else part.archive.getinfo(part.name).file_size


def pieces_of(part: Part) -> Iterator[bytes]:
    """Return the bytes of a part, a piece at a time."""
    if isinstance(part, bytes):
        yield part
        return
    with part.archive.open(part.name) as file:
        while piece := file.read(_PIECE):
            yield piece


def parts_in(archive: ZipFile) -> dict[str, Part]:
    """Return the parts of a ZIP file by name, the large ones where they are."""
    return {
        info.filename: archive.read(info)
        if info.file_size <= _PIECE
        else StoredPart(archive, info.filename)
        for info in archive.infolist()
    }


def pack(parts: Mapping[str, bytes], *, compress: bool = False) -> bytes:
    """Return the ZIP file of `parts`, as `pack_into` writes it."""
    from io import BytesIO

    buffer = BytesIO()
    pack_into(buffer, parts, compress=compress)
    return buffer.getvalue()


def pack_into(file: BinaryIO, parts: Mapping[str, Part], *, compress: bool = False) -> None:
    """Write the ZIP file of `parts`, in a fixed order and with a fixed time.

    Without compression the bytes do not depend on the zlib at hand, so a committed file can be
    compared.
    """
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

    with ZipFile(file, "w") as archive:
        for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED if compress else ZIP_STORED
            info.create_system = 0  # the same on Windows and elsewhere
            part = parts[name]
            if isinstance(part, bytes):
                archive.writestr(info, part, compresslevel=_LEVEL)
                continue
            info.file_size = size_of(part)
            info._compresslevel = _LEVEL  # type: ignore[attr-defined]  # noqa: SLF001 - it has a public name from Python 3.13 on
            with archive.open(info, "w") as packed:
                for piece in pieces_of(part):
                    packed.write(piece)


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the parts of a ZIP file by name; raises `zipfile.BadZipFile` when it is none."""
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def unpacked_size(data: bytes) -> int:
    """Return the bytes that the parts of a ZIP file say they unpack to (none gives more than it
    says); raises `zipfile.BadZipFile` when it is none.
    """
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as archive:
        return sum(part.file_size for part in archive.infolist())
