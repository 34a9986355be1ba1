"""Empty months are named in one line."""

from __future__ import annotations

from lxplan.checks.content.empty_months import months_without_activity
from tests.checks.marked import marked

PLAN = """ke_hoach_thang:
  10/2018:
    - {noi_dung: Tập huấn, kinh_phi: 500.000, ngay: 05/10/2018}
    - {noi_dung: Hội thao, so_nguoi: 40, dia_diem: Sân vận động}
    - {noi_dung: Hội thi}
  11/2018:
"""


def test_empty_months_are_named_in_one_line() -> None:
    (finding,) = months_without_activity.find(marked(PLAN).subject())
    assert "11 tháng: 09/2018, 11/2018" in finding.message


def test_months_before_the_signing_are_not_missed() -> None:
    signed = "van_ban: {ngay: 05/10/2018}\nke_hoach_thang: {11/2018: [{noi_dung: Hội thi}]}"
    (finding,) = months_without_activity.find(marked(signed).subject())
    assert "10 tháng: 10/2018, 12/2018" in finding.message
