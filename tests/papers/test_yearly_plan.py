from __future__ import annotations

from lxplan.papers.yearly_plan import PlanContext, yearly_plan
from lxplan.plan import Plan
from lxplan.word.standards import ND30, Standard
from tests.papers.plans import FULL, SMALL, plan_of


def names_of(plan: Plan, standard: Standard) -> PlanContext:
    names = yearly_plan(plan, standard, private=True).names
    assert isinstance(names, PlanContext)
    return names


def test_final_marks_are_taken_off_where_the_paper_adds_them() -> None:
    context = names_of(plan_of(FULL), ND30)
    assert context.can_cu == ("Căn cứ A & B <C>", "Căn cứ thứ hai")
    assert context.ket == "Trên đây là kế hoạch"


def test_the_lines_of_an_activity() -> None:
    activity = names_of(plan_of(FULL), ND30).ke_hoach_thang[1].hoat_dong[0]
    assert activity.chi_tiet == (
        "Từ ngày 01/02/2026 đến ngày 05/02/2026, Thứ Bảy, 07\u00a0giờ\u00a030 - 11\u00a0giờ\u00a000, tại Hội trường, 45 người, 2 buổi, 16 giờ",
        "Phụ trách: Bà B",
        "Ghi chú: Mang vở",
    )
    assert activity.cot_don_vi == ("Hội Nông dân, Hội Phụ nữ;", "Ông An;", "Chủ trì: Hội Nông dân")
    assert activity.kinh_phi == "1.500.000"


def test_templates_do_not_see_what_is_for_the_office() -> None:
    text = FULL.replace("phu_trach: Bà B", "phu_trach: Bà B - 0912.345.678")
    names = yearly_plan(plan_of(text), ND30).names
    assert isinstance(names, PlanContext)
    activity = names.ke_hoach_thang[1].hoat_dong[0]
    assert (activity.phu_trach, activity.ghi_chu, activity.chi_tiet[-1]) == (
        "Bà B",
        "",
        "Phụ trách: Bà B",
    )


def test_several_days_are_named() -> None:
    rows = "      ngay: [5, 12/9]\n    - {noi_dung: Trại, ngay: 19-20/9, so_nguoi: khoảng 50 em, gio: 7h}\n"
    first, second = names_of(plan_of(SMALL + rows), ND30).ke_hoach_thang[0].hoat_dong
    assert (first.ngay, first.chi_tiet) == ("05/09, 12/09/2018", ("Các ngày 05/9, 12/9/2018",))
    assert second.chi_tiet == ("Ngày 19-20/9/2018, 07\u00a0giờ\u00a000, khoảng 50 em",)
    assert first.thoi_gian == ("Thứ Tư", "05/9, 12/9/2018")
    assert second.thoi_gian == ("19-20/9/2018", "07\u00a0giờ\u00a000")


def test_an_activity_without_details_has_no_second_line() -> None:
    activity = names_of(plan_of(SMALL), ND30).ke_hoach_thang[0].hoat_dong[0]
    assert activity.chi_tiet == ()
    assert activity.cot_don_vi == ()


def test_a_single_day_is_named() -> None:
    activity = (
        names_of(plan_of(SMALL + "      ngay: 5/9/2018\n"), ND30).ke_hoach_thang[0].hoat_dong[0]
    )
    assert activity.chi_tiet == ("Ngày 05/9/2018",)


def test_months_stand_in_the_order_of_time() -> None:
    months = names_of(
        plan_of(SMALL.replace("  09/2018:", "  10/2018:\n  09/2018:")), ND30
    ).ke_hoach_thang
    assert [month.thang for month in months] == ["09/2018", "10/2018"]


def test_words_are_printed_composed() -> None:
    decomposed = SMALL.replace("Khai giảng", "Khai gia\u0309ng")
    assert (
        names_of(plan_of(decomposed), ND30).ke_hoach_thang[0].hoat_dong[0].noi_dung
        == "Khai gi\u1ea3ng"
    )


def test_the_file_is_named_after_the_period() -> None:
    assert yearly_plan(plan_of(SMALL)).file_name == "ke-hoach-2018-2019.docx"
    assert yearly_plan(plan_of(FULL)).file_name == "ke-hoach-2026.docx"
