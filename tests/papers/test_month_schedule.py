from __future__ import annotations

from lxplan.papers.month_schedule import ANY_DAY, ScheduleContext, month_schedule
from lxplan.plan import Plan
from lxplan.plan.values import Month
from lxplan.word.standards import ND30
from tests.papers.plans import SMALL, WORKED, plan_of, printed, shipped_plan, texts_in

FEBRUARY = Month(2026, 2)


def names_of(plan: Plan, month: Month) -> ScheduleContext:
    names = month_schedule(plan, month, ND30).names
    assert isinstance(names, ScheduleContext)
    return names


def test_by_day_and_hour_then_the_undated_in_the_plans_order() -> None:
    context = names_of(plan_of(WORKED), FEBRUARY)
    assert [activity.noi_dung for activity in context.thang.hoat_dong] == [
        "Lớp xóa mù chữ",
        "Phát động trồng cây",  # all day
        "Hội thi",
        "Tập huấn kỹ thuật chăm sóc lúa",
        "Câu lạc bộ dưỡng sinh",
    ]


def test_undated_activities_keep_their_order_whatever_their_hours() -> None:
    text = SMALL + "      gio: 10:00\n    - noi_dung: Hai\n      gio: 09:00\n"
    activities = names_of(plan_of(text), Month(2018, 9)).thang.hoat_dong
    assert [activity.noi_dung for activity in activities] == ["Khai giảng", "Hai"]


def test_beside_dated_activities_the_others_are_held_on_any_day() -> None:
    activities = names_of(plan_of(WORKED), FEBRUARY).thang.hoat_dong
    assert [activity.thoi_gian[0] == ANY_DAY for activity in activities] == [
        False,
        False,
        False,
        False,
        True,
    ]
    assert activities[-1].thoi_gian[-1] == "05\u00a0giờ\u00a030"


def test_without_any_time_there_is_nothing_to_mark() -> None:
    activities = names_of(shipped_plan(), Month(2018, 10)).thang.hoat_dong
    assert [activity.thoi_gian for activity in activities] == [()] * 5


def test_the_sum_of_money_leaves_out_what_is_off_and_counts_what_was_moved_here() -> None:
    text = """\
nam: 2026
trung_tam: {ten: A}
bang_thang: {cot: [noi_dung, kinh_phi]}
ke_hoach_thang:
  02/2026:
    - {noi_dung: a, kinh_phi: 1000000}
    - {noi_dung: b, kinh_phi: 2000000}
    - {noi_dung: c, kinh_phi: 4000000, ket_qua: {tinh_trang: hủy}}
    - {noi_dung: d, kinh_phi: 8000000, ket_qua: {tinh_trang: hoãn}}
    - {noi_dung: e, kinh_phi: 16000000, ket_qua: {tinh_trang: chuyển, sang: 03/2026}}
  03/2026:
    - {noi_dung: f, kinh_phi: 32000000}
"""
    february, march = (names_of(plan_of(text), Month(2026, number)) for number in (2, 3))
    assert (february.bang_thang.tong_kinh_phi, march.bang_thang.tong_kinh_phi) == (
        "3.000.000",
        "48.000.000",
    )
    printed_money = [row.cac_o["kinh_phi"] for row in february.thang.hoat_dong]
    assert printed_money == ["1.000.000", "2.000.000", "", "", ""]


def test_the_paper_has_a_number_and_date_of_its_own() -> None:
    paper = names_of(plan_of(WORKED), FEBRUARY).van_ban
    assert (paper.so, paper.ky_hieu, paper.trich_yeu) == (
        "",
        "TB-TTHTCĐ",
        "Lịch hoạt động tháng 02 năm 2026",
    )
    assert paper.ngay == ("", "", "2026")
    assert paper.nguoi_ky.ho_ten == "Nguyễn Thị Minh"
    assert paper.noi_nhan == ("UBND xã (để báo cáo)",)


def test_the_schedule_of_january_may_be_signed_in_the_old_year() -> None:
    assert names_of(plan_of(WORKED), Month(2026, 1)).van_ban.ngay == ("", "", "")


def test_a_month_without_activities() -> None:
    context = names_of(plan_of(WORKED), Month(2026, 5))
    assert (context.ten_thang, context.thang.hoat_dong) == ("tháng 5 năm 2026", ())


def test_the_file_is_named_after_the_month() -> None:
    assert month_schedule(plan_of(WORKED), FEBRUARY).file_name == "thong-bao-thang-02-2026.docx"


def test_an_activity_with_words_for_its_time_has_these_alone() -> None:
    rows = "[{noi_dung: Họp, ngay: 05/10/2026}, {noi_dung: Thăm hỏi, thoi_gian: Trong tuần 3}, {noi_dung: Học}]"
    plan = plan_of(f"nam: 2026\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{10/2026: {rows}}}\n")
    names = month_schedule(plan, Month(2026, 10)).names
    assert isinstance(names, ScheduleContext)
    assert [row.thoi_gian for row in names.thang.hoat_dong] == [
        ("Thứ Hai", "05/10/2026"),
        ("Trong tuần 3",),
        ("Trong tháng",),
    ]


def test_a_poster_has_the_head_and_the_signature_but_no_number_and_no_recipients() -> None:
    paper = month_schedule(plan_of(WORKED), FEBRUARY, ND30, poster=True)
    assert paper.file_name == "lich-thang-02-2026.docx"
    data = printed(paper)
    texts = {
        style: texts_in(data, style) for style in ("QuocHieu", "SoKyHieu", "NoiNhan", "TenLoai")
    }
    assert texts == {
        "QuocHieu": ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        "SoKyHieu": [""],
        "NoiNhan": [],
        "TenLoai": ["LỊCH HOẠT ĐỘNG"],
    }
    assert texts_in(data, "TrichYeu") == ["Tháng 02 năm 2026"]
    assert texts_in(data, "DiaDanhNgay") == ["Hòa Bình, ngày      tháng      năm 2026"]
    assert texts_in(data, "HoTen") == ["Nguyễn Thị Minh"]
