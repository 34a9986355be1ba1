"""What is a partner's."""

from __future__ import annotations

import pytest

from lxplan.plan import Month, Plan, read_plan
from lxplan.plan.directory import Directory
from lxplan.plan.shares import Share, share_of

PLAN = """\
nam_hoc: 2018-2019
trung_tam: {{ten: A}}
don_vi:
  - ten: Hội Nông dân
  - ten: Hội Phụ nữ
  - {{ten: Các hội, gom: [Hội Nông dân, Hội Phụ nữ]}}
giai_phap:
  phan_cong:
    - {{don_vi: Các hội, nhiem_vu: vận động hội viên}}
    - {{don_vi: Hội Phụ nữ, nhiem_vu: tuyên truyền}}
ke_hoach_thang:
  10/2018:
    - {{noi_dung: Tập huấn, phoi_hop: Hội Nông dân, ngay: 20/10/2018{first}}}
    - {{noi_dung: Họp, phoi_hop: Hội Phụ nữ}}
  11/2018:
    - {{noi_dung: Hội thi, phoi_hop: Các hội, ngay: 02/11/2018}}
  12/2018:
    - {{noi_dung: Tổng kết, phoi_hop: Hội Nông dân}}
"""


def plan_of(first: str = "") -> Plan:
    read = read_plan("p", PLAN.format(first=first).encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan


def farmers(plan: Plan) -> Share:
    directory = Directory.of(plan)
    return share_of(plan, directory, directory.find_all("Hội Nông dân"))


def test_a_partners_share_has_what_its_groups_are_asked_too() -> None:
    share = farmers(plan_of())
    assert [str(duty.duty) for duty in share.duties] == ["vận động hội viên"]
    assert [entry.label for entry in share.entries] == ["10/2018 1", "11/2018 1", "12/2018 1"]


@pytest.mark.parametrize(
    ("result", "moved_to", "place"),
    [
        ("tinh_trang: chuyển, sang: 11/2018", Month(2018, 11), 1),
        ("tinh_trang: chuyển, sang: 11/2018, ngay: 1/11/2018", Month(2018, 11), 0),
        ("tinh_trang: chuyển, ngay: 5/12/2018", Month(2018, 12), 1),
        ("ngay: 5/12/2018, so_luot: 20", Month(2018, 12), 1),
        ("tinh_trang: chuyển, sang: 01/2019", Month(2019, 1), 2),
        ("tinh_trang: chuyển", None, 0),
        ("tinh_trang: hủy", None, 0),
        ("tinh_trang: hoãn", None, 0),
    ],
)
def test_what_was_moved_stands_where_it_is_now_held(
    result: str, moved_to: Month | None, place: int
) -> None:
    entries = farmers(plan_of(f", ket_qua: {{{result}}}")).entries
    labels = [entry.label for entry in entries]
    assert (labels.index("10/2018 1"), len(labels)) == (place, 3)
    assert entries[place].moved_to == moved_to
