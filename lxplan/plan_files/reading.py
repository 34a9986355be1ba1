"""Plan files read, each once."""

from __future__ import annotations

import os
import sys

from lxplan.failures import Failure
from lxplan.plan import ReadPlan, read_plan
from lxplan.plan_files.finding import STANDARD_INPUT, files_here, nothing_at, why_unreadable
from lxplan.source.decoding import SIZE_LIMIT


def read_bytes(path: str) -> bytes:
    """Return the bytes of a plan file (`-` is standard input), at most one more than a plan may
    have.

    Raises `Failure` when the file cannot be read.
    """
    try:
        if path == STANDARD_INPUT:
            return sys.stdin.buffer.read(SIZE_LIMIT + 1)
        with open(path, "rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except IsADirectoryError as error:
        raise Failure(_a_folder(path)) from error
    except FileNotFoundError as error:
        raise Failure(nothing_at(path)) from error
    except (OSError, ValueError) as error:
        raise Failure(f"không đọc được {path}: {why_unreadable(error)}.") from error


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
