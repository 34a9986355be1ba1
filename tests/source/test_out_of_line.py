"""Keys off their level."""

from __future__ import annotations

import pytest

from lxplan.source.edits import edited
from lxplan.source.lines import Lines
from lxplan.source.out_of_line import out_of_line

HOMES = {
    "ke_hoach_thang": ("",),
    "don_vi": ("", "giai_phap"),
    "trung_tam": ("",),
    "ten": ("trung_tam", "don_vi"),
    "dia_danh": ("trung_tam",),
    "noi_dung": ("ke_hoach_thang",),
    "ngay": ("ke_hoach_thang",),
}
PLAN = """trung_tam:
  ten: A
  dia_danh: B
don_vi:
  - ten: C
  - ten: D
ke_hoach_thang:
  09/2018:
    - noi_dung: E
      ngay: 1
  10/2018:
    - noi_dung: F
      ngay: 2
"""


def _mended(text: str) -> str:
    slips = out_of_line(Lines(text), HOMES)
    return edited(text, [slip.mend for slip in slips if slip.mend is not None])


def test_a_plan_in_line_is_left_alone() -> None:
    assert _mended(PLAN) == PLAN


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("  dia_danh", "dia_danh"),
        ("  dia_danh", "   dia_danh"),
        ("  - ten: D", " - ten: D"),
        ("  10/2018", "10/2018"),
        ("  10/2018", "    10/2018"),
        ("      ngay: 2", "     ngay: 2"),
        ("      ngay: 2", "        ngay: 2"),
    ],
)
def test_a_line_off_its_level_is_brought_back(right: str, wrong: str) -> None:
    assert _mended(PLAN.replace(right, wrong)) == PLAN
