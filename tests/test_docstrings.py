"""Docstrings, also where the interpreter left them out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("arguments", [["month", "--help"], ["rules", "dau-thanh"], ["rules"]])
def test_an_optimised_interpreter_says_the_same(arguments: list[str]) -> None:
    said = [
        subprocess.run(
            [sys.executable, *options, "-m", "lxplan", *arguments],
            capture_output=True,
            check=False,
            cwd=Path(__file__).parents[1],
            env={**os.environ, "COLUMNS": "80"},
        )
        for options in ([], ["-OO"])
    ]
    assert (said[0].returncode, said[0].stderr) == (0, b"")
    assert (said[1].returncode, said[1].stdout) == (0, said[0].stdout)
