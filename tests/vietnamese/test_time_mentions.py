"""Hours and weekdays are read in the forms that plans use."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.time_mentions import times_in, weekdays_in


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("08:00–11:30", 480, 690),
        ("từ 14h đến 16h30", 840, 990),
        ("7 giờ 30 - 11 giờ", 450, 660),
        ("7g30-9g00", 450, 540),
        ("11:30–08:00", 690, 480),
    ],
)
def test_a_range_of_hours_is_read_in_minutes(text: str, begins: int, ends: int) -> None:
    (time,) = times_in(text)
    assert (time.begins, time.ends) == (begins, ends)


@pytest.mark.parametrize(
    "text",
    [
        "10ha - 5ha",
        "8h - 2h chiều",
        "22 giờ đến 5 giờ hôm sau",
        "25:00-26:00",
        "08:75-09:00",
        "7-11h",
        "từ 14h ngày 5/9",
    ],
)
def test_what_is_no_sure_range_is_left_out(text: str) -> None:
    assert times_in(text) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("thứ Bảy, Chủ Nhật", [5, 6]),
        ("Sáng thứ 2 và thứ tư", [0, 2]),
        ("lần thứ ba, kỳ họp thứ 5, thứ nhất", []),
        ("(Thứ Sáu)", [4]),
    ],
)
def test_weekdays_count_from_monday(text: str, numbers: list[int]) -> None:
    assert [weekday.number for weekday in weekdays_in(text)] == numbers
