"""A rule that cannot fail holds nothing: each finds the documents that break it."""

from __future__ import annotations

import pytest

from tests.papers.the_thuc.broken import BROKEN, Broken
from tests.papers.the_thuc.rules import EVERY_RULE

_RULES = {rule.id: rule for rule in EVERY_RULE}


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: f"{broken.rule} - {broken.what}")
def test_the_rule_finds_what_breaks_it(broken: Broken) -> None:
    assert list(_RULES[broken.rule].check(broken.make()))


def test_every_rule_is_broken_once() -> None:
    assert {broken.rule for broken in BROKEN} == set(_RULES)
