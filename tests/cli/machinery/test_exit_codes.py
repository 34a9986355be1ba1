"""Every way the program can end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Start


def test_done(run: Run) -> None:
    assert run("month", "9").code == 0


def test_a_failed_action_is_one_sentence(run: Run) -> None:
    assert run("month", "--plan", "khong-co.yaml") == (
        2,
        "",
        "lxplan: lỗi: không có tệp hoặc thư mục khong-co.yaml; xem lại tên và đường dẫn.\n",
    )


def test_an_unexpected_fault_asks_to_be_reported(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lxplan.plan_files.choosing.plans_here", lambda: 1 / 0)
    monkeypatch.delenv("LXPLAN_DEBUG", raising=False)
    code, out, err = run("partner")
    assert (code, out) == (70, "")
    assert err == (
        "lxplan: lỗi: chương trình gặp trục trặc ngoài dự kiến (ZeroDivisionError: division by zero); xin gửi câu này "
        "và lệnh vừa gõ cho người viết chương trình (đặt LXPLAN_DEBUG=1 để thấy chi tiết).\n"
    )
    monkeypatch.setenv("LXPLAN_DEBUG", "1")
    code, _, err = run("partner")
    assert code == 70
    assert err.startswith("Traceback")
    assert "lxplan: lỗi: chương trình gặp trục trặc" in err


def test_ctrl_c(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lxplan.plan_files.choosing.plans_here", interrupt)
    assert run("partner") == (130, "", "lxplan: đã dừng theo lệnh Ctrl-C.\n")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_while_standard_input_is_read(folder: Path) -> None:
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from lxplan.cli import main; print('x', flush=True); sys.exit(main())",
            "validate",
            "-",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.3)  # the next thing it does is to enter `main`
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.decode() == "lxplan: đã dừng theo lệnh Ctrl-C.\n"


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize(
    "arguments",
    [["month", "9"], ["--help"], ["schema"], ["month", "9", "--format", "csv"], ["--version"]],
)
def test_a_closed_pipe_is_silent(folder: Path, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "lxplan", *arguments],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_read_only_folder_can_be_asked(start: Start, folder: Path) -> None:
    folder.chmod(0o555)
    (folder / "plans").chmod(0o555)
    try:
        assert start("month", "9").code == 0
        assert start("validate").code == 0
    finally:
        folder.chmod(0o755)
        (folder / "plans").chmod(0o755)


def test_a_path_with_spaces_and_vietnamese_letters(start: Start, folder: Path) -> None:
    place = folder / "Kế hoạch năm 2018 (bản cuối)"
    (folder / "plans").rename(place)
    ended = start("partner", "--plan", str(place / "2018-2019.yaml"))
    assert ended.code == 0
    assert "Hội Nông dân\t1\n" in ended.out.decode()
    assert start("validate", str(place)).code == 0
