"""An edited plan put in the place of the file it was read from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from lxplan.atomic import write_atomically
from lxplan.failures import Failure
from lxplan.plan import ReadPlan
from lxplan.plan_files.reading import read_file


def rewrite(read: ReadPlan, data: bytes) -> None:
    """Write `data` over the file that a plan was read from.

    Raises `Failure`, and writes nothing, when somebody saved the file meanwhile: what they saved is
    never lost.
    """
    path = read.source.path
    with _one_at_a_time(Path(path).resolve().parent):
        if read_file(path).source.text != read.source.text:
            raise Failure(f"chưa ghi {path}: tệp vừa được lưu từ nơi khác; chạy lại lệnh này.")
        write_atomically(Path(path), data)


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Keep other runs of lxplan from writing in a folder between the look at a file and its writing;
    where the system has no such locks (Windows, some network drives), the look alone must do.
    """
    with ExitStack() as stack:
        with suppress(ImportError, OSError):
            import fcntl

            descriptor = os.open(folder, os.O_RDONLY)
            stack.callback(os.close, descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
