"""Every rule fires where its cases say, and stays silent on its near-misses.

`cases/<rule>.yaml` holds `fires:` and `silent:`, lists of plan fragments; ⟦marks⟧ enclose each
expected span. A fragment with the comment `# final` is reviewed as with `validate --final`, one
with `# final ky` as with `validate --final ky`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lxplan.checks.rules import RULES
from tests.checks.marked import gate_of, marked, shown

CASES = Path(__file__).parent / "cases"
BY_NAME = {rule.name: rule for rule in RULES}


def _cases(kind: str) -> list[tuple[str, int, str]]:
    return [
        (file.stem, number, fragment)
        for file in sorted(CASES.glob("*.yaml"))
        for number, fragment in enumerate(
            yaml.safe_load(file.read_text(encoding="utf-8")).get(kind, []), 1
        )
    ]


@pytest.mark.parametrize(("name", "number", "fragment"), _cases("fires"))
def test_rule_fires_at_the_marked_place(name: str, number: int, fragment: str) -> None:
    case = marked(fragment)
    assert case.spans, "a case that must fire marks where"
    found = list(BY_NAME[name].diagnose(case.subject(gate=gate_of(fragment))))
    assert sorted(d.span for d in found) == sorted(case.spans), shown(found) + "\n" + case.text


@pytest.mark.parametrize(("name", "number", "fragment"), _cases("silent"))
def test_rule_is_silent_on_a_near_miss(name: str, number: int, fragment: str) -> None:
    case = marked(fragment)
    found = list(BY_NAME[name].diagnose(case.subject(gate=gate_of(fragment))))
    assert not found, shown(found) + "\n" + case.text


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_every_rule_has_three_cases_and_three_near_misses(name: str) -> None:
    cases = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    assert len(cases["fires"]) >= 3
    assert len(cases["silent"]) >= 3
