"""What papers say of a plan whose period is no year."""

from __future__ import annotations

import pytest

from lxplan.papers.month_schedule import month_schedule
from lxplan.papers.partner_page import partner_page
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan import Month, Plan
from lxplan.plan.directory import Directory
from tests.papers.plans import SMALL, good_plan, paragraphs_of, plan_of, printed, texts_in

JUNE = "ky: {tu: 01/06/2026, den: 30/06/2026}"
PLAN = """
trung_tam: {ten: Trung tâm A}
don_vi: [{ten: Hội Nông dân}]
nhiem_vu_quy: [{quy: Tuần 1, viec: [Mở lớp]}]
chi_tieu: [{linh_vuc: Về dân trí, muc: [Mở 02 lớp]}]
ke_hoach_thang: {06/2026: [{noi_dung: Tập huấn, phoi_hop: Hội Nông dân}]}
"""


def plan_for(stated: str) -> Plan:
    return plan_of(stated + PLAN)


def lines_of(plan: Plan) -> list[str]:
    return [text for _, text in paragraphs_of(printed(yearly_plan(plan)))]


@pytest.mark.parametrize(
    ("stated", "name", "tasks", "targets"),
    [
        ("nam: 2026", "năm 2026", "TRONG NĂM 2026", "TRONG NĂM"),
        (JUNE, "tháng 6 năm 2026", "TRONG THÁNG 6 NĂM 2026", "TRONG THÁNG"),
        (
            "ky: {tu: 01/04/2026, den: 30/06/2026}",
            "quý II năm 2026",
            "TRONG QUÝ II NĂM 2026",
            "TRONG QUÝ",
        ),
        (
            "ky: {tu: 10/06/2026, den: 25/06/2026}",
            "từ 10/06/2026 đến 25/06/2026",
            "TỪ 10/06/2026 ĐẾN 25/06/2026",
            "TRONG KỲ",
        ),
        (
            "ky: {tu: 10/06/2026, den: 25/06/2026, ten: đợt hè}",
            "đợt hè",
            "TRONG ĐỢT HÈ",
            "TRONG KỲ",
        ),
    ],
)
def test_headings_and_sentences_name_the_period(
    stated: str, name: str, tasks: str, targets: str
) -> None:
    lines = lines_of(plan_for(stated))
    assert f"Hoạt động của Trung tâm A {name}" in lines
    assert f"I. KẾ HOẠCH HOẠT ĐỘNG {tasks}" in lines
    assert f"II. CHỈ TIÊU CẦN ĐẠT {targets}" in lines
    assert f"Trên đây là kế hoạch hoạt động {name} của Trung tâm A./." in lines


def test_the_schedule_of_the_month_that_the_plan_is_for_names_it_once() -> None:
    for stated, said in (
        (
            JUNE,
            "Thực hiện kế hoạch hoạt động tháng 6 năm 2026, Trung tâm A tổ chức các hoạt động sau:",
        ),
        (
            "nam: 2026",
            "Thực hiện kế hoạch hoạt động năm 2026, trong tháng 6 năm 2026 Trung tâm A tổ chức các hoạt động sau:",
        ),
    ):
        paper = month_schedule(plan_for(stated), Month(2026, 6))
        assert said in [text for _, text in paragraphs_of(printed(paper))]


def test_a_month_is_written_alike_as_the_plans_and_as_the_schedules() -> None:
    plan = plan_of(
        "ky: {tu: 01/02/2026, den: 28/02/2026}\ntrung_tam: {ten: A}\nke_hoach_thang: {02/2026: [{noi_dung: B}]}\n"
    )
    assert month_schedule(plan, Month(2026, 2)).subject == "tháng 02 năm 2026"


def test_the_page_of_a_partner_names_the_period() -> None:
    plan = plan_for(JUNE)
    page = partner_page(plan, Directory.of(plan).find_all("Hội Nông dân"))
    lines = [text for _, text in paragraphs_of(printed(page))]
    assert "CÁC HOẠT ĐỘNG TRONG THÁNG" in lines
    assert "CỦA HỘI NÔNG DÂN THÁNG 6 NĂM 2026" in lines[0]


def test_the_file_is_named_after_the_period() -> None:
    assert yearly_plan(plan_for(JUNE)).file_name == "ke-hoach-2026-06.docx"
    assert (
        yearly_plan(plan_for("ky: {tu: 01/04/2026, den: 30/06/2026}")).file_name
        == "ke-hoach-2026-q2.docx"
    )
    week = "ky: {tu: 10/06/2026, den: 16/06/2026, ten: tuần 24}"
    assert yearly_plan(plan_for(week)).file_name == "ke-hoach-2026-06-10_2026-06-16.docx"


def test_the_file_of_another_kind_of_plan_is_named_after_that_kind() -> None:
    assert yearly_plan(good_plan("chuong-trinh")).file_name == "chuong-trinh-2026.docx"
    own = plan_of(SMALL + "van_ban: {loai: Lịch công tác}\n")
    assert yearly_plan(own).file_name == "lich-cong-tac-2018-2019.docx"
    signs = plan_of(SMALL + "van_ban: {loai: '…'}\n")
    assert yearly_plan(signs).file_name == "ke-hoach-2018-2019.docx"


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("ky: {tu: 08/06/2026, den: 14/06/2026, ten: tuần 24}", "KẾ HOẠCH CHI TIẾT"),
        (JUNE, "KẾ HOẠCH CHI TIẾT"),
        ("nam: 2026", "KẾ HOẠCH TỪNG THÁNG"),
        ("ky: {tu: 01/04/2026, den: 30/06/2026}", "KẾ HOẠCH TỪNG THÁNG"),
    ],
)
def test_the_plan_of_a_week_or_a_month_has_no_months(stated: str, title: str) -> None:
    headings = texts_in(printed(yearly_plan(plan_for(stated))), "DeMucLon")
    assert any(heading.endswith(title) for heading in headings), headings
