"""The report of a period: what it says, and that the plan's own paper says nothing of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lxplan.drafting.noted_result import note_result
from lxplan.papers.paper import Paper
from lxplan.papers.period_report import ReportContext, period_report
from lxplan.papers.report_figures import CountedPeriod
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan import Period, Plan, read_plan
from lxplan.plan.agenda import entries_of
from lxplan.plan.figure_gaps import gaps_of
from lxplan.plan.figure_lines import not_held
from lxplan.plan.plans_in_use import rows_in_use, words_for
from lxplan.plan.totals import Stretch, totals_of
from lxplan.word.standards import STANDARDS, Standard
from tests.papers.plans import SMALL, good_plan, paragraphs_of, plan_of, printed
from tests.papers.test_printing import GOLDEN, readable

GOOD = Path(__file__).parent.parent / "plans" / "good"
HALF = Period(date(2026, 1, 1), date(2026, 6, 30))
REPORTS = b"bao_cao: {dac_diem: A, so_lieu: {X: 1}}\n"


def report_of(
    plan: Plan,
    period: Period | None = None,
    standard: Standard | None = None,
    today: date | None = None,
) -> Paper:
    asked = period or plan.sound_period
    stretch = Stretch(asked.first, asked.last)
    totals = totals_of([plan], stretch=stretch)
    rows = rows_in_use([plan])
    gaps = gaps_of(rows, "linh_vuc", stretch, today)
    counted = CountedPeriod(asked, totals, not_held=not_held(rows, stretch), gaps=gaps)
    return period_report(plan, counted, words_for([plan], asked), standard)


def lines_of(paper: Paper) -> list[str]:
    return [text.replace("\xa0", " ") for _, text in paragraphs_of(printed(paper))]


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
@pytest.mark.parametrize(
    ("name", "plan"),
    [("day-du", good_plan("nam-2026-bao-cao")), ("toi-thieu", plan_of(SMALL))],
    ids=["day-du", "toi-thieu"],
)
def test_the_body_is_the_golden_one(
    name: str, plan: Plan, standard: Standard, update_golden: bool
) -> None:
    golden = GOLDEN / f"bao-cao-{name}-{standard.name}.xml"
    found = readable(printed(report_of(plan, standard=standard)))
    if update_golden:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("field", "groups"),
    [
        ("", []),
        (", linh_vuc: Kinh tế", ["Kinh tế", "(chưa ghi lĩnh vực)", "Cộng"]),
    ],
)
def test_a_table_that_would_only_say_that_nothing_is_said_is_left_out(
    field: str, groups: list[str]
) -> None:
    rows = f"[{{noi_dung: A, ket_qua: {{so_luot: 5}}{field}}}, {{noi_dung: B}}]"
    plan = plan_of(f"nam: 2026\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{10/2026: {rows}}}\n")
    names = report_of(plan).names
    assert isinstance(names, ReportContext)
    assert [row.cac_o[0] for row in names.bang[1:]] == groups
    assert ("Kết quả theo lĩnh vực:" in lines_of(report_of(plan))) == bool(groups)


@pytest.mark.parametrize("name", ["nam-2026", "chuong-trinh", "thuong-xuyen", "bo-cuc-a-1"])
def test_the_plan_prints_the_same_bytes_with_results_and_reports(name: str) -> None:
    data = (GOOD / f"{name}.yaml").read_bytes()
    plan = read_plan("p.yaml", data).plan
    assert plan is not None
    before = printed(yearly_plan(plan))
    for number in range(len(entries_of(plan))):
        read = read_plan("p.yaml", data)
        assert read.plan is not None
        values = {"so_luot": "45", "chi": "500k", "ghi_chu": "vắng 3, do mưa"}
        data = note_result(read, entries_of(read.plan)[number], values).data
    after = read_plan("p.yaml", data.rstrip() + b"\n" + REPORTS)
    assert after.plan is not None
    assert not after.faults
    assert after.plan.reports
    assert printed(yearly_plan(after.plan)) == before


def test_a_year_with_all_its_words() -> None:
    lines = lines_of(report_of(good_plan("nam-2026-bao-cao")))
    text = "\n".join(lines)
    for line in (
        "BÁO CÁO",
        "- UBND xã Long Xuyên;",
        "- Hội Khuyến học thành phố Hải Phòng.",
        "I. CÔNG TÁC CHỈ ĐẠO",
        "II. KẾT QUẢ HOẠT ĐỘNG",
        "III. ĐÁNH GIÁ CHUNG",
        "2. Tồn tại, hạn chế",
        "V. KIẾN NGHỊ, ĐỀ XUẤT",
        "- Như trên;",
        "PHÓ GIÁM ĐỐC",
    ):
        assert line in text
    sentence = "Kế hoạch có 5 hoạt động; đã tổ chức 3 hoạt động, đạt 60% kế hoạch; hủy 1 hoạt động."
    assert sentence in text
    assert "1.274 lượt người học, trong đó 1.191 lượt nữ" in text
    assert "Ngoài kế hoạch, trung tâm tổ chức thêm 1 hoạt động với 35 lượt" in text


def test_half_a_year_has_its_own_words_and_leaves_out_what_has_none() -> None:
    lines = lines_of(report_of(good_plan("nam-2026-bao-cao"), HALF))
    text = "\n".join(lines)
    assert "Kính gửi: UBND xã Long Xuyên" in lines
    assert "Số: 12/BC-TTHTCĐ" in text.replace("\u2011", "-")
    assert "6 tháng đầu năm 2026" in text
    assert [line for line in lines if line.startswith(("I. ", "II. ", "1. "))] == [
        "I. KẾT QUẢ HOẠT ĐỘNG",
        "II. ĐÁNH GIÁ CHUNG",
        "1. Những mặt được",
    ]


def test_what_is_unknown_is_left_to_the_pen() -> None:
    plan = plan_of(
        "nam: 2026\ntrung_tam: {ten: TTHTCĐ}\nke_hoach_thang:\n  10/2026: [{noi_dung: A}]\n"
    )
    text = "\n".join(lines_of(report_of(plan)))
    assert "Kế hoạch có 1 hoạt động; đã tổ chức ……… hoạt động, đạt ………% kế hoạch." in text
    assert "có ……… buổi, ……… lượt người học" in text
    assert " 0 " not in text
    assert "Kính gửi" not in text


PARTLY_KNOWN = """
nam: 2026
trung_tam: {ten: TTHTCĐ xã A}
ke_hoach_thang:
  03/2026:
    - {noi_dung: A, linh_vuc: Pháp luật, ket_qua: {so_buoi: 2, so_luot: 150, so_nu: 70}}
    - {noi_dung: B, linh_vuc: Pháp luật, ket_qua: {so_luot: 400}}
    - {noi_dung: C, ket_qua: {tinh_trang: đã tổ chức}}
    - {noi_dung: D, phat_sinh: có, ket_qua: {so_luot: 20}}
    - {noi_dung: E, phat_sinh: có, ket_qua: {tinh_trang: đã tổ chức}}
  04/2026: [{noi_dung: F, linh_vuc: Pháp luật}]
  12/2026: [{noi_dung: G}]
"""


def test_a_sum_says_of_how_many_activities_it_is() -> None:
    text = "\n".join(lines_of(report_of(plan_of(PARTLY_KNOWN), today=date(2026, 4, 30))))
    assert (
        "Kế hoạch có 5 hoạt động; đã tổ chức 3 hoạt động, đạt 60% kế hoạch.\n"
        "Các hoạt động ấy có 2 buổi (số liệu của 1 trong 3 hoạt động), "
        "550 lượt người học (số liệu của 2 trong 3 hoạt động), "
        "trong đó 70 lượt nữ (số liệu của 1 trong 3 hoạt động); đã chi ……… đồng.\n"
        "Ngoài kế hoạch, trung tâm tổ chức thêm 2 hoạt động với 20 lượt người học (số liệu của 1 trong 2 hoạt động)."
    ) in text


def test_nothing_is_said_to_be_reached_before_the_results_of_months_gone_by_are_noted() -> None:
    paper = report_of(plan_of(PARTLY_KNOWN), today=date(2026, 5, 1))
    assert ("đã tổ chức 3 hoạt động, đạt ………% kế hoạch; chưa có kết quả 1 hoạt động.") in "\n".join(
        lines_of(paper)
    )


def test_figures_of_a_table_that_are_not_of_all_are_marked() -> None:
    paper = report_of(plan_of(PARTLY_KNOWN), today=date(2026, 5, 1))
    assert isinstance(paper.names, ReportContext)
    assert [row.cac_o for row in paper.names.bang[1:]] == [
        ("Pháp luật", "3", "2*", "", "2*", "550", "70*", ""),
        ("(chưa ghi lĩnh vực)", "2", "1", "50%", "", "", "", ""),
        ("Cộng", "5", "3*", "", "2*", "550*", "70*", ""),
        ("Ngoài kế hoạch", "", "2", "", "", "20*", "", ""),
        ("Tổng cộng", "5", "5*", "", "2*", "570*", "70*", ""),
    ]
    assert "* Chưa đủ: còn hoạt động chưa ghi kết quả, hoặc chưa ghi số liệu ấy." in lines_of(paper)


def test_where_all_is_known_nothing_is_said_of_it() -> None:
    known = "{so_buoi: 1, so_luot: 2, so_nu: 1, chi: 0}"
    plan = plan_of(
        "nam: 2026\ntrung_tam: {ten: A}\nke_hoach_thang:\n"
        f"  03/2026: [{{noi_dung: A, linh_vuc: B, ket_qua: {known}}}]\n"
    )
    text = "\n".join(lines_of(report_of(plan, today=date(2027, 1, 1))))
    assert "có 1 buổi, 2 lượt người học, trong đó 1 lượt nữ; đã chi 0 đồng." in text
    assert "*" not in text


def test_whom_the_report_is_addressed_to_is_no_recipient_once_more() -> None:
    plan = plan_of(
        "nam: 2026\ntrung_tam: {ten: A}\n"
        "van_ban: {noi_nhan: [Phòng GD&ĐT (để báo cáo), UBND xã An, UBND xã, Các đơn vị phối hợp]}\n"
        "ke_hoach_thang: {10/2026: [{noi_dung: A}]}\n"
        "bao_cao: {van_ban: {kinh_gui: [Phòng Giáo dục và Đào tạo huyện Kinh Môn, UBND xã An Bình]}}\n"
    )
    lines = lines_of(report_of(plan))
    assert lines[lines.index("- Như trên;") + 1 :][:3] == [
        "- UBND xã An;",
        "- Các đơn vị phối hợp;",
        "- Lưu: VT.",
    ]
