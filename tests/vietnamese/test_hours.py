"""The hours of an activity."""

import pytest

from lxplan.vietnamese.hours import Hours, parse_hours


def at(text: str | None) -> int | None:
    if text is None:
        return None
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("07:30", "7:30", None),
        ("7:30-11:00", "7:30", "11:00"),
        ("7h30 – 11h", "7:30", "11:00"),
        ("8g30", "8:30", None),
        ("Lúc 8 giờ.", "8:00", None),
        ("14 giờ 30 phút", "14:30", None),
        ("từ 14 giờ đến 16 giờ 30", "14:00", "16:30"),
        ("2h - 4h chiều", "14:00", "16:00"),
        ("chiều 2h-4h", "14:00", "16:00"),
        ("buổi sáng, từ 7h30 tới 11h", "7:30", "11:00"),
        ("7h30 sáng đến 4h chiều", "7:30", "16:00"),
        ("1h trưa", "13:00", None),
        ("11h30 trưa", "11:30", None),
        ("14h chiều", "14:00", None),
        ("19h-12h tối", "19:00", "24:00"),
        ("sáng 7h30-11h, chiều 1h30-4h30", "7:30", "16:30"),
        ("07:30-11:00; 13:30-16:30", "7:30", "16:30"),
        ("22:00-02:00", "22:00", "26:00"),
    ],
)
def test_hours(text: str, begins: str, ends: str | None) -> None:
    assert parse_hours(text) == Hours(at(begins) or 0, at(ends))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "buổi tối",
        "7-9h",
        "07.30",
        "25:00",
        "7:60",
        "24:00",
        "11:00-08:00",
        "8h-2h chiều",
        "7h30, 14h",
        "7h30-11h-14h",
        "7h30 -",
        "7h30-11h, 10h-12h",
        "7h30 hằng tuần",
        "8h tối mai",
        "12h30 tối",
    ],
)
def test_what_is_not_certain_is_left(text: str) -> None:
    assert parse_hours(text) is None
