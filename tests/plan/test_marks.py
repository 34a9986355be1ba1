"""What stands after the content of what is not held as planned."""

from __future__ import annotations

import pytest

from lxplan.plan import Month, Plan, read_plan
from lxplan.plan.agenda import entries_of, moved_into, on_in
from lxplan.plan.marks import counts, marked

JANUARY = Month(2027, 1)


def plan_of(result: str, keys: str = "ngay: 12/12/2026, gio: 7h30") -> Plan:
    text = f"""\
nam_hoc: 2026-2027
trung_tam: {{ten: A}}
ke_hoach_thang:
  12/2026:
    - {{noi_dung: Lớp tin học, {keys}, ket_qua: {{{result}}}}}
  01/2027:
    - {{noi_dung: Họp, ngay: 20/01/2027}}
"""
    read = read_plan("p", text.encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan


@pytest.mark.parametrize(
    ("result", "content"),
    [
        ("tinh_trang: hủy", "Lớp tin học (đã hủy)"),
        ("tinh_trang: hoãn", "Lớp tin học (hoãn)"),
        ("tinh_trang: hoãn, ngay: 20", "Lớp tin học (hoãn)"),
        ("tinh_trang: chuyển, sang: 01/2027", "Lớp tin học (chuyển sang 01/2027)"),
        ("tinh_trang: chuyển", "Lớp tin học (chuyển sang tháng khác)"),
        ("so_luot: 12", "Lớp tin học"),
        ("ghi_chu: mưa", "Lớp tin học"),
        ("tinh_trang: chuyển, ngay: 5/1/2027", "Lớp tin học (chuyển sang 01/2027)"),
        ("tinh_trang: chuyển, ngay: 20", "Lớp tin học"),
        ("ngay: 5/1/2027, so_luot: 3", "Lớp tin học (chuyển sang 01/2027)"),
        ("tinh_trang: hoãn, ngay: 5/1/2027", "Lớp tin học (chuyển sang 01/2027)"),
        ("tinh_trang: hủy, ngay: 5/1/2027", "Lớp tin học (đã hủy)"),
    ],
)
def test_what_is_not_held_as_planned_is_marked(result: str, content: str) -> None:
    (entry,) = on_in(plan_of(result), Month(2026, 12)).own
    shown = marked(entry)
    assert shown.content == content
    assert shown.content.place == entry.activity.content.place


def test_what_was_moved_stands_in_its_new_month_last_without_its_old_days() -> None:
    meeting, moved = on_in(plan_of("tinh_trang: chuyển, sang: 01/2027"), JANUARY).own
    assert (meeting.label, moved.label, moved.stands_in) == ("01/2027 1", "12/2026 1", JANUARY)
    assert marked(moved).content == "Lớp tin học (chuyển từ 12/2026)"
    assert (moved.activity.days, moved.activity.time) == ((), "7h30")


@pytest.mark.parametrize("keys", ["ngay: 12/12/2026", "tu_ngay: 12/12/2026, den_ngay: 09/01/2027"])
def test_what_was_moved_stands_on_the_days_it_was_held_on_and_does_not_run_in(keys: str) -> None:
    plan = plan_of("tinh_trang: chuyển, sang: 01/2027, ngay: 05/01/2027", keys)
    found = on_in(plan, JANUARY)
    assert [entry.label for entry in found.own] == ["12/2026 1", "01/2027 1"]
    assert found.running == ()


def test_in_both_months_it_stands_twice_and_where_it_was_not_moved_nowhere() -> None:
    plan = plan_of("tinh_trang: chuyển, sang: 01/2027")
    own = on_in(plan, Month(2026, 12), JANUARY).own
    assert [(entry.label, entry.moved_to) for entry in own] == [
        ("12/2026 1", None),
        ("01/2027 1", None),
        ("12/2026 1", JANUARY),
    ]
    assert moved_into(plan, [Month(2027, 2)]) == ()
    assert moved_into(plan_of("tinh_trang: hủy"), [JANUARY]) == ()
    assert len(entries_of(plan)) == 2


@pytest.mark.parametrize(
    ("result", "in_december", "in_january"),
    [
        ("tinh_trang: hủy", False, None),
        ("tinh_trang: hoãn", False, None),
        ("tinh_trang: chuyển", False, None),
        ("tinh_trang: chuyển, sang: 01/2027", False, True),
        ("ngay: 5/1/2027, so_luot: 3", False, True),
        ("so_luot: 3", True, None),
        ("ghi_chu: mưa", True, None),
    ],
)
def test_a_row_counts_where_it_is_held_and_there_alone(
    result: str, in_december: bool, in_january: bool | None
) -> None:
    plan = plan_of(result, "ngay: 12/12/2026, kinh_phi: 500000, nguon: Ngân sách xã")
    (planned,) = on_in(plan, Month(2026, 12)).own
    assert counts(planned) == in_december
    assert (marked(planned).budget, marked(planned).funding) == (
        (500000, "Ngân sách xã") if in_december else (None, None)
    )
    moved = [entry for entry in on_in(plan, JANUARY).own if entry.label == "12/2026 1"]
    assert [counts(entry) for entry in moved] == [True] * (in_january is True)
    assert all(marked(entry).budget == 500000 for entry in moved)
