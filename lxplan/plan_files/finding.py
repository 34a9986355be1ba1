"""Plan files found: those that paths name, or those of the folder `plans/`."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Collection, Iterable
from pathlib import Path

from lxplan.failures import Failure

PLANS_FOLDER = "plans"
"""The name of the folder in which plans are looked for when none is named."""

_BEGIN = "lxplan import TỆP (đưa kế hoạch ở Word, Excel vào) hoặc lxplan new 2026-2027 --empty (soạn mới)"
"""How somebody begins who has no plan yet."""

STANDARD_INPUT = "-"
_SUFFIXES = frozenset({".yaml", ".yml"})
_NO_PLANS = (".", "~$")
"""How the names of hidden files begin, and those that Office leaves beside a file while it is
open."""


def files_at(paths: Collection[str]) -> tuple[str, ...]:
    """Return the files that `paths` name, each once: a file itself, a folder with all its plans at
    any depth.

    The plans of a folder are its *.yaml and *.yml, in alphabetical order, without hidden ones.
    Raises `Failure` for a path that is not there and for a folder without plans.
    """
    found: dict[str, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_files_of(path)))
    # A link in a folder that leads nowhere, or a pipe, is no plan, and keeps no other from use.
    return tuple(file for file in found if file in paths or os.path.isfile(file)) or tuple(found)


def files_here() -> tuple[str, ...]:
    """Return the files of the folder `plans/`; raises `Failure` when there is none."""
    return files_at([plans_folder()])


def plans_folder() -> str:
    """Return the path from here of the folder `plans/`: that of where one stands, else of the
    nearest folder above, up to the repository's top or the home folder.

    Where there is none, it is the one that would stand here.
    """
    try:
        here = Path.cwd()
    except OSError:  # the folder one stands in was deleted
        return PLANS_FOLDER
    for steps, folder in enumerate((here, *here.parents)):
        if (folder / PLANS_FOLDER).is_dir():
            return os.path.join(*(os.pardir,) * steps, PLANS_FOLDER)
        if folder == Path.home() or (folder / ".git").exists():
            break
    return PLANS_FOLDER


def find_plan_files(paths: Iterable[str] | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Do as `files_at`, but let a path that is wrong hide no other; without paths, find the files
    of `plans/`.

    Returns the files, and one sentence for each path that names none.
    """
    files: dict[str, None] = {}
    missing: list[str] = []
    for path in paths or [plans_folder()]:
        try:
            files.update(dict.fromkeys(_files_of(path)))
        except Failure as failure:
            missing.append(str(failure))
    return tuple(files), tuple(missing)


def _files_of(path: str) -> list[str]:
    if path == STANDARD_INPUT:
        _check_input()
        return [path]
    if os.path.exists(path) and not os.path.isdir(path):
        return [path]
    if not os.path.exists(path):
        return _matching(path)
    files = _walk(path)
    if not files:
        misnamed = _misnamed(path)
        begin = f"; bắt đầu bằng {_BEGIN}" if path == PLANS_FOLDER and not misnamed else ""
        raise Failure(f"thư mục {path} không có tệp kế hoạch nào (*.yaml){misnamed or begin}.")
    return files


def _check_input() -> None:
    """Raise `Failure` when standard input is closed; nothing is read of it."""
    try:
        os.read(sys.stdin.buffer.fileno(), 0)
    except OSError as error:  # without a number: a stream that is no file of the system's
        if error.errno is not None:
            raise Failure(unreadable_input(error)) from error


def _misnamed(folder: str) -> str:
    """Return what to do about a plan that Notepad named `….yaml.txt`, as the end of a sentence."""
    names = sorted(name for name in os.listdir(folder) if re.search(r"(?i)\.ya?ml\.txt\Z", name))
    return f"; đổi tên {names[0]} thành {names[0][:-4]}" if names else ""


def _matching(pattern: str) -> list[str]:
    """Return the files that a pattern such as `plans/*.yaml` names; Windows leaves patterns to the
    program.
    """
    from glob import glob

    files = sorted(path for path in glob(pattern, recursive=True) if os.path.isfile(path))
    if not files:
        raise Failure(nothing_at(pattern))
    return files


def _walk(folder: str) -> list[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise Failure(f"không mở được thư mục {folder}: {why_unreadable(error)}.") from error
    files: list[str] = []
    for entry in entries:
        if entry.name.startswith(_NO_PLANS):
            continue
        if entry.is_dir(follow_symlinks=False):
            files += _walk(entry.path)
        elif os.path.splitext(entry.name)[1].lower() in _SUFFIXES:
            files.append(entry.path)
    return files


def nothing_at(path: str) -> str:
    """Say that nothing is at `path`, and what to do about it."""
    if not path.strip():
        return "tên tệp để trống; ghi tên tệp hoặc thư mục kế hoạch."
    if path == PLANS_FOLDER:
        return f"không có thư mục {PLANS_FOLDER} ở đây; chuyển đến thư mục chứa {PLANS_FOLDER}, hoặc bắt đầu bằng {_BEGIN}."
    return f"không có tệp hoặc thư mục {path}; xem lại tên và đường dẫn."


def unreadable_input(error: Exception) -> str:
    """Say why standard input cannot be read."""
    is_closed = getattr(error, "errno", None) == errno.EBADF
    why = "đầu vào đã đóng, không có lệnh nào chuyển" if is_closed else why_unreadable(error)
    return f"không đọc được nội dung từ lệnh khác chuyển sang ({STANDARD_INPUT}): {why}."


def why_unreadable(error: Exception) -> str:
    """Say, as the end of a sentence, why a file or folder that is there cannot be read."""
    if isinstance(error, PermissionError):
        return "không có quyền đọc"
    number = getattr(error, "errno", None)
    return f"hệ thống báo lỗi {number}" if number else "tên tệp không dùng được"
