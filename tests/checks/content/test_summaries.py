"""Summaries count rows, name what is open, and show where it was promised."""

from __future__ import annotations

from lxplan.checks.content.summaries import (
    months_without_activity,
    promised_and_not_scheduled,
    rows_without_budget,
    rows_without_details,
)
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


def test_empty_months_are_named_in_one_line() -> None:
    (finding,) = months_without_activity.find(marked(PLAN).subject())
    assert "11 tháng: 09/2018, 11/2018" in finding.message


def test_months_before_the_signing_are_not_missed() -> None:
    signed = "van_ban: {ngay: 05/10/2018}\nke_hoach_thang: {11/2018: [{noi_dung: Hội thi}]}"
    (finding,) = months_without_activity.find(marked(signed).subject())
    assert "10 tháng: 10/2018, 12/2018" in finding.message


def test_promises_are_shown_where_they_are_made() -> None:
    case = marked(
        PLAN
        + "chi_tieu: [{linh_vuc: a, muc: [Mở lớp dạy nghề]}]\ngiai_phap: {chung: [Tổ chức tổng kết, Mở lớp dạy nghề]}\n"
    )
    (finding,) = promised_and_not_scheduled.find(case.subject())
    assert finding.message.endswith(": dạy nghề, tổng kết")
    lines = [case.text.split("\n")[related.span.line - 1] for related in finding.related]
    assert [line.partition(":")[0] for line in lines] == ["chi_tieu", "giai_phap"]
