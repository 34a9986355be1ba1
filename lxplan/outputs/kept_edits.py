"""A file that somebody has edited, or that another program wrote, is not written over."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from lxplan.atomic import check_kind
from lxplan.failures import Failure

_NOTHING = b"\xef\xbb\xbf[] \r\n"
"""A byte order mark, an empty list of JSON, blank lines."""

_OTHER_TARGET = "hoặc chọn chỗ khác bằng -o"

Head = Callable[[bytes], bytes | tuple[bytes, ...]]
"""Gives the beginning of a file, or several, by which a kind of file is known."""


def check_own(target: Path, data: bytes, head: Head, *, force: bool) -> None:
    """Refuse to put `data` over a file of another kind: a plan, or what another program wrote.

    `head` gives the beginning, or beginnings, by which files of this kind are alike. A file that holds nothing is
    nobody's; `force` takes any.
    """
    check_kind(target)
    if force or not os.path.isfile(target):
        return
    with suppress(OSError):  # then writing will say what is wrong
        before = target.read_bytes()
        if before.strip(_NOTHING) and not before.startswith(head(data)):
            raise Failure(
                f"{target} không phải danh sách do lxplan ghi, nên chưa ghi đè; "
                f"thêm --force để ghi đè, {_OTHER_TARGET}."
            )


def check_target(target: Path, *, force: bool) -> None:
    """Refuse a target that `write_document` would not write, before the work that makes the
    document.
    """
    if os.path.isdir(target):
        raise Failure(
            f"không ghi được {target}: đó là một thư mục; ghi tên tệp, ví dụ -o {target / 'ke-hoach.docx'}."
        )
    check_kind(target)
    if not os.path.isdir(target.parent):
        raise Failure(
            f"không ghi được {target}: không có thư mục {target.parent}; tạo thư mục này trước, {_OTHER_TARGET}."
        )
    if force or not os.path.exists(target):
        return
    from lxplan.outputs.edit_stamp import is_as_written

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
