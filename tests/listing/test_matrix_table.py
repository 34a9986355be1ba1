"""The plan at a glance on terminals of several widths."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from lxplan.listing import Screen
from lxplan.listing.matrix import matrix_of
from lxplan.listing.matrix_table import draw
from lxplan.plan import Plan, read_plan
from tests.listing.plans import small_plan

SHIPPED = Path(__file__).parents[2] / "plans" / "2018-2019.yaml"


def shipped() -> Plan:
    plan = read_plan("x.yaml", SHIPPED.read_bytes()).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_screen_and_no_number_is_lost(width: int) -> None:
    matrix = matrix_of(shipped())
    text = draw(matrix, Screen(width))
    assert all(cell_len(line) <= width for line in text.splitlines())
    bands = text.count("Đơn vị ")
    assert bands == (2 if width == 40 else 1)
    numbers = [
        int(word)
        for line in text.splitlines()
        if line.startswith("Trường THCS")
        for word in line.removeprefix("Trường THCS").split()
        if word.isdigit()
    ]
    assert sum(numbers) == 16 + 16 * bands


def test_at_80_columns_all_months_stand_in_one_line() -> None:
    lines = draw(matrix_of(shipped()), Screen(80)).splitlines()
    assert lines[1].split() == [
        "Đơn",
        "vị",
        "09",
        "10",
        "11",
        "12",
        "01",
        "02",
        "03",
        "04",
        "05",
        "06",
        "07",
        "08",
        "Tổng",
    ]
    assert lines[3].split() == [
        "Trường",
        "THCS",
        "2",
        "4",
        "1",
        "2",
        "1",
        "·",
        "2",
        "1",
        "1",
        "·",
        "1",
        "1",
        "16",
    ]
    assert lines[-2].split() == [
        "Tổng",
        "cộng",
        "3",
        "5",
        "2",
        "3",
        "3",
        "3",
        "2",
        "2",
        "3",
        "2",
        "3",
        "3",
        "34",
    ]


def test_colours_shade_and_are_left_out_where_there_are_none() -> None:
    assert "\x1b[" not in draw(matrix_of(small_plan()), Screen(80))
    assert "48;5;28m   2" in draw(matrix_of(small_plan()), Screen(80, color=True))


def test_empty_months_are_named_and_years_where_months_are_called_alike() -> None:
    assert "\nTháng chưa có hoạt động: 10/2018, 12/2018, " in draw(
        matrix_of(small_plan()), Screen(80)
    )
    long = (
        "ky: {tu: 01/09/2018, den: 31/12/2019}\ntrung_tam: {ten: A}\n"
        "thuong_xuyen: [{noi_dung: x}]\nke_hoach_thang: {}\n"
    )
    plan = read_plan("dai.yaml", long.encode()).plan
    assert plan is not None
    text = draw(matrix_of(plan), Screen(120))
    assert [line.split() for line in text.splitlines()[2:3]] == [["18"] * 4 + ["19"] * 12]
    assert "TX: thường xuyên, không thuộc tháng nào.\n" in text
