"""What was lost behind a # is shown, and how to keep it."""

from __future__ import annotations

import pytest

from lxplan.checks.wording.lost_behind_hash import lost_in_comment
from tests.checks.marked import marked


def test_the_lost_words_are_quoted_and_both_ways_out_said() -> None:
    (finding,) = lost_in_comment.find(marked("ket: Lớp #2 nâng cao").subject())
    assert "«#2 nâng cao»" in finding.message
    assert "nháy kép" in finding.message
    assert finding.replacement is None


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_place_ends_with_its_line(line_end: str) -> None:
    fragment = f"ket: Lớp #2  {line_end}de_xuat: [một]"
    (finding,) = lost_in_comment.find(marked(fragment).subject())
    assert finding.span[1::2] == (10, 12)
