"""What of a plan is for the office alone."""

from __future__ import annotations

from lxplan.plan import Plan, read_plan
from lxplan.plan.office_words import for_others

TEXT = """\
nam_hoc: 2018-2019
trung_tam: {ten: A}
ke_hoach_thang:
  10/2018:
    - {noi_dung: Họp, phu_trach: "Bà Lan, 0912 345 678", ghi_chu: Mang vở}
    - {noi_dung: Thi, phu_trach: 0912 345 678}
"""


def plan() -> Plan:
    found = read_plan("p", TEXT.encode()).plan
    assert found is not None
    return found


def test_notes_and_numbers_are_left_out_and_all_else_stays() -> None:
    shown = for_others(plan())
    first, second = (activity for _, activity in shown.activities)
    assert (first.contact, first.note, second.contact) == ("Bà Lan", None, None)
    assert first.contact is not None
    assert first.contact.place.span.line == 5
    assert (first.content, shown.centre.name, shown.period) == ("Họp", "A", plan().period)


def test_what_was_asked_for_by_name_stays() -> None:
    (_, first), (_, second) = for_others(plan(), ("phu_trach", "ghi_chu")).activities
    assert (first.contact, first.note, second.contact) == (
        "Bà Lan, 0912 345 678",
        "Mang vở",
        "0912 345 678",
    )


def test_numbers_of_teachers_are_left_out() -> None:
    text = TEXT.replace(
        "ghi_chu: Mang vở", 'nguoi_day: ["KS Nguyễn Thị Hoa, 0987654321", Bà Lan, 0912 345 678]'
    )
    found = read_plan("p", text.encode()).plan
    assert found is not None
    (_, first), _ = for_others(found).activities
    assert first.teachers == ("KS Nguyễn Thị Hoa", "Bà Lan")
    assert first.teachers[0].place.span.line == 5
