"""When an activity is held, what is on in a month."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.plan import Month, Plan, read_plan
from lxplan.plan.agenda import (
    Days,
    days_of,
    empty_months,
    entries_of,
    entries_under,
    held_on,
    in_order,
    in_period,
    is_on,
    key_of_days,
    on_in,
)
from lxplan.plan.periods import Period
from lxplan.plan.reader import farthest_days

PLAN = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên}
don_vi:
  - ten: Hội Nông dân
  - ten: Hội Phụ nữ
  - {ten: Các hội, gom: [Hội Nông dân, Hội Phụ nữ]}
giai_phap:
  phan_cong:
    - {don_vi: Các hội, nhiem_vu: vận động hội viên}
    - {don_vi: Hội Phụ nữ, nhiem_vu: mở lớp nấu ăn}
ke_hoach_thang:
  11/2018:
    - {noi_dung: Lớp tin học, phoi_hop: Hội Nông dân}
  10/2018:
    - {noi_dung: Lớp xóa mù chữ, tu_ngay: 13/10/2018, den_ngay: 15/12/2018, thu: Thứ Bảy, phoi_hop: Các hội}
    - {noi_dung: Chưa có ngày}
    - {noi_dung: Buổi chiều, ngay: 05/10/2018, gio: 14h, phoi_hop: Hội Phụ nữ}
    - {noi_dung: Buổi sáng, ngay: 05/10/2018, gio: 7h30}
    - {noi_dung: Cả ngày, ngay: 05/10/2018}
    - {noi_dung: Cũng chưa có ngày}
"""


def plan_of(text: str = PLAN) -> Plan:
    read = read_plan("ke-hoach.yaml", text.encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan


def contents(entries: object) -> list[str]:
    assert isinstance(entries, tuple)
    return [str(entry.activity.content) for entry in entries]


def test_an_entry_has_the_number_of_its_place_in_its_month_of_the_file() -> None:
    labels = {str(entry.activity.content): entry.label for entry in entries_of(plan_of())}
    assert labels["Lớp tin học"] == "11/2018 1"
    assert labels["Buổi sáng"] == "10/2018 4"


def test_filling_in_a_date_changes_no_number() -> None:
    dated = PLAN.replace("{noi_dung: Chưa có ngày}", "{noi_dung: Chưa có ngày, ngay: 01/10/2018}")
    numbers = [
        [(str(e.activity.content), e.number) for e in entries_of(plan_of(text))]
        for text in (PLAN, dated)
    ]
    assert numbers[0] == numbers[1]


def test_the_order_is_by_date_and_hour_with_the_undated_last_as_in_the_file() -> None:
    assert contents(on_in(plan_of(), Month(2018, 10)).own) == [
        "Cả ngày",
        "Buổi sáng",
        "Buổi chiều",
        "Lớp xóa mù chữ",
        "Chưa có ngày",
        "Cũng chưa có ngày",
    ]


def test_several_months_stand_in_the_order_of_time() -> None:
    months = [entry.month.number for entry in in_order(entries_of(plan_of())) if entry.month]
    assert months == [10] * 6 + [11]


@pytest.mark.parametrize(
    ("month", "running"),
    [
        (Month(2018, 9), []),
        (Month(2018, 10), []),
        (Month(2018, 11), ["10/2018 1"]),
        (Month(2018, 12), ["10/2018 1"]),
        (Month(2019, 1), []),
    ],
)
def test_what_lasts_for_months_is_on_in_each_and_stands_apart(
    month: Month, running: list[str]
) -> None:
    assert [entry.label for entry in on_in(plan_of(), month).running] == running


def test_what_began_the_month_before_is_on_then_too() -> None:
    text = (
        PLAN
        + "  04/2019:\n    - {noi_dung: Ngày hội đọc sách, tu_ngay: 30/03/2019, den_ngay: 02/04/2019}\n"
    )
    assert [entry.label for entry in on_in(plan_of(text), Month(2019, 3)).running] == ["04/2019 1"]


def test_a_month_into_which_something_runs_is_not_empty() -> None:
    empty = empty_months(plan_of(), Period.of_school_year(2018))
    assert [str(month) for month in empty][:3] == ["09/2018", "01/2019", "02/2019"]


@pytest.mark.parametrize(
    ("keys", "days"),
    [
        ("ngay: 05/10/2018", Days(date(2018, 10, 5), date(2018, 10, 5))),
        ("tu_ngay: 05/10/2018", Days(date(2018, 10, 5), date(2018, 10, 5))),
        ("den_ngay: 05/10/2018", Days(date(2018, 10, 5), date(2018, 10, 5))),
        ("tu_ngay: 05/10/2018, den_ngay: 07/10/2018", Days(date(2018, 10, 5), date(2018, 10, 7))),
        ("gio: 7h30", None),
        ("thu: Thứ Bảy", None),
    ],
)
def test_the_days_as_far_as_the_plan_says(keys: str, days: Days | None) -> None:
    text = f"nam: 2018\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{10/2018: [{{noi_dung: B, {keys}}}]}}\n"
    (entry,) = entries_of(plan_of(text))
    assert days_of(entry.activity) == days
    if days is not None:
        assert len(list(days.each())) == (days.last - days.first).days + 1
        assert key_of_days(entry.activity) in keys


def test_days_that_are_listed_are_held_and_no_others() -> None:
    text = PLAN.replace(
        "ke_hoach_thang:\n", "ke_hoach_thang:\n  05/2019: [{noi_dung: Hè, ngay: [25/5, 20/7]}]\n", 1
    )
    (entry,) = entries_under(plan_of(text), Month(2019, 5))
    assert held_on(entry.activity) == (date(2019, 5, 25), date(2019, 7, 20))
    assert [is_on(entry, Month(2019, month)) for month in (5, 6, 7)] == [True, False, True]
    assert key_of_days(entry.activity) == "ngay"


def test_days_that_lie_decades_apart_are_a_fault_and_not_walked_through() -> None:
    assert len(list(Days(date(1, 1, 1), date(9999, 12, 31)).each())) < 4000


def test_a_plan_whose_period_is_unreadable_has_none() -> None:
    broken = read_plan("p", b"nam_hoc: 2018\ntrung_tam: {ten: A}\nke_hoach_thang: {}\n").plan
    assert broken is not None
    assert broken.period is None
    assert plan_of("nam: 2026\ntrung_tam: {ten: A}\nke_hoach_thang: {}\n").period == Period.of_year(
        2026
    )


@pytest.mark.parametrize(
    ("period", "found"), [("nam_hoc: 2018-2019", ["Họp"]), ("nam_hoc: 2018", ["Họp", "Thi"])]
)
def test_months_outside_the_period_are_left_out_when_it_is_known(
    period: str, found: list[str]
) -> None:
    months = "ke_hoach_thang: {10/2018: [{noi_dung: Họp}], 10/2017: [{noi_dung: Thi}]}"
    plan = read_plan("p", f"{period}\ntrung_tam: {{ten: A}}\n{months}\n".encode()).plan
    assert plan is not None
    assert [str(activity.content) for _, _, activity in in_period(plan)] == found


def test_the_entries_of_a_month_stand_by_their_numbers() -> None:
    entries = entries_under(plan_of(), Month(2018, 10))
    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5, 6]
    assert (str(entries[3].activity.content), held_on(entries[3].activity)) == (
        "Buổi sáng",
        (date(2018, 10, 5),),
    )


def test_days_the_wrong_way_round_are_none() -> None:
    assert list(Days(date(2018, 10, 7), date(2018, 10, 5)).each()) == []


def test_an_undated_entry_is_on_in_its_month_only() -> None:
    entry = entries_of(plan_of())[2]
    assert [is_on(entry, Month(2018, number)) for number in (9, 10, 11)] == [False, True, False]


def test_an_activity_lies_within_a_year_of_its_period() -> None:
    assert farthest_days(Period.of_school_year(2018)) == Days(date(2017, 9, 1), date(2020, 8, 31))
    assert farthest_days(Period.of_year(2026)) == Days(date(2025, 1, 1), date(2027, 12, 31))
