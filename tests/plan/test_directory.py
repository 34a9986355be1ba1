"""Organisations found by any spelling, and groups expanded."""

from __future__ import annotations

from lxplan.plan import Plan, read_plan
from lxplan.plan.directory import Directory

DECLARED = """
nam_hoc: 2018-2019
trung_tam: {ten: TTHTCĐ}
don_vi:
  - ten: Hội Nông dân
    ten_khac: [HND]
  - ten: Trường THCS
  - ten: Trường Tiểu học
  - ten: Các trường
    gom: [Trường Tiểu học, Trường THCS]
  - ten: Ban ngành
    gom: [Các trường, HND]
  - ten: Văn hóa và Thông tin
ke_hoach_thang:
  09/2018:
    - noi_dung: a
      phoi_hop: [Ban ngành, Trường THCS]
      chu_tri: hoi nong dan
"""


def _plan(text: str) -> Plan:
    read = read_plan("p", text.encode())
    assert not read.faults
    assert read.plan is not None
    return read.plan


def test_any_spelling_finds_the_organisation() -> None:
    directory = Directory.of(_plan(DECLARED))
    for typed in ("Hội Nông dân", "hoi nong dan", "hnd", "HỘI NÔNG DÂN"):
        organisation = directory.find(typed)
        assert organisation is not None
        assert organisation.name == "Hội Nông dân"
    assert directory.find("Hội Phụ nữ") is None
    assert directory.nearest("Hoi Nong dn") == "Hội Nông dân"


def test_groups_of_groups_are_expanded_once() -> None:
    plan = _plan(DECLARED)
    directory = Directory.of(plan)
    names = [organisation.name for organisation in directory.taking_part(plan.activities[0][1])]
    assert names == ["Trường Tiểu học", "Trường THCS", "Hội Nông dân"]


def test_joined_names_are_told_apart_only_when_each_is_known() -> None:
    directory = Directory.of(_plan(DECLARED))
    assert [o.name for o in directory.find_all("Trường THCS,Hội Nông dân")] == [
        "Trường THCS",
        "Hội Nông dân",
    ]
    assert [o.name for o in directory.find_all("Trường THCS – HND")] == [
        "Trường THCS",
        "Hội Nông dân",
    ]
    assert [o.name for o in directory.find_all("- Trường THCS\n- HND")] == [
        "Trường THCS",
        "Hội Nông dân",
    ]
    assert [o.name for o in directory.find_all("Văn hóa và Thông tin")] == ["Văn hóa và Thông tin"]
    assert directory.find_all("Trường THCS, Hội Phụ nữ") == ()


def test_an_official_name_wins_over_another_spelling_and_the_nameless_are_left_out() -> None:
    text = DECLARED.replace("ten_khac: [HND]", "ten_khac: [HND, Trường THCS]").replace(
        "  - ten: Văn hóa và Thông tin\n", "  - ten:\n    ten_khac: [VHTT]\n"
    )
    read = read_plan("p", text.encode())
    assert {fault.rule for fault in read.faults} == {"trung-ten", "thieu-khoa"}
    assert read.plan is not None
    directory = Directory.of(read.plan)
    school = directory.find("truong thcs")
    assert school is not None
    assert school.name == "Trường THCS"
    assert directory.find("VHTT") is None


def test_a_plan_that_declares_nobody_has_the_names_of_its_rows() -> None:
    text = "nam: 2026\ntrung_tam: {ten: T}\nke_hoach_thang:\n  01/2026:\n    - {noi_dung: a, phoi_hop: [Hội A, hội a, Hội B]}\n"
    directory = Directory.of(_plan(text))
    assert [organisation.name for organisation in directory.organisations] == ["Hội A", "Hội B"]
    assert not directory.declared
