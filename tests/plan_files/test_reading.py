"""Plan files read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.plan_files.reading import read_bytes, read_file
from lxplan.source.decoding import SIZE_LIMIT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    for name in ("b.yaml", "a.yml"):
        (tmp_path / "plans" / name).write_text("nam: 2020\n", encoding="utf-8")
    return tmp_path


def test_a_folder_is_no_file(folder: Path) -> None:
    with pytest.raises(Failure, match=r"^plans là thư mục, không phải tệp; ghi thêm tên tệp\.$"):
        read_file("plans")


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root and Windows may read everything"
)
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "plans" / "b.yaml").chmod(0)
    with pytest.raises(Failure, match=r"^không đọc được plans/b.yaml: không có quyền đọc\.$"):
        read_file("plans/b.yaml")


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(Failure, match=r"^không đọc được a\\x00b: "):
        read_bytes("a\x00b")


def test_a_file_is_read_no_further_than_the_limit(folder: Path) -> None:
    (folder / "lon.yaml").write_bytes(b"#" * (SIZE_LIMIT + 100))
    assert len(read_bytes("lon.yaml")) == SIZE_LIMIT + 1


@pytest.mark.skipif(os.name == "nt", reason="devices of POSIX")
def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "a.yaml"
    os.mkfifo(pipe)
    for path in (str(pipe), "/dev/zero"):
        with pytest.raises(Failure, match="là thiết bị hoặc đường ống, không phải tệp kế hoạch"):
            read_bytes(path)


@pytest.mark.skipif(not os.path.isdir("/dev/fd"), reason="needs /dev/fd")
def test_what_the_shell_has_opened_is_read() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"ket: a\n")
    os.close(writer)
    assert read_bytes(f"/dev/fd/{reader}") == b"ket: a\n"
    os.close(reader)
