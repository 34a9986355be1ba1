"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from lxplan.atomic import write_atomically, written_in_pieces
from lxplan.failures import Failure
from lxplan.outputs.kept_edits import check_target


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


LONGEST = 255


@pytest.mark.skipif(os.name == "nt", reason="names of POSIX")
@pytest.mark.parametrize("length", [242, 250, LONGEST])
def test_a_name_as_long_as_a_name_can_be(tmp_path: Path, length: int) -> None:
    target = tmp_path / ("a" * length)
    write_atomically(target, b"x")
    write_atomically(target, b"y")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"y"]
    with pytest.raises(Failure, match="tên tệp quá dài"):
        write_atomically(tmp_path / ("a" * (LONGEST + 1)), b"x")


@pytest.mark.skipif(os.name == "nt", reason="devices of POSIX")
def test_a_pipe_or_a_device_is_neither_replaced_nor_waited_for(tmp_path: Path) -> None:
    pipe, link = tmp_path / "a.docx", tmp_path / "b.docx"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for target in (pipe, link):
        with pytest.raises(Failure, match="là thiết bị hoặc đường ống, không phải tệp"):
            write_atomically(target, b"x")
        with pytest.raises(Failure, match="là thiết bị hoặc đường ống, không phải tệp"):
            check_target(target, force=True)
    assert pipe.is_fifo()
    assert sorted(tmp_path.iterdir()) == [pipe, link]


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
@pytest.mark.parametrize("data", [b"", b"new", b"much longer than what was there"])
def test_the_other_names_of_a_file_stay_its_names(tmp_path: Path, data: bytes) -> None:
    target, other = tmp_path / "a", tmp_path / "b"
    target.write_bytes(b"what was there")
    other.hardlink_to(target)
    write_atomically(target, data)
    assert target.samefile(other)
    assert other.read_bytes() == data
    assert sorted(tmp_path.iterdir()) == [target, other]


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_full_disk_leaves_a_file_with_two_names_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, other = tmp_path / "a", tmp_path / "b"
    target.write_bytes(b"what was there")
    other.hardlink_to(target)
    real, calls = os.fsync, []

    def full_once(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:  # the first is that of the new file beside it
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full_once)
    with pytest.raises(Failure, match="đĩa đã đầy"):
        write_atomically(target, b"new")
    assert other.read_bytes() == b"what was there"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs the right")
def test_the_owner_of_the_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"")
    target.chmod(0o4640)
    os.chown(target, 12345, 54321)
    target.chmod(0o4640)
    write_atomically(target, b"x")
    found = target.stat()
    assert (found.st_uid, found.st_gid, found.st_mode & 0o7777) == (12345, 54321, 0o4640)


@pytest.mark.skipif(os.name == "nt", reason="owners of POSIX")
def test_a_file_whose_owner_cannot_be_given_again_is_written_where_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    number = target.stat().st_ino

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    write_atomically(target, b"new")
    assert (target.read_bytes(), target.stat().st_ino) == (b"new", number)
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_written_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    target, real_sync, real_replace = tmp_path / "a", os.fsync, Path.replace

    def sync(descriptor: int) -> None:
        done.append("sync")
        real_sync(descriptor)

    def name(path: Path, new: Path) -> Path:
        done.append("name")
        return real_replace(path, new)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", name)
    write_atomically(target, b"x")
    assert done == ["sync", "name"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the current folder")
def test_a_current_folder_that_is_gone_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(Failure, match="thư mục đang đứng đã bị xóa"):
        write_atomically(Path("a"), b"x")
    monkeypatch.chdir(tmp_path)


def test_a_file_written_in_pieces_is_whole_or_not_there(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    with written_in_pieces(target) as file:
        file.write(b"one")
        assert not target.exists()
        file.write(b"two")
    assert target.read_bytes() == b"onetwo"

    def interrupted() -> None:
        with written_in_pieces(target) as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert target.read_bytes() == b"onetwo"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_with_two_names_keeps_both_when_written_in_pieces(tmp_path: Path) -> None:
    target, other = tmp_path / "a.csv", tmp_path / "b.csv"
    target.write_bytes(b"a longer text that stood there")
    os.link(target, other)
    with written_in_pieces(target) as file:
        file.write(b"new")
    assert target.read_bytes() == other.read_bytes() == b"new"
