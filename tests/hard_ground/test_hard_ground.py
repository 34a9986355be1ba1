"""A little of each, at every change; the modules say how to run more."""

from __future__ import annotations

import sys

import pytest

from tests.hard_ground import fault_table, fuzz, fuzz_commands, kills

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
    assert list(fault_table.run(["month 9"])) == []
