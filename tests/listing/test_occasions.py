"""When an activity is held."""

from datetime import date, datetime

import pytest

from lxplan.listing.occasions import Occasion, occasions_of
from lxplan.plan import read_plan

PLAN = """\
nam_hoc: 2018-2019
trung_tam: {{ten: A}}
ke_hoach_thang: {{10/2018: [{{noi_dung: B, {keys}}}]}}
"""


def held(keys: str) -> Occasion | None:
    return next(iter(each_time(keys)), None)


def each_time(keys: str) -> tuple[Occasion, ...]:
    read = read_plan("nho.yaml", PLAN.format(keys=keys).encode())
    assert read.plan is not None
    assert not read.faults
    return occasions_of(read.plan.activities[0][1])


def noon(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2018, 10, day, hour, minute)  # noqa: DTZ001 - local time, as the plan has it


def test_no_date() -> None:
    assert held("gio: 07:30") is None
    assert held("thu: Thứ Bảy") is None


def test_one_day() -> None:
    assert held("ngay: 20/10/2018") == Occasion(date(2018, 10, 20), date(2018, 10, 21))
    assert held("ngay: 20/10/2018, gio: 07:30-11:00") == Occasion(noon(20, 7, 30), noon(20, 11))
    assert held("ngay: 20/10/2018, gio: 07:30") == Occasion(noon(20, 7, 30), None)
    assert held("ngay: 20/10/2018, gio: 22:00-02:00") == Occasion(noon(20, 22), noon(21, 2))


def test_several_days_are_several_times_and_days_in_a_row_without_hours_one() -> None:
    first, second = each_time("ngay: [13/10, 27/10], gio: 07:30-11:00")
    assert first == Occasion(noon(13, 7, 30), noon(13, 11))
    assert second == Occasion(noon(27, 7, 30), noon(27, 11))
    assert each_time("ngay: 19-20/10") == (Occasion(date(2018, 10, 19), date(2018, 10, 21)),)
    assert len(each_time("ngay: 19-20/10, gio: 14h")) == 2
    assert len(each_time("ngay: [13, 19-20/10, 27]")) == 3


@pytest.mark.parametrize("key", ["tu_ngay", "den_ngay"])
def test_a_range_with_one_end_is_that_day(key: str) -> None:
    assert held(f"{key}: 31/10/2018, gio: 8h") == Occasion(noon(31, 8), None)


def test_hours_that_are_not_understood_leave_the_day() -> None:
    assert held("ngay: 20/10/2018, gio: sau giờ làm") == Occasion(
        date(2018, 10, 20), date(2018, 10, 21)
    )


def test_a_range_without_weekdays_and_hours_is_whole_days() -> None:
    week = Occasion(date(2018, 10, 1), date(2018, 10, 8))
    assert held("tu_ngay: 01/10/2018, den_ngay: 07/10/2018") == week


def test_days_in_a_row_with_hours_are_as_many_times() -> None:
    days = "tu_ngay: 01/10/2018, den_ngay: 03/10/2018"
    assert each_time(f"{days}, gio: 08:00-11:00") == tuple(
        Occasion(noon(day, 8), noon(day, 11)) for day in (1, 2, 3)
    )
    assert len(each_time(f"{days}, gio: '8h-11h, 14h-16h'")) == 6
    assert len(each_time(f"{days}, gio: 8h-11h, so_buoi: 3")) == 3


def test_a_long_range_or_one_with_fewer_sessions_does_not_say_which_days() -> None:
    whole = (Occasion(date(2018, 10, 1), date(2018, 10, 31)),)
    assert each_time("tu_ngay: 01/10/2018, den_ngay: 30/10/2018, gio: 8h-11h") == whole
    assert each_time("tu_ngay: 01/10/2018, den_ngay: 05/10/2018, gio: 8h-11h, so_buoi: 2") == (
        Occasion(date(2018, 10, 1), date(2018, 10, 6)),
    )


def test_two_sittings_every_week_repeat_each() -> None:
    days = "tu_ngay: 01/10/2018, den_ngay: 31/10/2018, thu: Thứ Bảy"
    morning, afternoon = each_time(f"{days}, gio: '8h-11h, 14h-16h'")
    assert morning == Occasion(noon(6, 8), noon(6, 11), (5,), noon(27, 8))
    assert afternoon == Occasion(noon(6, 14), noon(6, 16), (5,), noon(27, 14))


def test_weekdays_that_the_range_does_not_hold_are_left() -> None:
    days = "tu_ngay: 01/10/2018, den_ngay: 03/10/2018, thu: Chủ Nhật"
    assert held(days) == Occasion(date(2018, 10, 1), date(2018, 10, 4))


def test_weekly_sessions_begin_and_end_on_their_weekdays() -> None:
    days = "tu_ngay: 01/10/2018, den_ngay: 31/10/2018, thu: [Chủ Nhật, Thứ Bảy]"
    assert held(f"{days}, gio: 19:00-21:00") == Occasion(
        noon(6, 19), noon(6, 21), (5, 6), noon(28, 19)
    )
    assert held(days) == Occasion(date(2018, 10, 6), date(2018, 10, 7), (5, 6), date(2018, 10, 28))


def test_one_session_in_the_range_does_not_repeat() -> None:
    days = "tu_ngay: 01/10/2018, den_ngay: 07/10/2018, thu: Thứ Năm, gio: 8h-10h"
    assert held(days) == Occasion(noon(4, 8), noon(4, 10))
