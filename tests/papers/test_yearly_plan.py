from __future__ import annotations

from lxplan.papers.yearly_plan import PlanContext, yearly_plan
from lxplan.plan import Plan
from lxplan.word.standards import ND30, Standard
from tests.papers.plans import FULL, SMALL, plan_of


def names_of(plan: Plan, standard: Standard) -> PlanContext:
    names = yearly_plan(plan, standard).names
    assert isinstance(names, PlanContext)
    return names


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


def test_the_file_is_named_after_the_period() -> None:
    assert yearly_plan(plan_of(SMALL)).file_name == "ke-hoach-2018-2019.docx"
    assert yearly_plan(plan_of(FULL)).file_name == "ke-hoach-2026.docx"
