"""The commands as a person meets them: help, version, and not one English word."""

from __future__ import annotations

import re
import sys
from types import ModuleType

import pytest

import lxplan
from lxplan.cli.machinery.program import COMMAND_GROUPS, COMMANDS, application, command
from tests.cli.conftest import Run, Start
from tests.locale.test_locale import MESSAGES

# Words that are names of commands and options, and so cannot be Vietnamese.
NAMES = {"rules", "schema", "format", "file", "path"}
ENGLISH = {
    word
    for message in MESSAGES
    for text in message
    for word in re.findall(r"[A-Za-z]{3,}", re.sub(r"\{[^}]*\}|\[/?\w*\]", "", text))
} - NAMES
EXPECTED = {
    "Usage",
    "Options",
    "Commands",
    "Show",
    "Error",
    "exit",
    "default",
    "required",
    "Arguments",
    "Try",
    "help",
}


def words_of(text: str) -> set[str]:
    """Return the words of a help text, without the names of options, commands and files."""
    return set(re.findall(r"(?<![-\w./])[A-Za-z]{3,}(?![-\w./])", text))


def test_the_list_of_english_words_would_catch_clicks_own_help() -> None:
    assert EXPECTED <= ENGLISH


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_vietnamese(run: Run, name: str) -> None:
    ended = run(*([name] if name else []), "--help")
    assert ended.code == 0
    assert ended.err == ""
    assert "Cách dùng: lxplan" in ended.out
    assert "Tùy chọn" in ended.out
    assert "Hiện lời hướng dẫn này rồi thoát." in ended.out
    assert "Ví dụ:" in ended.out
    assert words_of(ended.out) & ENGLISH == set()
    assert "TEXT" not in ended.out
    assert "PATH" not in ended.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained_in_vietnamese(name: str) -> None:
    """Each option has a help of its own with Vietnamese letters, and so has the command."""
    made = command([name]).commands[name]
    vietnamese = re.compile("[àáâãèéêìíòóôõùúăđĩũơưạ-ỹ]")
    assert vietnamese.search(made.help)
    options = [parameter for parameter in made.params if parameter.param_type_name == "option"]
    for option in options:
        assert vietnamese.search(option.help or ""), option.name
        assert option.is_flag or option.metavar, option.name


def test_the_help_lists_every_command_with_its_line(run: Run) -> None:
    out = run("--help").out
    for name in COMMANDS:
        assert re.search(rf"^│ {name} +\w", out, re.MULTILINE), name


def test_no_arguments_show_the_help(run: Run) -> None:
    ended = run()
    assert ended.code == 2
    assert "Cách dùng: lxplan" in ended.out
    assert ended.err == ""


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"lxplan {lxplan.__version__}\n", "")


def test_help_fits_a_narrow_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    for name in COMMANDS:
        assert max(map(len, run(name, "--help").out.splitlines())) <= 60


def test_a_known_command_is_the_only_one_made() -> None:
    assert list(command(["month", "2"]).commands) == ["month"]
    assert list(command(["mont"]).commands) == list(COMMANDS)
    assert list(command([]).commands) == list(COMMANDS)
    assert [made.name for made in application().registered_commands] == list(COMMANDS)


def test_alone_it_shows_the_commands_in_their_groups(run: Run) -> None:
    ended = run()
    assert (ended.code, ended.err) == (2, "")
    titles = {*COMMAND_GROUPS}
    shown = re.findall(r"[^\w\s]* (\w[\w ]*?) ─+|│ ([a-z]+) ", ended.out)
    words = [word for pair in shown for word in pair if word in titles or word in COMMANDS]
    assert words == [word for title, names in COMMAND_GROUPS.items() for word in (title, *names)]


def test_python_m_lxplan_is_the_same_program(start: Start) -> None:
    assert start("--version").out.decode() == f"lxplan {lxplan.__version__}\n"


def test_a_command_called_like_a_word_of_python_has_a_line_under_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = ModuleType("lxplan.cli.import_")
    vars(module).update(EXAMPLES=("lxplan import a.docx",), import_=lambda: None)
    module.import_.__doc__ = "Đọc kế hoạch."
    monkeypatch.setitem(sys.modules, module.__name__, module)
    assert [made.name for made in application({"Soạn": ["import"]}).registered_commands] == [
        "import"
    ]
