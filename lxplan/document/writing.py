"""Putting a finished document where the user wants it: whole or not at all, and never over someone's work."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from lxplan.document.stamp import is_as_written
from lxplan.failures import Failure

_OTHER_TARGET = "hoặc chọn chỗ khác bằng -o"


def target_path(output: str | None, default_name: str) -> Path:
    """Return the file that `-o` means: a file, a folder for `default_name`, or the current folder when not given."""
    if output is None:
        return Path(default_name)
    separators = tuple(filter(None, (os.sep, os.altsep)))
    if output.endswith(separators) or Path(output).is_dir():
        return Path(output) / default_name
    return Path(output)


def write_document(target: Path, data: bytes, *, force: bool) -> None:
    """Write a document in one step, so that a reader sees the old file or the new one, never half of one.

    Raises Failure when the target cannot be written, and, unless `force` is set, when the file there is not
    just what lxplan wrote: somebody edited it in Word, or it is another document.
    """
    try:
        _check_target(target, force=force)
        _replace(target, data)
    except OSError as error:
        raise Failure(f"không ghi được {target}: {_reason(error)}") from error


def _check_target(target: Path, *, force: bool) -> None:
    if target.is_dir():
        raise Failure(f"không ghi được {target}: đó là một thư mục; ghi tên tệp, ví dụ -o {target / 'ke-hoach.docx'}")
    if not target.parent.is_dir():
        raise Failure(
            f"không ghi được {target}: không có thư mục {target.parent}; tạo thư mục này trước, {_OTHER_TARGET}"
        )
    if force or not target.exists():
        return
    if not is_as_written(target.read_bytes()):
        raise Failure(
            f"{target} đã được sửa sau khi in, hoặc không do lxplan viết, nên chưa ghi đè; "
            f"thêm --force để ghi đè, {_OTHER_TARGET}"
        )


def _replace(target: Path, data: bytes) -> None:
    whole = target.resolve()  # a link stays a link
    temporary = whole.with_name(f".{whole.name[:100]}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        if whole.exists():
            temporary.chmod(whole.stat().st_mode & 0o777)
        os.replace(temporary, whole)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"tệp đang mở trong Word, hoặc thư mục không cho ghi; đóng Word rồi chạy lại, {_OTHER_TARGET}"
    if error.errno == errno.ENOSPC:
        return f"đĩa đã đầy; xóa bớt tệp rồi chạy lại, {_OTHER_TARGET}"
    if error.errno == errno.EROFS:
        return "ổ đĩa chỉ cho đọc; chọn chỗ khác bằng -o"
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return "tên tệp quá dài hoặc có ký tự không dùng được; đặt tên khác bằng -o"
    return f"{error.strerror or error}; chọn chỗ khác bằng -o"
