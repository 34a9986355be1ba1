"""Every paper as LibreOffice lays it out, held to the rules that only a page can show."""

from __future__ import annotations

import pytest

from lxplan.word.standards import STANDARDS
from tests.papers.the_thuc.broken import BROKEN_LAYOUT, Broken
from tests.papers.the_thuc.laid import LaidPaper
from tests.papers.the_thuc.layout_rule import LayoutRule
from tests.papers.the_thuc.layout_rules import LAYOUT_RULES, layout_rules_for
from tests.papers.the_thuc.papers import CASES

Papers = dict[object, LaidPaper]
_RULES = {rule.id: rule for rule in LAYOUT_RULES}


@pytest.mark.parametrize(
    ("name", "standard", "rule"),
    [
        pytest.param(case.name, standard, rule, id=f"{case.name}-{standard}-{rule.id}")
        for case in CASES
        for standard in STANDARDS
        for rule in layout_rules_for(case)
    ],
)
def test_a_laid_out_paper_keeps_the_rule(
    laid_papers: Papers, name: str, standard: str, rule: LayoutRule
) -> None:
    assert list(rule.check(laid_papers[name, standard])) == [], rule.sentence


@pytest.mark.parametrize(
    "broken", BROKEN_LAYOUT, ids=lambda broken: f"{broken.rule} - {broken.what}"
)
def test_the_rule_finds_what_breaks_it(laid_papers: Papers, broken: Broken) -> None:
    assert list(_RULES[broken.rule].check(laid_papers[broken]))


def test_every_rule_of_layout_is_broken_once() -> None:
    assert {broken.rule for broken in BROKEN_LAYOUT} == set(_RULES)
