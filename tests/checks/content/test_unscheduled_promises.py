"""A promise is shown where it is made."""

from __future__ import annotations

from lxplan.checks.content.unscheduled_promises import promised_and_not_scheduled
from tests.checks.marked import marked

PLAN = """ke_hoach_thang:
  10/2018:
    - {noi_dung: Tập huấn, kinh_phi: 500.000, ngay: 05/10/2018}
    - {noi_dung: Hội thao, so_nguoi: 40, dia_diem: Sân vận động}
    - {noi_dung: Hội thi}
  11/2018:
"""


def test_promises_are_shown_where_they_are_made() -> None:
    case = marked(
        PLAN
        + "chi_tieu: [{linh_vuc: a, muc: [Mở lớp dạy nghề]}]\ngiai_phap: {chung: [Tổ chức tổng kết, Mở lớp dạy nghề]}\n"
    )
    (finding,) = promised_and_not_scheduled.find(case.subject())
    assert finding.message.endswith(": dạy nghề, tổng kết")
    lines = [case.text.split("\n")[related.span.line - 1] for related in finding.related]
    assert [line.partition(":")[0] for line in lines] == ["chi_tieu", "giai_phap"]
