"""What a file made of zipped parts may hold, so that none stops the computer: checked before it is
opened.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from lxplan.failures import Failure

if TYPE_CHECKING:
    from zipfile import ZipFile

MOST_BYTES = 40_000_000
"""How long a file may be; a plan has a hundredth of it, with pictures a tenth."""
_MOST_PARTS = 3_000
_MOST_PART = 24_000_000
_MOST_WHOLE = 96_000_000
_MOST_RATIO = 250
"""How much longer a part may be than it is packed, where it is longer than a megabyte."""
_MOST_MARKS = 300_000
"""How many marks of XML (`<`) a part that is read may have: about 30 000 cells."""

MOST_LINES = 12_000
"""Lines and cells with words; a plan has a few hundred."""
MOST_CHARACTERS = 1_000_000

_MEGABYTE = 1_000_000
_TOO_LARGE = "tệp quá lớn hoặc được nén bất thường, không phải một bản kế hoạch; lưu riêng phần kế hoạch thành tệp mới rồi chạy lại."
_BROKEN = "tệp bị hỏng, không mở được; mở bằng Word hoặc Excel, lưu lại rồi chạy lại."


def open_package(data: bytes) -> ZipFile:
    """Return the parts of a DOCX or XLSX file; raises `Failure` where it is broken or beyond what a
    plan may need.
    """
    import zipfile

    try:
        package = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise Failure(_BROKEN) from error
    parts = package.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_WHOLE:
        raise Failure(_TOO_LARGE)
    for part in parts:
        packed = max(part.compress_size, 1)
        is_bomb = part.file_size > _MEGABYTE and part.file_size / packed > _MOST_RATIO
        if is_bomb or (part.file_size > _MOST_PART and part.filename.endswith((".xml", ".rels"))):
            raise Failure(_TOO_LARGE)
    return package


def read_part(package: ZipFile, name: str) -> bytes | None:
    """Return a part of XML; None where there is none of the name. Raises `Failure` as
    `open_package` does.
    """
    import zipfile
    import zlib

    try:
        data = package.read(name)
    except KeyError:
        return None
    except (
        zipfile.BadZipFile,
        zlib.error,
        RuntimeError,
        NotImplementedError,
        ValueError,
        EOFError,
        OSError,
    ) as error:
        raise Failure(_BROKEN) from error
    if data.count(b"<") > _MOST_MARKS:
        raise Failure(_TOO_LARGE)
    return data


def broken() -> Failure:
    """Return what a person is told of a file whose parts cannot be read."""
    return Failure(_BROKEN)


def too_long(path: str = "tệp") -> Failure:
    """Return what a person is told of a file with more words than any plan."""
    return Failure(
        f"{path} quá dài, không phải một bản kế hoạch; lưu riêng phần kế hoạch thành tệp mới rồi chạy lại."
    )
