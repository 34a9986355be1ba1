"""Every paper, in both standards, held to every rule of the form."""

from __future__ import annotations

import pytest

from lxplan.papers.all_papers import PAPERS
from lxplan.word.standards import STANDARDS
from tests.papers.plans import check_schema
from tests.papers.the_thuc.papers import CASES, KEYS, paper
from tests.papers.the_thuc.rule import Rule
from tests.papers.the_thuc.rules import EVERY_RULE, rules_for

every_paper = pytest.mark.parametrize(("name", "standard"), KEYS)


@pytest.mark.parametrize(
    ("name", "standard", "rule"),
    [
        pytest.param(case.name, standard, rule, id=f"{case.name}-{standard}-{rule.id}")
        for case in CASES
        for standard in STANDARDS
        for rule in rules_for(case)
    ],
)
def test_a_paper_keeps_the_rule(name: str, standard: str, rule: Rule) -> None:
    assert list(rule.check(paper(name, standard))) == [], rule.sentence


@every_paper
def test_a_paper_follows_the_schema_of_word(name: str, standard: str) -> None:
    check_schema(paper(name, standard).parts["word/document.xml"])


@every_paper
def test_a_paper_is_the_same_bytes_each_time(name: str, standard: str) -> None:
    (case,) = (case for case in CASES if case.name == name)
    assert case.make(STANDARDS[standard]) == paper(name, standard).data


def test_every_kind_of_paper_is_held_to_the_rules() -> None:
    assert {kind.template for kind in PAPERS} == {
        case.paper(STANDARDS["nd30"]).template for case in CASES
    }
    assert len({rule.id for rule in EVERY_RULE}) == len(EVERY_RULE)
