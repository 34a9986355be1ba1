"""A little of each, at every change; the modules say how to run more."""

from __future__ import annotations

import os
import sys

import pytest

from lxplan.cli.machinery.program import COMMANDS
from tests.hard_ground import fault_table, fuzz, fuzz_commands, kills
from tests.hard_ground.surroundings import NOT_FOR_ROOT, SURROUNDINGS

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="signals, shells and devices of Linux"
)


def test_spoilt_plans() -> None:
    assert list(fuzz.run(60)) == []


def test_commands_over_spoilt_files() -> None:
    assert list(fuzz_commands.run(40)) == []


def test_killed_commands() -> None:
    assert kills.run(1) == []


def test_bad_surroundings() -> None:
    pairs = list(fault_table.some_pairs())
    assert {command.split()[0] for command, _ in pairs} >= set(COMMANDS)
    root = os.geteuid() == 0
    assert {name for _, name in pairs} == SURROUNDINGS.keys() - (NOT_FOR_ROOT if root else set())
    assert list(fault_table.run(pairs)) == []
