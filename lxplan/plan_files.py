"""Which plan files are meant: found in folders, read once each, chosen by the months they cover."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from lxplan.failures import Failure
from lxplan.plan import Month, Period, Plan, ReadPlan, read_plan
from lxplan.source.decoding import SIZE_LIMIT

PLANS_FOLDER = "plans"
"""Where the plans are looked for when none is named."""

STANDARD_INPUT = "-"
_SUFFIXES = frozenset({".yaml", ".yml"})
_NAME_ONE = "chọn một tệp bằng --plan TỆP."


def plan_files(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the files that `paths` name, each once: a file itself, a folder with all its *.yaml and *.yml at any depth.

    Folders are read in alphabetical order, without hidden ones. Raises `Failure` for a path that is not there and
    for a folder without plans.
    """
    found: dict[str, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_files_of(path)))
    return tuple(found)


class Found(NamedTuple):
    """The files that some paths name, and one sentence for each path that names none."""

    files: tuple[str, ...]
    missing: tuple[str, ...]


def find_plan_files(paths: Iterable[str]) -> Found:
    """Do as `plan_files`, but let a path that is wrong hide no other."""
    files: dict[str, None] = {}
    missing: list[str] = []
    for path in paths:
        try:
            files.update(dict.fromkeys(_files_of(path)))
        except Failure as failure:
            missing.append(str(failure))
    return Found(tuple(files), tuple(missing))


def _files_of(path: str) -> list[str]:
    if path == STANDARD_INPUT or (os.path.exists(path) and not os.path.isdir(path)):
        return [path]
    if not os.path.exists(path):
        return _matching(path)
    files = _walk(path)
    if not files:
        raise Failure(f"thư mục {path} không có tệp kế hoạch nào (*.yaml).")
    return files


def _matching(pattern: str) -> list[str]:
    """Return the files that a pattern such as `plans/*.yaml` names; Windows leaves patterns to the program."""
    from glob import glob

    files = sorted(path for path in glob(pattern, recursive=True) if os.path.isfile(path))
    if not files:
        raise Failure(_missing(pattern))
    return files


def _missing(path: str) -> str:
    if not path.strip():
        return "tên tệp để trống; ghi tên tệp hoặc thư mục kế hoạch."
    if path == PLANS_FOLDER:
        return (
            f"không có thư mục {PLANS_FOLDER} ở đây; chuyển đến thư mục chứa {PLANS_FOLDER}, hoặc chỉ rõ tệp kế hoạch."
        )
    return f"không có tệp hoặc thư mục {path}; xem lại tên và đường dẫn."


def _walk(folder: str) -> list[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise Failure(f"không mở được thư mục {folder}: {_reason(error)}.") from error
    files: list[str] = []
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            files += _walk(entry.path)
        elif os.path.splitext(entry.name)[1].lower() in _SUFFIXES:
            files.append(entry.path)
    return files


def read_bytes(path: str) -> bytes:
    """Return the bytes of a plan file (`-` is standard input), at most one more than a plan may have.

    Raises `Failure` when the file cannot be read.
    """
    try:
        if path == STANDARD_INPUT:
            return sys.stdin.buffer.read(SIZE_LIMIT + 1)
        with open(path, "rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except IsADirectoryError as error:
        raise Failure(f"{path} là thư mục, không phải tệp; ghi thêm tên tệp.") from error
    except FileNotFoundError as error:
        raise Failure(_missing(path)) from error
    except (OSError, ValueError) as error:
        raise Failure(f"không đọc được {path}: {_reason(error)}.") from error


def _reason(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "không có quyền đọc"
    number = getattr(error, "errno", None)
    return f"hệ thống báo lỗi {number}" if number else "tên tệp không dùng được"


def read_file(path: str) -> ReadPlan:
    """Read one plan file; raises `Failure` when there is none to read."""
    if path != STANDARD_INPUT and os.path.isdir(path):
        raise Failure(f"{path} là thư mục, không phải tệp; ghi thêm tên tệp.")
    return read_plan(path, read_bytes(path))


def plans_here() -> tuple[ReadPlan, ...]:
    """Read every plan of the folder `plans/`; raises `Failure` when there is none."""
    return tuple(read_file(path) for path in plan_files([PLANS_FOLDER]))


def period_of(read: ReadPlan) -> Period | None:
    """Return the months that a file's plan covers, or None when it does not say so for certain."""
    plan: Plan | None = read.plan
    return plan.period if plan is not None and (plan.school_year or plan.year) else None


def newest(reads: Sequence[ReadPlan]) -> ReadPlan:
    """Return the plan whose period begins last; raises `Failure` when two begin in the same month.

    A file whose period cannot be read may be the newest, so it is returned: its faults are the answer, and no older
    plan is taken for it.
    """
    undated = [read for read in reads if period_of(read) is None]
    if undated:
        return undated[0]
    dated = [(period.first, read) for read in reads if (period := period_of(read)) is not None]
    last = max(first for first, _ in dated)
    return _the_one([read for first, read in dated if first == last], "cùng kỳ mới nhất")


def covering(reads: Sequence[ReadPlan], month: Month) -> ReadPlan | None:
    """Return the plan whose period holds `month`, or None; raises `Failure` when several do."""
    found = [read for read in reads if (period := period_of(read)) is not None and month in period]
    return _the_one(found, f"đều có tháng {month}") if found else None


def _the_one(reads: Sequence[ReadPlan], likeness: str) -> ReadPlan:
    if len(reads) == 1:
        return reads[0]
    names = ", ".join(Path(read.source.path).as_posix() for read in reads)
    raise Failure(f"{len(reads)} tệp kế hoạch {likeness} ({names}); {_NAME_ONE}")
