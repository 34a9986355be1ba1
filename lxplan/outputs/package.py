"""The package of a DOCX or XLSX file: its parts in a ZIP file that is the same bytes for the same
parts.
"""

from __future__ import annotations

from collections.abc import Mapping

_FIRST = ("[Content_Types].xml", "_rels/.rels")
"""The parts that readers look for first; the others follow in the order of their names."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP file can state, for every part: no clock in the file."""

_LEVEL = 3
"""Of zlib's levels: level 6 takes twice the time for a file a seventh smaller."""


def pack(parts: Mapping[str, bytes], *, compress: bool = False) -> bytes:
    """Return the ZIP file of `parts`, in a fixed order and with a fixed time.

    Without compression the bytes do not depend on the zlib at hand, so a committed file can be
    compared.
    """
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED if compress else ZIP_STORED
            info.create_system = 0  # the same on Windows and elsewhere
            archive.writestr(info, parts[name], compresslevel=_LEVEL)
    return buffer.getvalue()


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
