from __future__ import annotations

import pytest

from lxplan.papers.activity_cells import WEEKLY, activity_context
from lxplan.word.paragraphs import NO_BREAK_SPACE
from lxplan.word.standards import ND30
from tests.papers.plans import SMALL, WORKED, plan_of


def lines_of(keys: str) -> tuple[str, ...]:
    ((_, activity),) = plan_of(
        SMALL + "".join(f"      {line}\n" for line in keys.split(";") if line)
    ).activities
    return tuple(
        line.replace(NO_BREAK_SPACE, " ") for line in activity_context(activity, ND30).thoi_gian
    )


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("", ()),
        ("ngay: 15/09/2018", ("Thứ Bảy", "15/9/2018")),
        ("ngay: 15/09/2018;gio: 07:30-11:00", ("Thứ Bảy", "15/9/2018", "07 giờ 30 - 11 giờ 00")),
        ("ngay: 15/09/2018;thu: Chủ Nhật", ("Thứ Bảy", "15/9/2018")),
        ("tu_ngay: 15/09/2018;den_ngay: 01/10/2018", ("Từ 15/9/2018", "đến 01/10/2018")),
        ("thoi_gian: Từ ngày 08/04/2018", ("Từ ngày 08/04/2018",)),  # words are as typed
        ("tu_ngay: 15/09/2018", ("Từ 15/9/2018",)),
        ("den_ngay: 15/09/2018", ("Đến 15/9/2018",)),
        ("thu: [Thứ Bảy, Chủ Nhật];gio: 19h", ("Thứ Bảy, Chủ Nhật", WEEKLY, "19 giờ 00")),
    ],
)
def test_the_lines_of_a_column_of_times(keys: str, lines: tuple[str, ...]) -> None:
    assert lines_of(keys) == lines


def test_a_weekday_is_not_broken_over_two_lines() -> None:
    ((_, activity),) = plan_of(SMALL + "      thu: [Thứ Bảy]\n").activities
    assert activity_context(activity, ND30).thoi_gian[0] == f"Thứ{NO_BREAK_SPACE}Bảy"


def test_the_lines_below_the_content_leave_time_and_place_to_columns_of_their_own() -> None:
    _, activity = plan_of(WORKED).activities[2]
    context = activity_context(activity, ND30)
    assert context.chi_tiet_them == (
        "45 người",
        "Phụ trách: Bà Lan, 0912 345 678",
        "Ghi chú: Mang vở",
    )
    assert (
        context.chi_tiet[0]
        == "Ngày 07/02/2026, 07\u00a0giờ\u00a030 - 11\u00a0giờ\u00a000, tại Hội trường UBND xã, 45 người"
    )
