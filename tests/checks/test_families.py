"""A rule is found from the listing: its family's folder holds nothing but rules, and no rule is
left out.
"""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import lxplan.checks
from lxplan.checks.machinery.rule import Rule
from lxplan.checks.rules import RULES

CHECKS = Path(lxplan.checks.__file__).parent
APART = {"machinery", "shared", "data"}
"""What is no family: how checks work, what they share, what they know."""
FAMILIES = sorted(
    {folder.name for folder in CHECKS.iterdir() if (folder / "__init__.py").exists()} - APART
)


def _rules_in(folder: str) -> dict[str, list[Rule]]:
    """Return the rules that each module of a folder declares."""
    found = {}
    for file in sorted((CHECKS / folder).glob("[!_]*.py")):
        name = f"lxplan.checks.{folder}.{file.stem}"
        declared = vars(importlib.import_module(name)).values()
        found[name] = [value for value in declared if isinstance(value, Rule)]
    return found


@pytest.mark.parametrize("family", FAMILIES)
def test_every_module_of_a_family_holds_rules_and_none_is_left_out(family: str) -> None:
    for module, rules in _rules_in(family).items():
        assert rules, module
        assert all(rule in RULES for rule in rules), module


@pytest.mark.parametrize("folder", sorted(APART))
def test_what_is_apart_holds_no_rule(folder: str) -> None:
    assert not any(_rules_in(folder).values())


def test_a_rule_names_the_file_that_holds_it() -> None:
    root = CHECKS.parent.parent
    assert {
        rule.name
        for rule in RULES
        if f'@rule("{rule.name}"' not in (root / rule.module).read_text("utf-8")
    } == set()
