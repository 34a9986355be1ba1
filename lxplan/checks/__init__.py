"""The reviewer's checks, in the order in which `lxplan rules` lists them.

A new check is one function in the module of its family, and one line in that module's tuple.
"""

from __future__ import annotations

from lxplan.checks.rule import Finding, Rule, Subject

RULES: tuple[Rule, ...] = ()

__all__ = ["RULES", "Finding", "Rule", "Subject"]
