"""Every slip of the list is found, and mended with its capitals."""

from __future__ import annotations

import pytest

from lxplan.checks.data.common_slips import slips
from lxplan.checks.wording.spelling_slips import common_slips, in_case_of
from tests.checks.marked import marked


def test_every_line_is_found_and_mended() -> None:
    for slip in slips():
        (found,) = {
            finding.suggestion
            for finding in common_slips.find(marked(f"ket: Họp {slip.wrong} ngay").subject())
        }
        assert found == slip.right


@pytest.mark.parametrize("phrase", sorted(excuse for slip in slips() for excuse in slip.excuses))
def test_a_phrase_in_which_the_words_are_right_is_left(phrase: str) -> None:
    assert not list(common_slips.find(marked(f"ket: Các {phrase} ở xã").subject()))


@pytest.mark.parametrize(
    ("written", "right", "mended"),
    [
        ("TÍCH CỨC", "tích cực", "TÍCH CỰC"),
        ("Tích Cức", "tích cực", "Tích Cực"),
        ("Tích cức", "tích cực", "Tích cực"),
        ("Uỷ ban nhân xã", "uỷ ban nhân dân xã", "Uỷ ban nhân dân xã"),
        ("UỶ BAN NHÂN XÃ", "uỷ ban nhân dân xã", "UỶ BAN NHÂN DÂN XÃ"),
    ],
)
def test_capitals_are_kept(written: str, right: str, mended: str) -> None:
    assert in_case_of(written, right) == mended
