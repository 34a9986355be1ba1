"""Other types of paper, drafts, second signatures and the heads of other organisations, as finished
documents.
"""

from __future__ import annotations

import pytest

from lxplan.papers.invitation import invitation
from lxplan.papers.month_schedule import month_schedule
from lxplan.papers.partner_page import partner_page, partner_pages
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan.agenda import entries_of
from lxplan.plan.directory import Directory
from lxplan.plan.values import Month
from lxplan.word.standards import STANDARDS, Standard
from tests.papers.plans import (
    SMALL,
    body_of,
    good_plan,
    parts_of,
    plan_of,
    printed,
    render_plan,
    text_of,
    texts_in,
)
from tests.papers.test_printing import GOLDEN, readable

NAMES = ("doan-xa", "du-thao")


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
@pytest.mark.parametrize("name", NAMES)
def test_the_body_is_the_golden_one(name: str, standard: Standard, update_golden: bool) -> None:
    golden = GOLDEN / f"{name}-{standard.name}.xml"
    found = readable(render_plan(good_plan(name), standard))
    if update_golden:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_a_programme_says_so_wherever_a_plan_would() -> None:
    plan = good_plan("chuong-trinh")
    paper = yearly_plan(plan)
    assert paper.title.startswith("Chương trình Phối hợp mở lớp")
    assert texts_in(printed(paper), "TenLoai") == ["CHƯƠNG TRÌNH"]
    (closing,) = texts_in(printed(paper), "CauKet")
    assert closing.startswith("Trên đây là Chương trình hoạt động năm 2026 của Trung tâm")
    partners = Directory.of(plan).organisations[:1]
    (attached,) = texts_in(printed(partner_page(plan, partners)), "KemTheo")
    assert attached.startswith("(Trích Chương trình số 03/CTr-TTHTCĐ")
    (lead, *_) = texts_in(printed(month_schedule(plan, Month(2026, 3))), "ThanVanBan")
    assert lead.startswith("Thực hiện Chương trình hoạt động năm 2026, trong tháng 3")


def test_a_word_that_is_no_type_is_printed_as_it_is_typed() -> None:
    data = render_plan(plan_of(f"{SMALL}van_ban: {{loai: Lịch công tác}}"))
    assert texts_in(data, "TenLoai") == ["LỊCH CÔNG TÁC"]
    assert texts_in(data, "SoKyHieu") == ["Số: " + " " * 10 + "/TTHTCĐ"]
    assert texts_in(data, "CauKet")[0].startswith("Trên đây là Lịch công tác năm học 2018-2019 của")


def test_two_sign_with_their_names_level_and_the_recipients_below() -> None:
    table = list(body_of(render_plan(good_plan("chuong-trinh"))).iter("{*}tbl"))[-1]
    rows = [[text_of(cell) for cell in row.iter("{*}tc")] for row in table.iter("{*}tr")]
    assert rows[0] == ["PHÊ DUYỆTTM. ỦY BAN NHÂN DÂNCHỦ TỊCH", "GIÁM ĐỐC"]
    assert rows[1] == ["Lê Thị Thu Hà", "Phạm Văn Hùng"]
    assert rows[2][0].startswith("Nơi nhận:- UBND xã Bình Hải")


def test_only_the_plan_itself_is_approved_and_a_draft() -> None:
    plan = plan_of(f"{SMALL}van_ban: {{du_thao: có, phe_duyet: {{loi: Phê duyệt}}}}")
    papers = (
        yearly_plan(plan),
        month_schedule(plan, Month(2018, 9)),
        invitation(plan, entries_of(plan)[0], blank=True),
    )
    assert [texts_in(printed(paper), "DuThao") for paper in papers] == [["DỰ THẢO"], [], []]
    assert ["PHÊ DUYỆT" in texts_in(printed(paper), "QuyenHanChucVu") for paper in papers] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("typed", ["", "không", "false"])
def test_what_is_no_draft_has_no_mark(typed: str) -> None:
    assert texts_in(render_plan(plan_of(f"{SMALL}van_ban: {{du_thao: {typed}}}")), "DuThao") == []


@pytest.mark.parametrize(
    ("head", "number", "title", "stars"),
    [
        ("đoàn", "Số: 16-KH/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH", "***"),
        ("doi", "Số: 16-KH/ĐTN", "ĐỘI TNTP HỒ CHÍ MINH", "***"),
        ("Đảng", "Số 16-KH/ĐTN", "ĐẢNG CỘNG SẢN VIỆT NAM", "*"),
    ],
)
def test_the_heads_of_other_organisations_have_no_country(
    head: str, number: str, title: str, stars: str
) -> None:
    plan = plan_of(f"{SMALL}van_ban: {{dau_giay: {head}, so: 16, ky_hieu: KH-ĐTN}}")
    data = render_plan(plan)
    assert (
        texts_in(data, "QuocHieu")
        == texts_in(data, "TieuNgu")
        == texts_in(data, "DuongKeTrichYeu")
        == []
    )
    assert texts_in(data, "TenToChuc") == [title]
    assert texts_in(data, "SoKyHieu") == [number]
    assert texts_in(data, "DauNgan") == [stars, "-----"]
    letter = printed(invitation(plan, entries_of(plan)[0], blank=True))
    assert texts_in(letter, "TenToChuc") == [title]
    assert texts_in(letter, "SoKyHieu")[0].endswith(" " * 10 + "-GM/ĐTN")


def test_what_came_up_outside_the_plan_is_not_in_the_signed_one() -> None:
    plan = good_plan("chuong-trinh")
    assert "Sửa máy tàu cá" not in text_of(body_of(render_plan(plan)))
    assert "Sửa máy tàu cá" in text_of(body_of(printed(month_schedule(plan, Month(2026, 6)))))
    assert not any(
        "Sửa máy tàu cá" in text_of(body_of(printed(page))) for page in partner_pages(plan)
    )


def test_a_month_of_nothing_but_the_unplanned_is_no_month_of_the_plan() -> None:
    months = "  10/2018:\n    - {noi_dung: Hội thi, phat_sinh: có}\n  11/2018:\n"
    assert texts_in(render_plan(plan_of(SMALL + months)), "OThang") == ["09/2018", "11/2018"]


def test_a_document_has_the_rare_styles_only_where_it_needs_them() -> None:
    plain, draft, youth = (
        parts_of(render_plan(plan))["word/styles.xml"]
        for plan in (plan_of(SMALL), good_plan("du-thao"), good_plan("doan-xa"))
    )
    assert [b'w:styleId="DuThao"' in styles for styles in (plain, draft, youth)] == [
        False,
        True,
        False,
    ]
    assert [b'w:styleId="TenToChuc"' in styles for styles in (plain, draft, youth)] == [
        False,
        False,
        True,
    ]
