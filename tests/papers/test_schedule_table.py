"""The schedule's table on paper: columns that the plan chose or needs, groups, the page that
lies.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from lxplan.papers.month_schedule import month_schedule
from lxplan.papers.partner_page import partner_page
from lxplan.plan import Month
from lxplan.plan.directory import Directory
from lxplan.word.standards import STANDARDS, Standard
from tests.papers.plans import (
    FULL,
    NUMBERED,
    SMALL,
    WEEK,
    W,
    body_of,
    plan_of,
    printed,
    render_plan,
    shipped_plan,
    text_of,
)

both = pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
GOOD = Path(__file__).parents[1] / "plans" / "good"


def table_of(data: bytes) -> list[list[str]]:
    """Return the cells of the schedule's table, row by row."""
    (table,) = (each for each in body_of(data).iter(f"{W}tbl") if _is_schedule(each))
    rows = [
        [text_of(cell).replace("\u2011", "-") for cell in row.iter(f"{W}tc")]
        for row in table.iter(f"{W}tr")
    ]
    return [[cell.replace("\u00a0", " ") for cell in row] for row in rows]


def _is_schedule(table: etree._Element) -> bool:
    return bool(table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "BangThang")


def sections_of(data: bytes) -> list[tuple[bool, bool, bool]]:
    """Return of each section whether it lies, begins to count with page 1, and shows no number on
    its first page.
    """
    return [
        (
            section.find(f"{W}pgSz").get(f"{W}orient") == "landscape",
            section.find(f"{W}pgNumType").get(f"{W}start") == "1",
            section.find(f"{W}titlePg") is not None,
        )
        for section in body_of(data).iter(f"{W}sectPr")
    ]


@both
def test_a_week_has_its_days_merged_and_declared_columns_also_when_empty(
    standard: Standard,
) -> None:
    assert table_of(render_plan(plan_of(WEEK), standard)) == [
        ["Ngày", "Thứ", "Giờ", "Nội dung", "Chủ trì", "Địa điểm", "Theo dõi"],
        ["09/11", "Thứ Hai", "07 giờ 30", "Giao ban", "Bà Lan", "Hội trường", ""],
        ["", "Thứ Hai", "14 giờ 00", "Họp", "Thường trực HĐND xã", "", ""],
        ["11/11", "Thứ Tư", "19 giờ 00 - 21 giờ 00", "Lớp tin học", "", "", ""],
        ["Thường xuyên"],
        ["", "", "", "Mở cửa thư viện", "Thường trực HĐND xã", "", ""],
    ]


@both
def test_a_paper_that_is_nothing_but_a_wide_table_lies_whole(standard: Standard) -> None:
    assert sections_of(render_plan(plan_of(WEEK), standard)) == [(True, True, True)]
    assert sections_of(printed(month_schedule(plan_of(WEEK), Month(2026, 11), standard))) == [
        (True, True, True)
    ]


@both
def test_beside_other_sections_the_table_lies_on_a_page_of_its_own_with_its_heading(
    standard: Standard,
) -> None:
    purpose = f"muc_dich: [{', '.join(['Nâng cao dân trí'] * 19)}]\n"
    proposals = f"de_xuat: [{', '.join(['Hỗ trợ kinh phí'] * 16)}]\n"
    data = render_plan(plan_of(WEEK + purpose + proposals), standard)
    assert sections_of(data) == [(False, True, True), (True, False, False), (False, False, False)]
    texts = [
        (text_of(each), each.find(f".//{W}sectPr") is not None)
        for each in body_of(data).iter(f"{W}p")
    ]
    first = next(place for place, (_, ends) in enumerate(texts) if ends)
    assert texts[first + 1][0].startswith("II. KẾ HOẠCH TỪNG THÁNG")


@both
@pytest.mark.parametrize(("lines", "moved"), [(21, 0), (30, 6), (54, 0)])
def test_the_text_of_a_page_that_would_end_early_goes_to_the_lying_page(
    standard: Standard, lines: int, moved: int
) -> None:
    purpose = f"muc_dich: [{', '.join(['Nâng cao dân trí'] * lines)}]\n"
    data = render_plan(plan_of(WEEK + purpose), standard)
    assert [section[0] for section in sections_of(data)] == [False, True]
    texts = [text_of(each).split(" ")[0] for each in _on_the_last_page(data)]
    assert texts.index("II.") == moved


@both
def test_a_table_that_goes_to_the_lying_page_goes_whole_and_is_as_wide(standard: Standard) -> None:
    rows = "".join(f"        | {number} | Tin học |\n" for number in range(1, 9))
    layout = "bo_cuc:\n  phan:\n    - muc_dich\n    - tieu_de: Các lớp\n      noi_dung: |\n"
    purpose = f"muc_dich: [{', '.join(['Nâng cao dân trí'] * 19)}]\n"
    plan = f"{WEEK}{purpose}{layout}        | TT | Lớp |\n{rows}    - ke_hoach_thang\n"
    tables = [
        each
        for each in _on_the_last_page(render_plan(plan_of(plan), standard))
        if each.tag == f"{W}tbl"
    ]
    widths = [
        sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")) for table in tables
    ]
    assert len(tables[0].findall(f"{W}tr")) == 9
    assert widths[0] == pytest.approx(widths[1], abs=5)


def _on_the_last_page(data: bytes) -> list[etree._Element]:
    """Return the paragraphs and tables after the last turn of the sheet."""
    blocks = list(body_of(data).find(f"{W}body"))
    turns = [place for place, each in enumerate(blocks) if each.find(f".//{W}sectPr") is not None]
    return blocks[turns[-1] + 1 :]


@both
def test_what_little_follows_a_lying_table_stays_on_its_page(standard: Standard) -> None:
    purpose = f"muc_dich: [{', '.join(['Nâng cao dân trí'] * 19)}]\n"
    for rest in ("", "de_xuat: [Hỗ trợ kinh phí]\n"):
        data = render_plan(plan_of(WEEK + purpose + rest), standard)
        assert sections_of(data) == [(False, True, True), (True, False, False)]


@both
def test_the_text_below_a_lying_table_fills_its_page_before_the_next_stands(
    standard: Standard,
) -> None:
    purpose = f"muc_dich: [{', '.join(['Nâng cao dân trí'] * 19)}]\n"
    proposals = f"de_xuat: [{', '.join(['Hỗ trợ kinh phí'] * 16)}]\n"
    data = render_plan(plan_of(WEEK + purpose + proposals), standard)
    assert [section[0] for section in sections_of(data)] == [False, True, False]
    texts = [text_of(each) for each in _on_the_last_page(data)]
    assert 0 < sum("Hỗ trợ" in text for text in texts) < 16
    assert not any(text.startswith("III.") for text in texts), "its heading is on the lying page"


@both
def test_text_too_short_to_fill_the_page_before_a_lying_table_lies_with_it(
    standard: Standard,
) -> None:
    data = render_plan(plan_of(WEEK + "muc_dich: Nâng cao dân trí.\n"), standard)
    assert sections_of(data) == [(True, True, True)]


PLACES = """
nam: 2026
trung_tam: {ten: Trung tâm học tập cộng đồng xã Tân Bình}
don_vi: [{ten: Trung tâm Khuyến nông huyện Phú Tân}]
ke_hoach_thang:
  11/2026:
    - noi_dung: Tập huấn kỹ thuật chăm sóc lúa và cây vụ đông cho nông dân
      ngay: 09/11/2026
      gio: 7h30
      dia_diem: Nhà văn hóa ấp Bình Quới
      phoi_hop: [Trung tâm Khuyến nông huyện Phú Tân]
      kinh_phi: 1500000
"""
"""A table that reads well on its side, and can be read upright."""


@both
@pytest.mark.parametrize(("lines", "lies"), [(5, [False]), (19, [False, True]), (33, [False])])
def test_a_table_lies_where_that_leaves_no_hole(
    standard: Standard, lines: int, lies: list[bool]
) -> None:
    purpose = f"muc_dich: [{', '.join(['Nâng cao dân trí'] * lines)}]\n"
    data = render_plan(plan_of(PLACES + purpose), standard)
    assert [section[0] for section in sections_of(data)] == lies


@both
@pytest.mark.parametrize(
    "asked", ["bang_thang: {kho: ngang}\n", "      chu_tri: Trung tâm Khuyến nông huyện Phú Tân\n"]
)
def test_a_table_that_is_to_lie_or_would_be_in_pieces_upright_lies(
    standard: Standard, asked: str
) -> None:
    plan = PLACES + asked + f"muc_dich: [{', '.join(['Nâng cao dân trí'] * 45)}]\n"
    assert [section[0] for section in sections_of(render_plan(plan_of(plan), standard))][-1]


def test_numbers_run_through_the_table_and_months_after_them_are_merged() -> None:
    assert table_of(render_plan(plan_of(NUMBERED))) == [
        ["TT", "Tháng", "Nội dung", "Sản phẩm", "Người theo dõi"],
        ["1", "10/2026", "Tập huấn", "2.700", "Bà Lan, 0900 000 000"],
        ["2", "", "Hội thảo", "6E2", ""],
        ["3", "11/2026", "Nói chuyện", "", ""],
        ["4", "Thường xuyên", "Mở cửa thư viện", "", ""],
    ]


@pytest.mark.parametrize(
    ("keys", "cell"),
    [
        (
            "ngay: 12/06/2026, gio: 7h30-10h30",
            "07 giờ 30 - 10 giờ 30, Thứ Sáu 12/6/2026",
        ),
        ("ngay: 05/02/2026", "Thứ Năm 05/02/2026"),
        (
            "tu_ngay: 01/06/2026, den_ngay: 30/06/2026, thu: Thứ Ba",
            "Thứ Ba hằng tuần từ 01/6 đến 30/6/2026",
        ),
        ("tu_ngay: 01/12/2026, den_ngay: 05/01/2027", "Từ 01/12/2026 đến 05/01/2027"),
        ("tu_ngay: 01/06/2026", "Từ 01/6/2026"),
        ("thoi_gian: Từ tháng 3 đến tháng 9/2026, gio: 7h", "Từ tháng 3 đến tháng 9/2026"),
        ("ngay: [10/06, 24/06]", "Thứ Tư 10/6, 24/6/2026"),
        ("dia_diem: Sân", ""),
    ],
)
def test_time_in_one_column(keys: str, cell: str) -> None:
    month = "02/2026" if "/02/" in keys else "12/2026" if "/12/" in keys else "06/2026"
    head = "nam: 2026\ntrung_tam: {ten: A}\nbang_thang: {cot: [thoi_gian, noi_dung]}\n"
    plan = plan_of(f"{head}ke_hoach_thang: {{{month}: [{{noi_dung: Họp, {keys}}}]}}\n")
    assert table_of(render_plan(plan))[1] == [cell, "Họp"]


def test_days_have_their_year_where_nothing_else_tells_it() -> None:
    plan = "trung_tam: {ten: A}\nbang_thang: {cot: [COT]}\nke_hoach_thang: {10/2026: [{noi_dung: Họp, ngay: 05/10/2026}]}"
    for period, columns, day in (
        ("nam: 2026", "ngay, noi_dung", "05/10"),
        ("nam_hoc: 2026-2027", "ngay, noi_dung", "05/10/2026"),
        ("nam_hoc: 2026-2027", "noi_dung, ngay, thang", "05/10"),
    ):
        assert day in table_of(render_plan(plan_of(f"{period}\n{plan.replace('COT', columns)}")))[1]


def test_rows_that_say_when_where_or_who_get_columns_and_empty_ones_go() -> None:
    text = SMALL.replace("Khai giảng", "Khai giảng\n      dia_diem: Sân trường\n      so_nguoi: 40")
    assert table_of(render_plan(plan_of(text))) == [
        ["Tháng", "Nội dung hoạt động", "Địa điểm"],
        ["09/2018", "Khai giảng40 người", "Sân trường"],
    ]
    usual = SMALL.replace("Khai giảng", "Khai giảng\n      so_nguoi: 40\n      ghi_chu: Mang vở")
    assert len(table_of(render_plan(plan_of(usual)))[0]) == 5
    wide = table_of(render_plan(plan_of(FULL)))
    assert wide[0][1:4] == ["Thời gian", "Nội dung hoạt động", "Địa điểm"]
    assert "Hội Nông dânBà B" in re.sub(r"\n", "", "".join(wide[2]))


DATED = "ngay: 12, gio: 7h30-11h, dia_diem: Nhà văn hóa thôn 2, chu_tri: Hội Nông dân"
DAY_AND_HOURS = "07 giờ 30 - 11 giờ 00, Thứ Hai 12/10/2026"


def few_of_many(rows: str, others: int) -> list[list[str]]:
    """Return the table of a plan with some rows, and others that say only what is done."""
    made = rows + ", {noi_dung: Hội thi}" * others
    return table_of(
        render_plan(
            plan_of(f"nam: 2026\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{10/2026: [{made}]}}\n")
        )
    )


def test_a_column_that_few_rows_would_fill_is_said_below_their_content() -> None:
    one = f"{{noi_dung: Lớp tin học, {DATED}}}"
    assert few_of_many(one, 3)[0][1:4] == ["Thời gian", "Nội dung hoạt động", "Địa điểm"]
    usual = few_of_many(one, 5)
    assert len(usual[0]) == 5
    assert "Thời gian" not in usual[0]
    below = "Ngày 12/10/2026, 07 giờ 30 - 11 giờ 00, tại Nhà văn hóa thôn 2"
    assert usual[1][1] == f"Lớp tin học{below}"
    assert "Chủ trì: Hội Nông dân" in usual[1][3]


def test_a_rare_column_beside_others_that_rows_fill_is_said_below_the_content() -> None:
    rows = f"{{noi_dung: Lớp tin học, {DATED}}}" + ", {noi_dung: Họp, ngay: 5}" * 3
    table = few_of_many(rows, 3)
    assert table[0] == ["Tháng", "Thời gian", "Nội dung hoạt động"]
    assert table[1][1:] == [
        DAY_AND_HOURS,
        "Lớp tin họcĐịa điểm: Nhà văn hóa thôn 2Chủ trì: Hội Nông dân",
    ]
    assert table[-1][1:] == ["", "Hội thi"]


def test_a_narrow_table_stands_and_the_plan_may_say_so_of_a_wide_one() -> None:
    narrow = "nam: 2026\ntrung_tam: {ten: A}\nbang_thang: {cot: [ngay, noi_dung]}\nke_hoach_thang: {10/2026: [{noi_dung: Họp}]}"
    assert sections_of(render_plan(plan_of(narrow))) == [(False, True, True)]
    wide = (GOOD / "nam-2026-du-cot.yaml").read_text(encoding="utf-8")
    assert len(sections_of(render_plan(plan_of(wide)))) == 2
    assert len(sections_of(render_plan(plan_of(wide + "bang_thang: {kho: doc}\n")))) == 1


def test_partner_and_month_follow_the_choice_and_what_belongs_to_no_month_is_a_partner_s_alone() -> (
    None
):
    plan = plan_of(WEEK)
    partner = Directory.of(plan).find_all("Thường trực HĐND xã")
    assert [row[-4:][0] for row in table_of(printed(partner_page(plan, partner)))[1:]] == [
        "Họp",
        "Thường xuyên",
        "Mở cửa thư viện",
    ]
    month = table_of(printed(month_schedule(plan, Month(2026, 11))))
    assert [row[0] for row in month] == ["Ngày", "09/11", "", "11/11"]


@both
def test_more_columns_than_a_page_holds_still_stand_between_the_margins(standard: Standard) -> None:
    keys = "thang, stt, ngay, thu, gio, noi_dung, dia_diem, hinh_thuc, chu_tri, phoi_hop, nguoi_day, doi_tuong, kinh_phi"
    wide = (GOOD / "nam-2026-du-cot.yaml").read_text(encoding="utf-8")
    data = render_plan(
        plan_of(f"{wide}bang_thang: {{kho: dọc, cot: [{keys}, nguon, phu_trach, ghi_chu]}}\n"),
        standard,
    )
    tables = [each for each in body_of(data).iter(f"{W}tbl") if _is_schedule(each)]
    assert tables
    for table in tables:
        widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert min(widths) > 150
        assert 9060 <= sum(widths) <= 9071


SPENDING = """
nam: 2026
trung_tam: {{ten: Trung tâm học tập cộng đồng xã Tân Bình}}
{table}ke_hoach_thang:
  10/2026:
    - {{noi_dung: Tập huấn, kinh_phi: 1.500.000, nguon: Ngân sách xã}}
    - {{noi_dung: Hội thảo{second}}}
  11/2026:
    - noi_dung: Nói chuyện
thuong_xuyen:
  - {{noi_dung: Mở cửa thư viện, rieng: {{san_pham: 2.700}}{third}}}
"""


@pytest.mark.parametrize(
    ("second", "third", "total"),
    [
        ("", "", None),
        (", kinh_phi: 2tr", "", "3.500.000"),
        (", kinh_phi: 2tr", ", kinh_phi: 500k", "4.000.000"),
    ],
)
@pytest.mark.parametrize(
    ("table", "title", "before"),
    [
        ("", "Kinh phí (đồng)", True),
        ("bang_thang: {cot: [noi_dung, kinh_phi: Dự toán, ghi_chu]}\n", "Dự toán (đồng)", True),
        ("bang_thang: {cot: [kinh_phi: Số tiền (đồng), noi_dung]}\n", "Số tiền (đồng)", False),
    ],
)
def test_two_amounts_have_a_total_and_one_says_what_it_is_in(
    second: str, third: str, total: str | None, table: str, title: str, before: bool
) -> None:
    plan = plan_of(SPENDING.format(second=second, third=third, table=table))
    head, *rows = table_of(render_plan(plan))
    assert title in head
    last = rows[-1]
    if total is None:
        assert "Tổng cộng" not in last
    elif before:
        assert last[:2] == ["Tổng cộng", total]
    else:
        assert last == [total, "Tổng cộng"]


def test_a_column_for_the_pen_and_a_table_without_one_have_no_total() -> None:
    plan = plan_of(SPENDING.format(second=", kinh_phi: 2tr", third="", table=""))
    without = plan_of(
        SPENDING.format(second=", kinh_phi: 2tr", third="", table="bang_thang: {cot: [noi_dung]}\n")
    )
    assert "Tổng cộng" in str(table_of(render_plan(plan)))
    assert "Tổng cộng" not in str(table_of(render_plan(without)))
    assert table_of(render_plan(shipped_plan()))[0][-1] == "Kinh phí"
