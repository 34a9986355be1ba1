"""The table of faults: a file or a few, a command, how it ends and what it says (`faults.yaml`)."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Run, folder, run  # noqa: F401 - fixtures
from tests.listing.plans import SMALL

ROWS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("faults.yaml").read_text(encoding="utf-8")
)
SECONDS = 5


def _written(text: str) -> str:
    """Return a file's text; what is too long to be typed is written out."""
    items = ",".join(f'{{"noi_dung":"Lớp {number}"}}' for number in range(200))
    months = "".join(f',"{n % 12 + 1:02}/{1900 + n // 12}":*m' for n in range(2000))
    if "REPEAT" in text:
        text = text.replace("|", "\n").replace("REPEAT", items).replace("MONTHS", months)
    return text.replace("PLAN", SMALL).replace("LONG", "d" * 256)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["fault"])
def test_a_fault_ends_as_the_table_says(row: dict[str, Any], folder: Path, run: Run) -> None:  # noqa: F811
    (folder / "plans" / "2018-2019.yaml").unlink()
    for name, text in row["files"].items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(_written(text), encoding="utf-8")
    started = time.process_time()
    ended = run(*_written(row["command"]).split())
    said = ended.out + ended.err
    assert ended.code == row["code"], said
    assert [words for words in row.get("says", ()) if words not in said] == [], said
    assert [words for words in ("Traceback", *row.get("never", ())) if words in said] == [], said
    assert [name for name in row.get("makes", ()) if not (folder / name).is_file()] == []
    for name, words in row.get("holds", {}).items():
        assert words in (folder / name).read_text(encoding="utf-8")
    assert time.process_time() - started < SECONDS
