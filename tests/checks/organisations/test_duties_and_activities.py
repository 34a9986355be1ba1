"""The notes on duties name every organisation they are about, once."""

from __future__ import annotations

from lxplan.checks.organisations.duties_and_activities import (
    activity_without_duty,
    duty_without_activity,
)
from tests.checks.marked import marked

PLAN = """don_vi: [{ten: A1}, {ten: A2}, {ten: Nhóm, gom: [A1, A2]}, {ten: B}, {ten: C}, {ten: D}]
giai_phap: {phan_cong: [{don_vi: [Nhóm, B], nhiem_vu: a}, {don_vi: B, nhiem_vu: b}]}
ke_hoach_thang: {10/2018: [{noi_dung: x, phoi_hop: [A1, C]}, {noi_dung: y, phoi_hop: [C], chu_tri: D}]}
"""


def test_members_of_groups_are_counted_one_by_one() -> None:
    (finding,) = duty_without_activity.find(marked(PLAN).subject())
    assert finding.message.endswith(": A2, B")


def test_partners_and_leads_without_duty_are_named_once() -> None:
    (finding,) = activity_without_duty.find(marked(PLAN).subject())
    assert finding.message.endswith(": C, D")
