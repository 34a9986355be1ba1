"""Open rows are counted."""

from __future__ import annotations

from lxplan.checks.content.unfilled_keys import rows_without_budget, rows_without_details
from tests.checks.marked import marked

PLAN = """ke_hoach_thang:
  10/2018:
    - {noi_dung: Tập huấn, kinh_phi: 500.000, ngay: 05/10/2018}
    - {noi_dung: Hội thao, so_nguoi: 40, dia_diem: Sân vận động}
    - {noi_dung: Hội thi}
  11/2018:
"""


def test_rows_are_counted() -> None:
    (finding,) = rows_without_budget.find(marked(PLAN).subject())
    assert finding.message.startswith("2/3 hoạt động")
    (finding,) = rows_without_details.find(marked(PLAN).subject())
    assert finding.message.endswith("ngày 2/3, địa điểm 2/3, số người 2/3")
