from __future__ import annotations

import pytest

from lxplan.papers.yearly_plan import PlanContext, yearly_plan
from lxplan.plan import Plan
from lxplan.word.standards import ND30, TT01, Standard
from tests.papers.plans import FULL, SMALL, plan_of


def names_of(plan: Plan, standard: Standard) -> PlanContext:
    names = yearly_plan(plan, standard).names
    assert isinstance(names, PlanContext)
    return names


@pytest.mark.parametrize(("typed", "printed"), [("5", "05"), ("05", "05"), ("12", "12"), ("", ""), ("7a", "7a")])
def test_numbers_under_ten_are_padded(typed: str, printed: str) -> None:
    assert names_of(plan_of(f"{SMALL}van_ban: {{so: {typed}}}"), ND30).van_ban.so == printed


@pytest.mark.parametrize(
    ("typed", "day", "month"),
    [("05/01/2019", "05", "01"), ("9/2/2019", "09", "02"), ("5/9/2018", "05", "9"), ("20/11/2018", "20", "11")],
)
def test_days_under_ten_and_only_months_one_and_two_are_padded(typed: str, day: str, month: str) -> None:
    date = names_of(plan_of(f"{SMALL}van_ban: {{ngay: {typed}}}"), TT01).van_ban.ngay
    assert (date.ngay, date.thang) == (day, month)


def test_without_a_date_the_year_is_that_of_the_first_day() -> None:
    date = names_of(plan_of(SMALL), TT01).van_ban.ngay
    assert (date.ngay, date.thang, date.nam) == ("", "", "2018")


def test_the_symbol_is_made_of_the_abbreviation_when_left_out() -> None:
    assert names_of(plan_of(SMALL), TT01).van_ban.ky_hieu == "KH-TTHTCĐ"
    named = SMALL.replace("Long Xuyên}", "Long Xuyên, viet_tat: TTX}")
    assert names_of(plan_of(named), TT01).van_ban.ky_hieu == "KH-TTX"


def test_a_period_is_named_as_in_a_title() -> None:
    assert names_of(plan_of(SMALL), TT01).ky == "năm học 2018-2019"
    assert names_of(plan_of(FULL), ND30).ky == "năm 2026"


def test_final_marks_are_taken_off_where_the_paper_adds_them() -> None:
    context = names_of(plan_of(FULL), ND30)
    assert context.can_cu == ("Căn cứ A & B <C>", "Căn cứ thứ hai")
    assert context.ket == "Trên đây là kế hoạch"


def test_the_lines_of_an_activity() -> None:
    activity = names_of(plan_of(FULL), ND30).ke_hoach_thang[1].hoat_dong[0]
    assert activity.chi_tiet == (
        "Từ ngày 01/02/2026 đến ngày 05/02/2026, Thứ Bảy, 07:30-11:00, tại Hội trường, 45 người, 2 buổi, 16 giờ",
        "Phụ trách: Bà B",
        "Ghi chú: Mang vở",
    )
    assert activity.cot_don_vi == ("Hội Nông dân, Hội Phụ nữ;", "Ông An;", "Chủ trì: Hội Nông dân")
    assert activity.kinh_phi == "1.500.000"


def test_an_activity_without_details_has_no_second_line() -> None:
    activity = names_of(plan_of(SMALL), ND30).ke_hoach_thang[0].hoat_dong[0]
    assert activity.chi_tiet == ()
    assert activity.cot_don_vi == ()


def test_a_single_day_is_named() -> None:
    activity = names_of(plan_of(SMALL + "      ngay: 5/9/2018\n"), ND30).ke_hoach_thang[0].hoat_dong[0]
    assert activity.chi_tiet == ("Ngày 05/09/2018",)


def test_months_stand_in_the_order_of_time() -> None:
    months = names_of(plan_of(SMALL.replace("  09/2018:", "  10/2018:\n  09/2018:")), ND30).ke_hoach_thang
    assert [month.thang for month in months] == ["09/2018", "10/2018"]


def test_words_are_printed_composed() -> None:
    decomposed = SMALL.replace("Khai giảng", "Khai gia\u0309ng")
    assert names_of(plan_of(decomposed), ND30).ke_hoach_thang[0].hoat_dong[0].noi_dung == "Khai gi\u1ea3ng"
