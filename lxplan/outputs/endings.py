"""Which file `-o` means: a file or a folder, and the endings that choose its kind."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from lxplan.failures import Failure

PAPER_ENDINGS = (".docx", ".pdf")
"""The kinds of file that a paper can be, the usual one first."""

PDF = ".pdf"


def ending_of(path: str | Path) -> str:
    """Return the ending of a file's name in small letters, with its dot; empty for a name without
    one.
    """
    return Path(path).suffix.lower()


def is_folder(output: str) -> bool:
    """Tell whether `-o` means a folder: one that is there, or by a slash at its end one to be
    made.
    """
    return os.path.isdir(output) or output.endswith(("/", "\\"))


def list_target(output: str, endings: Collection[str]) -> Path:
    """Return the file that `-o` means for a list; raises `Failure` for a folder, and for an ending
    not of `endings`.
    """
    path, known = Path(output), ", ".join(endings)
    if is_folder(output):
        raise Failure(f"{output} là thư mục; ghi thêm tên tệp, với một trong các đuôi {known}.")
    if ending_of(path) not in endings:
        unclear = (
            f"không ghi được dạng {path.suffix}"
            if path.suffix
            else f"tên tệp {output} không có đuôi"
        )
        raise Failure(f"{unclear}; đuôi tệp chọn dạng ghi ra: {known}.")
    return path


def paper_target(output: str | None, default_name: str) -> Path:
    """Return the file that `-o` means for a paper: a file, or a folder for `default_name`, or the
    current folder.

    `output` is None where `-o` is not given. Raises `Failure` when the ending is none of
    `PAPER_ENDINGS`.
    """
    target = _file_or_inside(output, default_name)
    if ending_of(target) not in PAPER_ENDINGS:
        unclear = (
            f"không in được dạng {target.suffix}"
            if target.suffix
            else f"tên tệp {target} chưa có đuôi"
        )
        raise Failure(f"{unclear}; đuôi tệp chọn dạng in ra: {', '.join(PAPER_ENDINGS)}.")
    return target


def _file_or_inside(output: str | None, default_name: str) -> Path:
    if output is None:
        return Path(default_name)
    separators = tuple(filter(None, (os.sep, os.altsep)))
    if output.endswith(separators) or os.path.isdir(output):
        return Path(output) / default_name
    return Path(output)
