"""Write a file whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from lxplan.failures import Failure


def write_atomically(target: Path, data: bytes) -> None:
    """Put `data` into `target` through a new file in the same folder, so that nobody ever finds
    half a file.

    Raises `Failure` with the reason when the folder or the file cannot be written; what stood there
    stays.
    """
    import tempfile

    target = Path(
        os.path.realpath(target)
    )  # the file that a link leads to is written, and the link stays
    temporary = None
    try:
        mode = target.stat().st_mode if target.exists() else None
        handle, temporary = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name}.", suffix=".tmp"
        )
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(mode if mode is not None else 0o666 & ~_umask())
        Path(temporary).replace(target)
    except OSError as error:
        raise Failure(_why(target, error)) from error
    finally:  # also when Ctrl-C comes in between
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


_REASONS = {
    errno.ENOSPC: "đĩa đã đầy; xóa bớt tệp rồi chạy lại",
    errno.EROFS: "ổ đĩa này chỉ cho đọc; chọn chỗ khác",
    errno.ENAMETOOLONG: "tên tệp quá dài; đặt tên ngắn hơn",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục; chọn chỗ khác",
}


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, where they are missing; raises `Failure` with the
    reason.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise Failure(f"không tạo được thư mục {folder}: đã có một tệp cùng tên.") from error
    except OSError as error:
        raise Failure(f"không tạo được thư mục {folder}: {_reason(error)}.") from error


def _why(target: Path, error: OSError) -> str:
    if target.is_dir():
        return f"{target} là thư mục, không phải tệp; ghi thêm tên tệp."
    if isinstance(error, FileNotFoundError):
        return f"không có thư mục {target.parent}; tạo thư mục đó trước."
    if isinstance(error, PermissionError) and target.suffix.lower() == ".docx":
        return f"không ghi được {target}: tệp đang mở trong Word, hoặc thư mục không cho ghi; đóng Word hoặc chọn thư mục khác."
    return f"không ghi được {target}: {_reason(error)}."


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "thư mục không cho ghi, hoặc tệp đang mở trong chương trình khác"
    return _REASONS.get(error.errno or 0, f"hệ thống báo lỗi {error.errno}")
