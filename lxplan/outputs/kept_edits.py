"""Putting a finished file where the user wants it: whole or not at all, and never over one that someone has edited."""

from __future__ import annotations

import os
from pathlib import Path

from lxplan.atomic import write_atomically
from lxplan.failures import Failure
from lxplan.outputs.edit_stamp import is_as_written

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
    check_target(target, force=force)
    write_atomically(target.resolve(), data)  # a link stays a link


def check_target(target: Path, *, force: bool) -> None:
    """Refuse a target that `write_document` would not write, before the work that makes the document."""
    if target.is_dir():
        raise Failure(f"không ghi được {target}: đó là một thư mục; ghi tên tệp, ví dụ -o {target / 'ke-hoach.docx'}.")
    if not target.parent.is_dir():
        raise Failure(
            f"không ghi được {target}: không có thư mục {target.parent}; tạo thư mục này trước, {_OTHER_TARGET}."
        )
    if force or not target.exists():
        return
    try:
        untouched = is_as_written(target.read_bytes())
    except OSError as error:
        raise Failure(
            f"không đọc được {target} để xem đã có ai sửa chưa: tệp đang mở trong chương trình khác, "
            f"hoặc không cho đọc; đóng tệp đó, {_OTHER_TARGET}."
        ) from error
    if not untouched:
        raise Failure(
            f"{target} đã được sửa sau khi in, hoặc không do lxplan viết, nên chưa ghi đè; "
            f"thêm --force để ghi đè, {_OTHER_TARGET}."
        )
