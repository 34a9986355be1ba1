"""Plan files read, each once."""

from __future__ import annotations

import os
import stat
import sys

from lxplan.failures import Failure
from lxplan.plan import ReadPlan, read_plan
from lxplan.plan_files.finding import (
    STANDARD_INPUT,
    files_here,
    nothing_at,
    unreadable_input,
    why_unreadable,
)
from lxplan.source.decoding import SIZE_LIMIT


def read_bytes(path: str, most: int = SIZE_LIMIT) -> bytes:
    """Return the bytes of a file (`-` is standard input), at most one more than a plan, or `most`,
    may have.

    Raises `Failure` when the file cannot be read, or is none: a device has no end, and a pipe that
    nobody writes into would be waited for.
    """
    try:
        if path == STANDARD_INPUT:
            return sys.stdin.buffer.read(most + 1)
        with open(path, "rb", opener=_without_waiting) as file:
            if not _is_file(file.fileno()):
                if not _is_already_open(path):
                    raise Failure(f"{path} là thiết bị hoặc đường ống, không phải tệp kế hoạch.")
                os.set_blocking(file.fileno(), True)
            return file.read(most + 1)
    except IsADirectoryError as error:
        raise Failure(_a_folder(path)) from error
    except FileNotFoundError as error:
        raise Failure(nothing_at(path)) from error
    except (OSError, ValueError) as error:
        raise Failure(_unreadable(path, error)) from error


def _unreadable(path: str, error: Exception) -> str:
    if path == STANDARD_INPUT:
        return unreadable_input(error)
    return f"không đọc được {path}: {why_unreadable(error)}."


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _is_file(descriptor: int) -> bool:
    return stat.S_ISREG(os.fstat(descriptor).st_mode)


def _is_already_open(path: str) -> bool:
    """Tell whether a path names what the shell has opened for us, as `<(lệnh)` does: there somebody
    writes.
    """
    return path.startswith(("/dev/fd/", "/proc/self/fd/")) or path == "/dev/stdin"


def _a_folder(path: str) -> str:
    return f"{path} là thư mục, không phải tệp; ghi thêm tên tệp."


def read_file(path: str) -> ReadPlan:
    """Read one plan file; raises `Failure` when there is none to read."""
    if path != STANDARD_INPUT and os.path.isdir(path):
        raise Failure(_a_folder(path))
    return read_plan(path, read_bytes(path))


def plans_here() -> tuple[ReadPlan, ...]:
    """Read every plan of the folder `plans/`; raises `Failure` when there is none."""
    return tuple(read_file(path) for path in files_here())
