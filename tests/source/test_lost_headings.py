"""Headings that were deleted, or that their entries stand beside."""

from __future__ import annotations

import pytest

from lxplan.source.edits import edited
from lxplan.source.lines import Lines
from lxplan.source.lost_headings import lost_headings

HOMES = {
    "ke_hoach_thang": ("",),
    "don_vi": ("",),
    "trung_tam": ("",),
    "van_ban": ("",),
    "ten": ("trung_tam", "don_vi"),
    "dia_danh": ("trung_tam",),
    "so": ("van_ban",),
    "nguoi_ky": ("van_ban",),
    "chuc_vu": ("nguoi_ky",),
    "noi_dung": ("ke_hoach_thang",),
    "ngay": ("ke_hoach_thang", "ket_qua"),
    "ket_qua": ("ke_hoach_thang",),
    "chi": ("ket_qua",),
}
BEGINNINGS = {"don_vi": "ten", "ke_hoach_thang": "noi_dung"}
PLAN = """trung_tam:
  ten: A
  dia_danh: B
van_ban:
  so: 1
  nguoi_ky:
    chuc_vu: G
don_vi:
  - ten: C
  - ten: D
ke_hoach_thang:
  09/2018:
    - noi_dung: E
      ngay: 1
      ket_qua:
        ngay: 2
        chi: 3
"""


def _mended(text: str) -> str:
    slips = lost_headings(Lines(text), HOMES, BEGINNINGS)
    return edited(text, [slip.mend for slip in slips if slip.mend is not None])


def test_a_plan_with_its_headings_is_left_alone() -> None:
    assert _mended(PLAN) == PLAN


@pytest.mark.parametrize(
    "heading", ["van_ban:\n", "don_vi:\n", "ke_hoach_thang:\n", "      ket_qua:\n", "  nguoi_ky:\n"]
)
def test_a_deleted_heading_is_put_back(heading: str) -> None:
    assert _mended(PLAN.replace(heading, "", 1)) == PLAN


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("  ten: A\n  dia_danh: B\n", "ten: A\ndia_danh: B\n"),
        ("    chuc_vu: G\n", "  chuc_vu: G\n"),
        ("        ngay: 2\n        chi: 3\n", "      ngay: 2\n      chi: 3\n"),
    ],
)
def test_entries_beside_their_heading_are_brought_below_it(right: str, wrong: str) -> None:
    assert _mended(PLAN.replace(right, wrong)) == PLAN
