"""The next plan: what is left out of the last one, also keys that only later declarations know."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.drafting.next_plan import NextPlan, next_plan
from lxplan.drafting.period_steps import next_step
from lxplan.failures import Failure
from lxplan.plan import read_plan


def _next(text: str) -> NextPlan:
    read = read_plan("p", text.encode())
    assert read.plan is not None
    step = next_step(read.plan.sound_period)
    assert step is not None
    return next_plan(read, step, Path("plans/moi.yaml"), ())


def _text(text: str) -> str:
    return _next(text).data.decode().split("\n", 1)[1]


HEAD = "nam: {}\ntrung_tam: {{ten: A}}\n"


def test_results_report_and_lasting_names_go() -> None:
    last = (
        f"{HEAD.format(2026)}ke_hoach_thang:\n  01/2026:\n"
        "    - ma: lop-1\n      noi_dung: Lớp\n      ket_qua:  # đã xong\n        so_luot: 45\n"
        "        ghi_chu: vắng 3, do mưa\n      dia_diem: Nhà văn hóa\n"
        "    - {ma: a, noi_dung: B, ket_qua: {so_luot: 3}}\n"
        "# Báo cáo\nbao_cao:\n  - dac_diem: C\n\nket: D\n"
    )
    assert _text(last) == (
        f"{HEAD.format(2027)}ke_hoach_thang:\n  01/2027:\n"
        "    - noi_dung: Lớp\n      dia_diem: Nhà văn hóa\n    - {noi_dung: B}\n\nket: D\n"
    )


def test_days_in_every_form_become_reminders() -> None:
    last = (
        f"{HEAD.format(2026)}ke_hoach_thang:\n  01/2026:\n"
        "  - ngay:\n    - 13\n    - 27\n    noi_dung: A # a\n    den_ngay: # chưa biết\n"
        "  - noi_dung: B\n    tu_ngay: '5' # b\n    den_ngay: 05/02/2026"
    )
    made = _next(last)
    assert made.dated == 3
    assert made.data.decode().split("\n", 1)[1] == (
        f"{HEAD.format(2027)}ke_hoach_thang:\n  01/2027:\n"
        "  - # ngay: (năm trước 13/01, 27/01/2026)\n    noi_dung: A # a\n    den_ngay: # chưa biết\n"
        "  - noi_dung: B\n    # tu_ngay: (năm trước 05/01/2026) # b\n    # den_ngay: (năm trước 05/02/2026)"
    )


def test_bases_on_one_line_have_one_comment_and_those_without_a_time_none() -> None:
    bases = (
        "can_cu: [Kế hoạch số 1/KH-UBND ngày 01/01/2026 của UBND, Hướng dẫn năm 2026, Nhu cầu]\n"
    )
    made = _next(f"{HEAD.format(2026)}{bases}ke_hoach_thang: {{}}\n")
    assert made.bases == 2
    assert made.data.decode().count("# xem lại") == 1


def test_words_that_only_look_like_notes_stay() -> None:
    last = f"{HEAD.format(2026)}muc_dich: |\n  # ngay: (năm trước 1)\n  Học\nke_hoach_thang: {{}}\n"
    assert "# ngay: (năm trước 1)\n" in _text(last)


def test_a_value_that_stands_at_two_places_is_left_alone() -> None:
    last = f"{HEAD.format(2026)}dan_nhap: &a Kế hoạch năm 2026\nket: *a\nke_hoach_thang: {{}}\n"
    with pytest.raises(Failure, match="chưa ghi gì"):
        _next(last)


def test_the_purpose_moves_unless_it_tells_what_was() -> None:
    last = (
        f"{HEAD.format(2026)}muc_dich: |\n  1. Thực hiện năm 2026, quý I năm 2026\n  Hết năm 2025\n"
        "  2. Năm 2026 đã mở 5 lớp\n  3. Học tập năm 2026\nke_hoach_thang: {}\n"
    )
    assert _text(last) == (
        f"{HEAD.format(2027)}muc_dich: |\n  1. Thực hiện năm 2027, quý I năm 2027\n  Hết năm 2025\n"
        "  2. Năm 2026 đã mở 5 lớp\n  3. Học tập năm 2027\nke_hoach_thang: {}\n"
    )
    assert "muc_dich: Học tập năm 2027\n" in _text(
        f"{HEAD.format(2026)}muc_dich: Học tập năm 2026\nke_hoach_thang: {{}}\n"
    )
