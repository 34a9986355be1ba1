"""Plans made at random, as LibreOffice lays them out: no page is wasted, no month is left unnamed.

A few of them by default; `pytest --generated-plans 300` looks at many more.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.word.standards import STANDARDS
from tests.papers.plans import plan_of, render_plan
from tests.papers.the_thuc.generated import plan_text
from tests.papers.the_thuc.laid import lay_out
from tests.papers.the_thuc.layout_rules import LAYOUT_RULES
from tests.papers.the_thuc.reading import Paper

ONCE_WRONG = (154, 194)
"""Plans that were once laid out wrongly: of 154 the heading stood alone on a page, before a row cut
to fill the next; the recipients of 194 filled their page, and a blank one followed.
"""


def test_generated_plans_keep_the_rules_of_layout(
    generated_plans: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    every = [*range(generated_plans), *(one for one in ONCE_WRONG if one >= generated_plans)]
    for first in range(0, len(every), 50):
        numbers = every[first : first + 50]
        folder: Path = tmp_path_factory.mktemp("generated")
        laid = lay_out([_paper(number) for number in numbers], folder)
        found = [
            f"plan {number}: [{rule.id}] {sentence}"
            for number, paper in zip(numbers, laid, strict=True)
            for rule in LAYOUT_RULES
            for sentence in rule.check(paper)
        ]
        assert found == []


def _paper(number: int) -> Paper:
    standard = list(STANDARDS.values())[number % len(STANDARDS)]
    return Paper(render_plan(plan_of(plan_text(number)), standard), standard)
