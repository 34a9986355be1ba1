"""The docs that come from the code are not stale."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GENERATED = runpy.run_path(str(ROOT / "docs" / "build.py"))["GENERATED"]


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_file_is_what_the_code_says(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == GENERATED[name](), "chạy: python docs/build.py"
