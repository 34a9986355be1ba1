"""The bounds of a course are told in hours and sessions that a person can check."""

from __future__ import annotations

from lxplan.checks.dates.sessions_and_hours import sessions_add_up
from tests.checks.marked import marked


def messages(row: str) -> list[str]:
    case = marked(f"nam: 2026\nke_hoach_thang: {{08/2026: [{{noi_dung: Lớp, {row}}}]}}")
    return [finding.message for finding in sessions_add_up.find(case.subject())]


def test_the_hours_of_the_example_are_seven() -> None:
    (message,) = messages('ghi_chu: "01–05/8/2026, thứ Bảy, Chủ Nhật, 08:00–11:30, 16 giờ"')
    assert "7 giờ, không phải 16 giờ" in message


def test_a_break_at_noon_widens_the_hours() -> None:
    row = 'ngay: 20/08/2026, gio: "07:30-17:00", so_gio: '
    assert messages(row + "7") == messages(row + "9") == []
    (message,) = messages(row + "12")
    assert "7 đến 9,5 giờ" in message


def test_wrong_sessions_are_told_once_and_hours_not_besides() -> None:
    (message,) = messages(
        'tu_ngay: 01/08/2026, den_ngay: 31/08/2026, thu: Thứ Bảy, gio: "8h-10h", so_buoi: 9, so_gio: 18'
    )
    assert "5 buổi, không phải 9 buổi" in message


def test_a_reversed_time_is_another_rules() -> None:
    assert messages('ngay: 20/08/2026, gio: "11:00-08:00", so_gio: 9') == []


def test_a_weekday_that_never_comes_is_another_rules() -> None:
    assert messages("tu_ngay: 03/08/2026, den_ngay: 05/08/2026, thu: Chủ Nhật, so_buoi: 4") == []
