from __future__ import annotations

from datetime import date

import pytest

from lxplan.failures import Failure
from lxplan.papers.invitation import InvitationContext, lateness
from lxplan.papers.invitation import invitation as paper_of
from lxplan.plan.agenda import entries_of
from lxplan.plan.values import Month
from lxplan.word.standards import ND30
from tests.papers.plans import SMALL, WORKED, entry_of, plan_of, printed, texts_in

FEBRUARY = Month(2026, 2)


def invitation(
    number: int, text: str = WORKED, month: Month = FEBRUARY, *, blank: bool = False
) -> InvitationContext:
    plan = plan_of(text)
    names = paper_of(plan, entry_of(plan, month, number), ND30, blank=blank).names
    assert isinstance(names, InvitationContext)
    return names


def small(keys: str, *, blank: bool = False) -> InvitationContext:
    text = SMALL + "".join(f"      {line}\n" for line in keys.split(";") if line)
    return invitation(1, text, Month(2018, 9), blank=blank)


def test_each_partner_and_lecturer_once() -> None:
    assert [(guest.ten, guest.vai_tro) for guest in invitation(2).khach] == [
        ("Hội Nông dân", "đơn vị phối hợp"),
        ("Hội Phụ nữ", "đơn vị phối hợp"),
        ("Trường Tiểu học", "đơn vị phối hợp"),
        ("Trường THCS", "đơn vị phối hợp"),
        ("Kỹ sư Trần A & B", "người dạy"),
    ]


def test_each_is_asked_to_do_what_is_theirs() -> None:
    assert {(guest.vai_tro, guest.viec) for guest in invitation(2).khach} == {
        ("đơn vị phối hợp", "phối hợp tổ chức tập huấn kỹ thuật chăm sóc lúa"),
        ("người dạy", "giảng dạy, hướng dẫn tại lớp tập huấn kỹ thuật chăm sóc lúa"),
    }


def test_a_content_too_long_for_a_title_is_called_the_months_activity() -> None:
    text = SMALL.replace("Khai giảng\n", f"Tập huấn {LONG.strip()}\n")
    (guest,) = invitation(1, text, Month(2018, 9), blank=True).khach
    assert guest.viec == "phối hợp tổ chức hoạt động tháng 9 năm 2018"


def test_what_stands_in_the_invitation() -> None:
    context = invitation(2)
    assert context.van_ban.ky_hieu == "GM-TTHTCĐ"
    assert context.van_ban.trich_yeu == "Tập huấn kỹ thuật chăm sóc lúa"
    assert context.chu_tri == "Trung tâm học tập cộng đồng xã Hòa Bình"
    assert context.thanh_phan == "Nông dân (dự kiến 45 người)"
    assert context.thoi_gian == "từ 07 giờ 30 đến 11 giờ 00, Thứ Bảy, ngày 07 tháng 02 năm 2026"
    assert context.dia_diem == "Hội trường UBND xã"
    assert context.lien_he == "Bà Lan, 0912 345 678"


def test_whoever_leads_has_the_chair_and_weekly_sessions_their_weekdays() -> None:
    context = invitation(4)
    assert context.chu_tri == "Hội Nông dân"
    assert context.thoi_gian.replace("\u00a0", " ") == (
        "19 giờ 00, từ ngày 02 tháng 02 năm 2026 đến ngày 15 tháng 3 năm 2026 (Thứ Bảy, Chủ Nhật hằng tuần)"
    )
    assert (context.thanh_phan, context.lien_he) == ("", "")


def test_several_days_are_all_said() -> None:
    context = small("ngay: 4, 10-11/9;gio: 8h;dia_diem: A;nguoi_day: B;so_nguoi: dự kiến 50")
    assert context.thoi_gian == (
        "08 giờ 00, Thứ Ba, ngày 04 tháng 9 năm 2018 và "
        "từ Thứ Hai, ngày 10 tháng 9 năm 2018 đến Thứ Ba, ngày 11 tháng 9 năm 2018"
    )
    assert context.thanh_phan == "dự kiến 50 người"


def test_a_span_of_days_says_the_weekdays_of_its_ends() -> None:
    keys = "tu_ngay: 03/09/2018;den_ngay: 05/09/2018;gio: 8h;dia_diem: A;nguoi_day: B"
    assert small(keys).thoi_gian == (
        "08 giờ 00, từ Thứ Hai, ngày 03 tháng 9 năm 2018 đến Thứ Tư, ngày 05 tháng 9 năm 2018"
    )


@pytest.mark.parametrize(
    ("keys", "words", "to_fill"),
    [
        ("", "ngày, giờ, địa điểm, mời ai", "ngay, gio, dia_diem, phoi_hop (hoặc nguoi_day)"),
        ("ngay: 05/09/2018;phoi_hop: Hội A", "giờ, địa điểm", "gio, dia_diem"),
        ("tu_ngay: 05/09/2018;gio: 8h;nguoi_day: Ông B", "địa điểm", "dia_diem"),
        ("gio: 8h;dia_diem: C;nguoi_day: Ông B", "ngày", "ngay"),
    ],
)
def test_what_the_plan_lacks_is_named_with_its_keys_and_line(
    keys: str, words: str, to_fill: str
) -> None:
    with pytest.raises(Failure) as raised:
        small(keys)
    assert str(raised.value) == (
        f"chưa in giấy mời, vì kế hoạch chưa ghi {words} của «Khai giảng»; điền {to_fill} vào hoạt động ấy "
        "(dòng 6 của plan.yaml), hoặc thêm --blank để in chỗ trống ghi tay."
    )
    assert raised.value.exit_code == 2


def test_blanks_stand_only_where_the_plan_is_silent() -> None:
    context = small("", blank=True)
    assert context.thoi_gian == "……… giờ ………, ngày ……… tháng 9 năm 2018"
    assert (
        [guest.ten for guest in context.khach]
        == [context.dia_diem]
        == [context.lien_he]
        == ["…" * 24]
    )
    assert (
        small("gio: 8h;ngay: 05/09/2018", blank=True).thoi_gian
        == "08 giờ 00, Thứ Tư, ngày 05 tháng 9 năm 2018"
    )
    assert (
        small("ngay: 05/09/2018", blank=True).thoi_gian
        == "……… giờ ………, Thứ Tư, ngày 05 tháng 9 năm 2018"
    )
    assert small("gio: 8h", blank=True).thoi_gian == "08 giờ 00, ngày ……… tháng 9 năm 2018"
    assert small("dia_diem: Sân", blank=True).dia_diem == "Sân"


def test_the_number_of_learners_alone() -> None:
    assert small("so_nguoi: 30", blank=True).thanh_phan == "dự kiến 30 người"
    assert small("doi_tuong: [A, B]", blank=True).thanh_phan == "A, B"


def test_a_content_of_several_lines_becomes_one() -> None:
    text = SMALL.replace("noi_dung: Khai giảng", "noi_dung: |\n        Một\n        hai")
    assert invitation(1, text, Month(2018, 9), blank=True).van_ban.trich_yeu == "Một hai"


@pytest.mark.parametrize(
    ("today", "said"),
    [
        # 15/09/2018 is a Saturday
        (date(2018, 9, 12), ""),
        (
            date(2018, 9, 13),
            "chỉ còn 2 ngày làm việc trước ngày 15/09/2018; giấy mời nên gửi trước ít nhất 3 ngày làm việc.",
        ),
        (date(2018, 9, 16), "ngày 15/09/2018 đã qua."),
    ],
)
def test_an_invitation_comes_late_within_three_working_days(today: date, said: str) -> None:
    (entry,) = entries_of(plan_of(SMALL + "      tu_ngay: 15/09/2018\n"))
    assert lateness(entry, today) == said


def test_nothing_is_late_on_an_unknown_day() -> None:
    (entry,) = entries_of(plan_of(SMALL))
    assert lateness(entry, date(2031, 1, 1)) == ""


def test_the_file_is_named_after_month_and_number() -> None:
    paper = paper_of(plan_of(WORKED), entry_of(plan_of(WORKED), FEBRUARY, 4))
    assert paper.file_name == "giay-moi-02-2026-4.docx"
    assert paper.title == "Giấy mời Lớp xóa mù chữ"


LONG = "các bước chăm sóc lúa từ gieo mạ đến thu hoạch " * 30


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("Khai giảng lớp xóa mù chữ", "Khai giảng lớp xóa mù chữ"),
        (f"Tập huấn trồng lúa. {LONG}", "Tập huấn trồng lúa"),
        (f"Tập huấn {LONG}", "Tham gia hoạt động tháng 9 năm 2018"),
    ],
)
def test_a_long_content_is_no_title(content: str, title: str) -> None:
    plan = plan_of(
        SMALL.replace("Khai giảng\n", f"{content.strip()}\n") + "      phoi_hop: Hội Nông dân\n"
    )
    data = printed(paper_of(plan, entry_of(plan, Month(2018, 9)), blank=True))
    assert [" ".join(text.split()) for text in texts_in(data, "TrichYeu")] == [title]
    said = [
        text
        for text in texts_in(data, "ThanVanBan")
        if content.strip().casefold() in text.casefold()
    ]
    assert len(said) == 1
