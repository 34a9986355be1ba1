"""A plan prints the lines of a `.txt` in order: those in `lines/` are of the good plans of the same
name.

A line of the text is a string of a printed line; lines that begin with `#` are notes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.word.standards import STANDARDS
from tests.papers.plans import paragraphs_of, plan_of, render_plan

FILES = sorted((Path(__file__).parent / "lines").glob("*.txt"))
GOOD = Path(__file__).parents[1] / "plans" / "good"


def missing_line(printed: str, wanted: str) -> str:
    """Return the first wanted line that the printed lines lack, or have only before the one wanted
    before it.
    """
    place = 0
    for line in wanted.splitlines():
        if line.startswith("#") or not line:
            continue
        place = printed.find(line, place)
        if place < 0:
            return line
        place += len(line)
    return ""


def lines_of(data: bytes) -> str:
    """Return the printed lines of a document, with plain spaces and hyphens."""
    text = "\n".join(" ".join(text.split()) for _, text in paragraphs_of(data) if text)
    return text.replace("\u00a0", " ").replace("\u2011", "-")


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_lines_are_printed_in_order(file: Path, standard: str) -> None:
    plan = plan_of((GOOD / f"{file.stem}.yaml").read_text(encoding="utf-8"))
    printed = lines_of(render_plan(plan, STANDARDS[standard]))
    assert missing_line(printed, file.read_text(encoding="utf-8")) == "", printed


def test_a_line_that_stands_too_early_is_missing() -> None:
    assert missing_line("I. Một\nII. Hai\n", "# note\nI. Một\nHai\n") == ""
    assert missing_line("I. Một\nII. Hai\n", "II. Hai\nI. Một\n") == "I. Một"
