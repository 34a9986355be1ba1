"""Standard input, output and error as they may be: closed, full, or a pipe whose reader went.

An answer that could not be written is a failed action; a sentence to the person that nobody can
read changes nothing.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from lxplan.failures import Failure

if TYPE_CHECKING:
    from typing import TextIO

    from _typeshed import ReadableBuffer


def open_closed_streams() -> None:
    """Give the three streams that were closed a place where reading and writing fail.

    Else the first file that is opened would take the number of standard output, and be written to
    by whoever writes there.
    """
    for number, mode in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, mode), True)
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), "utf-8")
    sys.stdout = _text(sys.stdout, _Answer(1, "w", closefd=False))
    sys.stderr = _text(sys.stderr, _Aside(2, "w", closefd=False))


class _Answer(io.FileIO):
    """Standard output: what cannot be written is said, once."""

    _is_lost = False

    def write(self, data: ReadableBuffer, /) -> int:
        if self._is_lost:  # what the buffers still hold comes again when they are emptied
            return memoryview(data).nbytes
        try:
            return super().write(data) or 0
        except OSError as error:
            if is_closed_pipe(error):
                raise
            self._is_lost = True
            raise Failure(f"không ghi được kết quả ra màn hình: {_reason(error)}.") from error


class _Aside(io.FileIO):
    """Standard error: what cannot be written is left."""

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data) or 0
        except OSError:
            return memoryview(data).nbytes


def is_closed_pipe(error: OSError) -> bool:
    """Tell whether the reader of the output went away."""
    import errno

    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def _reason(error: OSError) -> str:
    import errno

    known = {
        errno.ENOSPC: "đĩa đã đầy; xóa bớt tệp rồi chạy lại",
        errno.EBADF: "đầu ra chuẩn đã đóng",
    }
    return known.get(error.errno or 0, f"hệ thống báo lỗi {error.errno}")


def _text(stream: TextIO | None, raw: io.FileIO) -> TextIO:
    """Return a stream like `stream` that writes through `raw`; one that is no file of the system's,
    such as a Windows console or what a test reads back, stays.
    """
    if stream is None:
        return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", line_buffering=True)
    buffer = getattr(stream, "buffer", None)
    unbuffered = getattr(buffer, "raw", buffer)  # PYTHONUNBUFFERED leaves out what is between
    if not isinstance(stream, io.TextIOWrapper) or type(unbuffered) is not io.FileIO:
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering or raw.fileno() == 2,
        write_through=stream.write_through,
    )
