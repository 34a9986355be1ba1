"""Write a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from lxplan.failures import Failure


def write_atomically(target: Path, data: bytes) -> None:
    """Put `data` into `target` through a new file in the same folder, so that nobody ever finds half a file.

    Raises `Failure` with the reason when the folder or the file cannot be written; what stood there stays.
    """
    import tempfile

    temporary = None
    try:
        mode = target.stat().st_mode if target.exists() else None
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(mode if mode is not None else 0o666 & ~_umask())
        Path(temporary).replace(target)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise Failure(_why(target, error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _why(target: Path, error: OSError) -> str:
    if target.is_dir():
        return f"{target} là thư mục, không phải tệp; ghi thêm tên tệp."
    if isinstance(error, FileNotFoundError):
        return f"không có thư mục {target.parent}; tạo thư mục đó trước."
    if isinstance(error, NotADirectoryError):
        return f"{target.parent} không phải thư mục; chọn chỗ khác."
    if isinstance(error, PermissionError):
        return f"không ghi được {target}: tệp đang mở trong Word, hoặc thư mục không cho ghi; đóng Word hoặc chọn thư mục khác."
    return f"không ghi được {target}: {error.strerror or error}."
