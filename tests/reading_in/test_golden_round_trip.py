"""A plan printed and brought in again prints the same paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan import Plan, read_plan
from lxplan.reading_in.blocks import Block, lines_in, words_in
from lxplan.reading_in.word_file import read_word
from lxplan.word.printer import Printer
from tests.reading_in.brought_in import bring_in

PLANS = sorted((Path(__file__).parent.parent / "plans" / "good").glob("*.yaml"))


def _printed(plan: Plan) -> list[Block]:
    return read_word(Printer(None).print(yearly_plan(plan, private=True)))


def _words(blocks: list[Block]) -> list[str]:
    return [word for line in lines_in(blocks) for word in words_in(line.text)]


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_the_same_paper_comes_of_a_plan_that_went_through_word(file: Path) -> None:
    plan = read_plan(str(file), file.read_bytes()).plan
    assert plan is not None
    paper = _printed(plan)
    brought = bring_in(paper)
    assert brought.left == []
    assert brought.plan.sound_period == plan.sound_period
    planned = [row for _, row in plan.activities if not row.is_unplanned]
    assert [row.content for _, row in brought.plan.activities] == [row.content for row in planned]
    assert _words(_printed(brought.plan)) == _words(paper)
