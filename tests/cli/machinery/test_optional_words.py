"""An option whose word may be left out never takes a path for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click import Argument, Option

from lxplan.cli.machinery.optional_words import WordOrNone, with_words_left_out

PARAMS = [
    Option(["--final"], type=WordOrNone(("ky", "ban-hanh"), bare="ban-hanh")),
    Option(["--strict"], is_flag=True),
    Argument(["paths"], nargs=-1),
]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("--final", "--final=ban-hanh"),
        ("--final ky a.yaml", "--final ky a.yaml"),
        ("--final=ky", "--final=ky"),
        ("--final a.yaml", "--final=ban-hanh a.yaml"),
        ("--final nam/2026", "--final=ban-hanh nam/2026"),
        ("--final C:\\nam", "--final=ban-hanh C:\\nam"),
        ("--final there", "--final=ban-hanh there"),
        ("--final -", "--final=ban-hanh -"),
        ("--final --strict", "--final=ban-hanh --strict"),
        ("--final slip", "--final slip"),
        ("-- --final", "-- --final"),
        ("a.yaml --strict", "a.yaml --strict"),
    ],
)
def test_the_word_is_put_in_where_it_was_left_out(
    typed: str, read: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path)
    assert with_words_left_out(typed.split(), PARAMS) == read.split()


def test_a_command_without_such_an_option_is_left_as_it_is() -> None:
    assert with_words_left_out(["--final"], PARAMS[1:]) == ["--final"]
