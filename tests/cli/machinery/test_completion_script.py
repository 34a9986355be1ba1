"""`--install-completion` and `--show-completion`."""

from __future__ import annotations

from pathlib import Path

import pytest
from shellingham import ShellDetectionFailure  # type: ignore[import-untyped]  # it has no types

from tests.cli.conftest import Run


def test_the_script_calls_the_program(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("bash", "/bin/bash"))
    code, out, err = run("--show-completion")
    assert (code, err) == (0, "")
    assert "_LXPLAN_COMPLETE=complete_bash" in out
    assert "_lxplan_completion" in out


def test_installing_says_where(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setattr("pathlib.Path.home", lambda: folder)
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("bash", "/bin/bash"))
    code, out, err = run("--install-completion")
    target = folder / ".bash_completions" / "lxplan.sh"
    assert (code, err) == (0, "")
    assert out == f"Đã cài gợi ý cho bash vào {target}; mở lại cửa sổ dòng lệnh để dùng.\n"
    assert target.is_file()


def test_no_shell(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ShellDetectionFailure

    monkeypatch.setattr("shellingham.detect_shell", fail)
    code, out, err = run("--show-completion")
    assert (code, out) == (2, "")
    assert err.startswith("lxplan: lỗi: không nhận ra dòng lệnh đang dùng (không rõ); ")


def test_an_unknown_shell(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("tcsh", "/bin/tcsh"))
    for option in ("--install-completion", "--show-completion"):
        assert run(option) == (
            2,
            "",
            "lxplan: lỗi: không nhận ra dòng lệnh đang dùng (tcsh); gợi ý có cho bash, zsh, fish, PowerShell.\n",
        )
