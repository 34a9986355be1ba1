"""Every rule's docstring is its documentation, and its examples are true."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from lxplan.checks.machinery.rule import Rule
from lxplan.checks.machinery.structure_faults import FAULTS
from lxplan.checks.rules import RULES
from tests.checks.marked import gate_of, marked, shown

_EXAMPLE = re.compile(r"^(Đúng|Sai):\n((?: {4}.*\n|\n)+)", re.MULTILINE)


def _examples(rule: Rule, kind: str) -> list[str]:
    return [
        dedent(body) for word, body in _EXAMPLE.findall(rule.documentation + "\n") if word == kind
    ]


def _reviewed(rule: Rule, fragment: str) -> str:
    subject = marked(fragment).subject(gate=gate_of(fragment, "--final"))
    return shown(list(rule.diagnose(subject)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_docstring_says_what_why_and_gives_true_examples(rule: Rule) -> None:
    assert "Vì sao:" in rule.documentation
    right, wrong = _examples(rule, "Đúng"), _examples(rule, "Sai")
    assert right
    assert wrong
    for fragment in right:
        assert _reviewed(rule, fragment) == "", fragment
    for fragment in wrong:
        assert _reviewed(rule, fragment), fragment


def test_names_are_unique_and_in_the_words_of_the_field() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert not set(names) & set(FAULTS)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)
