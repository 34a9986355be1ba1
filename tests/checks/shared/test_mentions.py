"""Every place that names an organisation is seen."""

from __future__ import annotations

from tests.checks.marked import marked

DECLARED = """don_vi:
  - ten: Trường THCS
  - {ten: Công an xã, ten_khac: [Công an]}
  - ten: Ban Tư pháp – Hộ tịch
  - {ten: Nhóm, gom: [Trường THCS, Công an xã]}
"""


def test_every_place_that_names_an_organisation_is_seen() -> None:
    plan = DECLARED + (
        "giai_phap: {phan_cong: [{don_vi: Công an, nhiem_vu: a}]}\n"
        "ke_hoach_thang: {10/2018: [{noi_dung: a, phoi_hop: [Trường THCS], chu_tri: Nhóm, doi_tuong: Học sinh}]}\n"
    )
    found = [(str(mention.name), mention.key) for mention in marked(plan).subject().mentions]
    assert found == [
        ("Trường THCS", "gom"),
        ("Công an xã", "gom"),
        ("Công an", "don_vi"),
        ("Trường THCS", "phoi_hop"),
        ("Nhóm", "chu_tri"),
    ]
