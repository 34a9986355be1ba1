"""A file that somebody has edited, or that another program wrote, is not written over."""

from __future__ import annotations

import os
from pathlib import Path

from lxplan.atomic import check_kind
from lxplan.failures import Failure

_OTHER_TARGET = "hoặc chọn chỗ khác bằng -o"


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
