"""What the Tab key offers."""

from __future__ import annotations

from pathlib import Path

import pytest
from shellingham import ShellDetectionFailure  # type: ignore[import-untyped]  # it has no types

from lxplan.cli.completion import complete_plans, complete_rules
from tests.cli.conftest import Run, Start


def offers(start: Start, words: str) -> list[str]:
    """Return what bash is offered after `words`, the last of which is being typed."""
    count = len(words.split(" ")) - 1
    ended = start(more={"_LXPLAN_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(count)})
    assert (ended.code, ended.err) == (0, b"")
    return [line for line in ended.out.decode().splitlines() if line]


def test_commands(start: Start) -> None:
    assert offers(start, "lxplan v") == ["validate"]


def test_months(start: Start) -> None:
    assert offers(start, "lxplan month 0")[:2] == ["09/2018", "01/2019"]
    assert offers(start, "lxplan month 12") == ["12/2018"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("lxplan invite 09", ["09/2018"]),
        ("lxplan invite 9 ", ["1", "2"]),
        ("lxplan invite 09/2018 2", ["2"]),
        ("lxplan invite tháng 9 ", ["1", "2"]),
        ("lxplan invite 10/2018 ", []),
        ("lxplan invite 9/2031 ", []),
        ("lxplan invite xyz ", []),
    ],
)
def test_the_numbers_of_a_months_activities(start: Start, words: str, offered: list[str]) -> None:
    assert offers(start, words) == offered


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("lxplan partner Hội", ["Hội Nông dân", "Hội Khuyến học"]),
        ("lxplan partner hoi", ["hoi nong dan", "hoi khuyen hoc"]),
        ("lxplan partner Hội N", ["Nông dân"]),
        ("lxplan partner hoi n", ["nong dan"]),
        ("lxplan partner Tr", ["Trường Tiểu học", "Trường THCS"]),
        ("lxplan partner xyz", []),
    ],
)
def test_partners(start: Start, words: str, offered: list[str]) -> None:
    assert offers(start, words) == offered


def test_formats(start: Start) -> None:
    assert offers(start, "lxplan month --format j") == ["json"]


def test_plans(folder: Path) -> None:
    assert complete_plans("pl") == [str(Path("plans/2018-2019.yaml"))]
    assert complete_plans("x") == []


def test_rules() -> None:
    assert complete_rules("khong-co-quy-tac-nay") == []


@pytest.mark.parametrize("words", ["lxplan month ", "lxplan partner ", "lxplan validate ", "lxplan month --plan x 9"])
def test_it_is_quiet_where_there_is_nothing(start: Start, tmp_path: Path, words: str) -> None:
    (tmp_path / "plans" / "2018-2019.yaml").write_bytes(b"\xff\xfe\x00")
    assert offers(start, words) in ([], [str(Path("plans/2018-2019.yaml"))])


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
