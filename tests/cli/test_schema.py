"""`lxplan schema`."""

from __future__ import annotations

from pathlib import Path

import lxplan
from tests.cli.conftest import Run


def test_schema_is_the_committed_one(run: Run) -> None:
    committed = Path(lxplan.__file__).parent / "plan.schema.json"
    assert run("schema") == (0, committed.read_text(encoding="utf-8"), "")
