"""Every paper as LibreOffice lays it out, held to the rules that only a page can show."""

from __future__ import annotations

import pytest

from tests.papers.the_thuc.broken import BROKEN_LAYOUT, Broken
from tests.papers.the_thuc.laid import LaidPaper
from tests.papers.the_thuc.layout_rule import LayoutRule
from tests.papers.the_thuc.layout_rules import LAYOUT_RULES
from tests.papers.the_thuc.papers import KEYS

Papers = dict[object, LaidPaper]
_RULES = {rule.id: rule for rule in LAYOUT_RULES}


@pytest.mark.parametrize("rule", LAYOUT_RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize(("name", "standard"), KEYS)
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
