"""What leans on the insides of Typer and Click stands in one file."""

from __future__ import annotations

import re
from pathlib import Path

import lxplan

PRIVATE = re.compile(
    r"\b(?:typer|click)\._|\brich_utils\b|from (?:typer|click)\S* import \(?\s*_|typer\.core"
)


def test_private_names_are_used_in_one_file_only() -> None:
    package = Path(lxplan.__file__).parent
    users = {
        file.name
        for file in package.rglob("*.py")
        if PRIVATE.search(file.read_text(encoding="utf-8"))
    }
    assert users == {"typer_internals.py"}
