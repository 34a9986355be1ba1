"""Write a file whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lxplan.failures import Failure


def write_atomically(target: Path, data: bytes) -> None:
    """Put `data` into `target`, as `written_in_pieces` does."""
    with written_in_pieces(target) as file:
        file.write(data)


@contextmanager
def written_in_pieces(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write in, and put it at `target` when all is written: through a new file in the
    same folder, so that nobody ever finds half a file, not even after a power cut. Owner,
    permissions and hard links of a file that is there stay.

    Raises `Failure` with the reason when the folder or the file cannot be written, or the target is
    no file (a device, a pipe); what stood there stays, as it does when what is to be written cannot
    be made.
    """
    temporary = None
    try:
        # The file that a link leads to is written, and the link stays.
        target = Path(os.path.realpath(target))
        check_kind(target)
        # Named before it is made, so that it is taken away also when Ctrl-C comes right after; of a
        # length of its own, for the target's name may be as long as a name can be.
        temporary = target.parent / f".lxplan-{os.getpid()}-{os.urandom(6).hex()}.tmp"
        with open(temporary, "xb") as file:
            yield file
            file.flush()
            # Else a power cut may leave the new name with nothing behind it.
            os.fsync(file.fileno())
        _put_in_place(temporary, target)
    except OSError as error:
        raise Failure(_why(target, error)) from error
    finally:  # also when Ctrl-C comes in between
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def check_kind(target: Path) -> None:
    """Raise `Failure` where something stands at `target` that is neither a file nor a folder: a
    device would be replaced by a file, and a pipe waited for.
    """
    try:
        mode = target.stat().st_mode
    except OSError:
        return
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise Failure(f"{target} là thiết bị hoặc đường ống, không phải tệp; chọn tên tệp khác.")


def _put_in_place(temporary: Path, target: Path) -> None:
    try:
        found = target.stat()
    except FileNotFoundError:
        temporary.replace(target)
        return
    if found.st_nlink > 1 or not _is_made_alike(temporary, found):
        _write_over(target, temporary.read_bytes())
    else:
        temporary.replace(target)


def _is_made_alike(path: Path, model: os.stat_result) -> bool:
    """Give a file the owner and the permissions of another; return whether that could be done."""
    own = path.stat()
    try:
        if (own.st_uid, own.st_gid) != (model.st_uid, model.st_gid):
            os.chown(path, model.st_uid, model.st_gid)
        path.chmod(stat.S_IMODE(model.st_mode))  # after the owner, whose change takes bits away
    except PermissionError:
        return False
    return True


def _write_over(target: Path, data: bytes) -> None:
    """Write into a file that must stay the same file: one with other names, or of another owner.

    Room is made before the first byte changes, and what stood there is put back where writing
    fails.
    """
    with open(target, "r+b") as file:
        before = file.read()
        try:
            _fill(file, data)
        except BaseException:
            _fill(file, before)
            raise


def _fill(file: BinaryIO, data: bytes) -> None:
    _make_room(file, len(data))
    file.seek(0)
    file.write(data)
    file.truncate()
    file.flush()
    os.fsync(file.fileno())


def _make_room(file: BinaryIO, length: int) -> None:
    if length and hasattr(os, "posix_fallocate"):
        try:
            os.posix_fallocate(file.fileno(), 0, length)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise


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
    if os.path.isdir(target):
        return f"{target} là thư mục, không phải tệp; ghi thêm tên tệp."
    if isinstance(error, FileNotFoundError):
        if not target.is_absolute():
            return "thư mục đang đứng đã bị xóa; chuyển sang thư mục khác rồi chạy lại."
        return f"không có thư mục {target.parent}; tạo thư mục đó trước."
    if isinstance(error, PermissionError) and target.suffix.lower() == ".docx":
        return f"không ghi được {target}: tệp đang mở trong Word, hoặc thư mục không cho ghi; đóng Word hoặc chọn thư mục khác."
    return f"không ghi được {target}: {_reason(error)}."


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "thư mục không cho ghi, hoặc tệp đang mở trong chương trình khác"
    return _REASONS.get(error.errno or 0, f"hệ thống báo lỗi {error.errno}")
