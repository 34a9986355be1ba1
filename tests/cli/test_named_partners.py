"""The names that are written for organisations that were typed."""

from __future__ import annotations

import pytest

from lxplan.cli.named_partners import named_partners
from lxplan.plan import read_plan

ROWS = """\
nam_hoc: 2018-2019
ke_hoach_thang:
  09/2018:
    - {noi_dung: A, phoi_hop: [Hội Luật gia, cong an]}
"""


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (("hoi luat gia",), ("Hội Luật gia",)),
        (("hội luật gia",), ("hội luật gia",)),
        (("Công an",), ("Công an",)),
        (("cong an", "Trạm Y tế; cong an"), ("cong an", "Trạm Y tế")),
        ((), ()),
    ],
)
def test_only_a_name_with_marks_stands_for_one_without(
    typed: tuple[str, ...], written: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    plan = read_plan("p", ROWS.encode()).plan
    assert plan is not None
    assert named_partners(plan, typed) == written
    assert ("chưa khai" in capsys.readouterr().err) == bool(written)
