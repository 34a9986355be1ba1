"""A diff in colours, and plain."""

from __future__ import annotations

import re

from lxplan.report.difference import render_difference
from lxplan.report.look import Look

DIFF = "--- a\n+++ a\n@@ -1,2 +1,2 @@\n nam: 2026\n-ket: teh\n+ket: the\n"


def test_without_colours_it_stays_as_it_is() -> None:
    assert render_difference(DIFF, Look()) == DIFF


def test_what_goes_is_red_and_what_comes_is_green() -> None:
    shown = render_difference(DIFF, Look(color=True))
    assert "\x1b[31m-ket: teh\x1b[0m\n" in shown
    assert "\x1b[32m+ket: the\x1b[0m\n" in shown
    assert "\n nam: 2026\n" in shown
    assert re.sub("\x1b\\[[0-9;]*m", "", shown) == DIFF
