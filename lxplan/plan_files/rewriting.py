"""An edited plan put in the place of the file it was read from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from lxplan.atomic import write_atomically
from lxplan.failures import Failure
from lxplan.plan_files.reading import read_bytes


class SavedMeanwhile(Failure):
    """Somebody saved the file after it was read."""


def rewrite(path: str, before: bytes, after: bytes) -> None:
    """Write `after` over a plan file that was read as `before`.

    Raises `SavedMeanwhile`, and writes nothing, when somebody saved the file meanwhile: what they
    saved is never lost.
    """
    with _one_at_a_time(Path(path).resolve().parent):
        if read_bytes(path) != before:
            raise SavedMeanwhile(
                f"chưa ghi {path}: tệp vừa được lưu từ nơi khác; chạy lại lệnh này."
            )
        write_atomically(Path(path), after)


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
