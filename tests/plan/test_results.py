"""What became of an activity: read, said in a line, held or not."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.plan import Month, read_plan
from lxplan.plan.reader import ReadPlan
from lxplan.plan.results import HELD, MOVED, Result, said

PLAN = """\
nam_hoc: 2018-2019
trung_tam: {{ten: Trung tâm học tập cộng đồng xã Long Xuyên}}
ke_hoach_thang:
  10/2018:
    - noi_dung: Tập huấn
      ket_qua: {{{result}}}
"""


def read(result: str) -> ReadPlan:
    return read_plan("p.yaml", PLAN.format(result=result).encode())


def result_of(typed: str) -> Result:
    answer = read(typed)
    assert not answer.faults
    assert answer.plan is not None
    return answer.plan.activities[0][1].result


def test_days_are_completed_by_the_month_above_and_numbers_read_as_they_are_written() -> None:
    result = result_of("ngay: [20, 27/10], so_luot: 1.250, so_nu: 0, so_buoi: 2 buổi, chi: 500k")
    assert result.days == (date(2018, 10, 20), date(2018, 10, 27))
    assert (result.turns, result.women, result.sessions, result.spent) == (1250, 0, 2, 500_000)
    assert said(result) == "đã tổ chức 20/10, 27/10/2018: 2 buổi, 1.250 lượt, 0 nữ, 500.000 đồng"


@pytest.mark.parametrize(
    ("typed", "status", "is_held"),
    [
        ("tinh_trang: đã tổ chức", HELD, True),
        ("tinh_trang: Da To Chuc", HELD, True),
        ("tinh_trang: hoãn", "hoãn", False),
        ("tinh_trang: huỷ", "hủy", False),
        ("tinh_trang: huy, so_luot: 45", "hủy", False),
        ("tinh_trang: chuyen, sang: 11/2018", MOVED, False),
        ("tinh_trang: chuyển, sang: 11/2018, so_luot: 45", MOVED, True),
        ("so_luot: 45", None, True),
        ("rieng: {so_tin_bai: 11}", None, True),
        ("ghi_chu: mưa", None, False),
    ],
)
def test_what_was_held(typed: str, status: str | None, is_held: bool) -> None:
    result = result_of(typed)
    assert (result.status, result.is_held) == (status, is_held)
    assert result.is_stated == (typed != "ghi_chu: mưa")


def test_a_move_is_said_with_its_month() -> None:
    assert said(result_of("tinh_trang: chuyển, sang: 11/2018")) == "chuyển sang 11/2018"
    moved = result_of("tinh_trang: chuyển, sang: 11/2018, so_luot: 45")
    assert moved.moved_to == Month(2018, 11)
    assert said(moved) == "chuyển sang 11/2018, đã tổ chức: 45 lượt"
    assert said(result_of("ghi_chu: mưa")) == ""


@pytest.mark.parametrize(
    ("typed", "rule", "suggestion"),
    [
        ("tinh_trang: hoan", "tinh-trang-sai", "hoãn"),
        ("tinh_trang: xong", "tinh-trang-sai", None),
        ("sang: 2018-11", "thang-sai", "11/2018"),
        ("sang: tháng sau", "thang-sai", None),
        ("so_luot: khoảng 45", "so-sai", "45"),
        ("so_luot: -3", "so-sai", "3"),
        ("so_luot: 40-50", "so-sai", None),
        ("so_luot: 99.999.999", "so-sai", None),
        ("chi: nhiều", "so-sai", None),
        ("soluot: 45", "khoa-la", "so_luot"),
    ],
)
def test_what_cannot_be_read_is_a_fault(typed: str, rule: str, suggestion: str | None) -> None:
    (fault,) = read(typed).faults
    assert (fault.rule, fault.suggestion) == (rule, suggestion)
