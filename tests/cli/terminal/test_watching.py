"""Watching files, as `lxplan render --watch` does: a script stands in for the clock, and does
between two looks what a person does.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lxplan.cli.terminal.watching import shown_in_place, state_of, watch
from lxplan.outputs.edit_stamp import is_as_written
from tests.cli.conftest import Run
from tests.listing.plans import SMALL


class Ended(Exception):
    """The person has gone."""


def run_script(steps: Iterator[None]) -> Callable[[], None]:
    """Return a pause that takes the next step of a script, and ends the watch after the last."""

    def pause() -> None:
        if next(steps, Ended) is Ended:
            raise Ended

    return pause


def acts_of(steps: Iterator[None], *files: Path) -> list[dict[Path, bytes | None]]:
    """Run a watch over `files` along a script; return what each act found in them."""
    found: list[dict[Path, bytes | None]] = []
    with pytest.raises(Ended):
        watch(
            lambda: files,
            lambda: found.append(
                {path: path.read_bytes() if path.exists() else None for path in files}
            ),
            run_script(steps),
        )
    return found


def test_the_paper_is_printed_at_once_and_after_each_change(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_bytes(b"one")

    def script() -> Iterator[None]:
        yield
        yield
        plan.write_bytes(b"two!")
        yield
        yield
        yield
        plan.write_bytes(b"three")
        yield
        yield
        yield

    assert [found[plan] for found in acts_of(script(), plan)] == [b"one", b"two!", b"three"]


def test_a_file_that_is_still_being_written_is_waited_for(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_bytes(b"old")

    def script() -> Iterator[None]:
        for text in (b"h", b"ha", b"half", b"whole"):
            plan.write_bytes(text)
            yield
        yield
        yield

    assert [found[plan] for found in acts_of(script(), plan)] == [b"old", b"whole"]


def test_a_file_that_an_editor_takes_away_and_puts_back_is_read_when_it_is_back(
    tmp_path: Path,
) -> None:
    plan, other = tmp_path / "a.yaml", tmp_path / "a.yaml.new"
    plan.write_bytes(b"old")

    def script() -> Iterator[None]:
        plan.unlink()
        yield
        other.write_bytes(b"new")
        other.replace(plan)
        yield
        yield
        yield

    assert [found[plan] for found in acts_of(script(), plan)] == [b"old", b"new"]


def test_a_change_while_the_paper_is_printed_counts(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_bytes(b"one")
    found: list[bytes] = []

    def act() -> None:
        found.append(plan.read_bytes())
        if len(found) == 1:
            plan.write_bytes(b"changed meanwhile")

    with pytest.raises(Ended):
        watch(lambda: [plan], act, run_script(iter([None] * 5)))
    assert found == [b"one", b"changed meanwhile"]


def test_a_replaced_file_of_the_same_time_and_size_is_another_version(tmp_path: Path) -> None:
    plan, other = tmp_path / "a", tmp_path / "b"
    for path in (plan, other):
        path.write_bytes(b"same")
        os.utime(path, ns=(1, 1))
    before = state_of([plan])
    other.replace(plan)
    assert state_of([plan]) != before
    plan.unlink()
    assert state_of([plan]) == {plan: None}


def test_the_watch_survives_faults_and_shows_them(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, own = folder / "plans" / "2018-2019.yaml", folder / "mẫu"
    own.mkdir()
    target = folder / "ke-hoach-2018-2019.docx"
    printed: list[bytes] = []

    def script() -> Iterator[None]:
        printed.append(target.read_bytes())
        plan.write_text("nam_hoc: 2018-2020\n", encoding="utf-8")
        yield
        yield
        plan.unlink()
        yield
        yield
        (own / "ke-hoach.xml.j2").write_text("{{ hong", encoding="utf-8")
        plan.write_text(SMALL, encoding="utf-8")
        yield
        yield
        printed.append(target.read_bytes())
        (own / "ke-hoach.xml.j2").unlink()
        plan.write_text(
            SMALL.replace("nam_hoc: 2018-2019", "nam_hoc: 2018-2019\nmuc_dich: Mới"),
            encoding="utf-8",
        )
        yield
        yield
        printed.append(target.read_bytes())
        raise KeyboardInterrupt

    steps = script()
    monkeypatch.setattr("lxplan.cli.terminal.watching.watch.__defaults__", (lambda: next(steps),))
    monkeypatch.setattr("lxplan.reviewing.one_file.review_plan", lambda *_: ())
    code, out, err = run("render", "--watch", "--templates", "mẫu")
    assert code == 0
    assert out == "ke-hoach-2018-2019.docx\n" * 2
    assert "plans/2018-2019.yaml:1:10: lỗi: " in err
    assert "thư mục plans không có tệp kế hoạch nào" in err
    assert "ke-hoach.xml.j2, dòng 1: thiếu dấu đóng }}" in err
    assert err.count("đang chờ kế hoạch hoặc mẫu thay đổi; bấm Ctrl-C để dừng.\n") == 5
    assert err.endswith("lxplan: đã dừng theo dõi.\n")
    first, with_faults, last = printed
    assert first == with_faults != last


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_real_watch_ends_well_at_ctrl_c(folder: Path) -> None:
    target = folder / "ke-hoach-2018-2019.docx"
    command = [sys.executable, "-m", "lxplan", "render", "--watch"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        _wait_for(target.exists)
        first = target.read_bytes()
        (folder / "plans" / "2018-2019.yaml").write_text(
            f"{SMALL}ket: Câu kết mới\n", encoding="utf-8"
        )
        _wait_for(lambda: target.read_bytes() != first)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 0
    assert err.decode().endswith("đã dừng theo dõi.\n")
    assert is_as_written(target.read_bytes())
    assert list(folder.glob("*.tmp")) == []


def _wait_for(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_the_watch_survives_a_fault_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    shown_in_place(fail)
    err = capsys.readouterr().err
    assert "chương trình gặp trục trặc ngoài dự kiến (ZeroDivisionError" in err
    assert "đang chờ kế hoạch hoặc mẫu thay đổi" in err


def test_the_watch_survives_files_that_cannot_be_looked_for(tmp_path: Path) -> None:
    plan, acts = tmp_path / "a.yaml", []
    plan.write_bytes(b"one")
    gone = [False]

    def files() -> list[Path]:
        if gone[0]:
            raise PermissionError
        return [plan]

    def script() -> Iterator[None]:
        gone[0] = True
        yield
        gone[0] = False
        yield
        yield
        yield

    with pytest.raises(Ended):
        watch(files, lambda: acts.append(plan.read_bytes()), run_script(script()))
    assert set(acts) == {b"one"}


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_real_watch_ends_at_sigterm(folder: Path) -> None:
    target = folder / "ke-hoach-2018-2019.docx"
    process = subprocess.Popen(
        [sys.executable, "-m", "lxplan", "render", "--watch"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        _wait_for(target.exists)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 143
    assert err.decode().endswith("lxplan: đã dừng theo lệnh của hệ thống.\n")
    assert list(folder.glob(".lxplan-*")) == []
