"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from lxplan.atomic import write_atomically
from lxplan.failures import Failure


def test_a_new_file_and_an_old_one_are_written_and_nothing_is_left_beside(tmp_path: Path) -> None:
    target = tmp_path / "kế hoạch.docx"
    for data in (b"one", b"two"):
        write_atomically(target, data)
        assert target.read_bytes() == data
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_the_permissions_of_the_file_stay(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"")
    target.chmod(0o640)
    write_atomically(target, b"x")
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "đĩa đã đầy"),
        (OSError(errno.EROFS, "Read-only file system"), "chỉ cho đọc"),
        (PermissionError(errno.EACCES, "Permission denied"), "đang mở trong Word"),
        (OSError(errno.EIO, "Input/output error"), "hệ thống báo lỗi 5"),
    ],
)
def test_a_failure_says_why_in_vietnamese_and_leaves_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Failure, match=said):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_file_and_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="là thư mục"):
        write_atomically(tmp_path, b"x")
    with pytest.raises(Failure, match=r"không có thư mục .*khong"):
        write_atomically(tmp_path / "khong" / "a", b"x")


def test_ctrl_c_in_between_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_the_file_behind_a_link_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
