"""Heads, titles and endings that are typed without a table, and what below a title is its subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan import read_plan
from lxplan.reading_in.text_file import read_text
from lxplan.reading_in.word_file import read_word
from lxplan.word.printer import Printer
from tests.reading_in.brought_in import BroughtIn, bring_in, word_file, words_kept, words_of

SHIPPED = Path(__file__).parents[2] / "plans" / "2018-2019.yaml"
SCHEDULE: list[list[str | None]] = [["Tháng", "Nội dung"], ["9/2024", "Khai giảng"]]
TITLE = ("KẾ HOẠCH", "Hoạt động năm học 2024-2025")
GAPS = ("\t\t", " \t", "          ", " ")


def _in(*parts: str | list[list[str | None]], bold: tuple[str, ...] = ()) -> BroughtIn:
    brought = bring_in(read_word(word_file(*parts, bold=bold)))
    lost = words_of(brought.blocks) - words_kept(brought.text)
    country = words_kept("Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập Tự do Hạnh phúc")
    assert not lost - country
    return brought


def _head(gap: str) -> tuple[str, ...]:
    return (
        f"UBND XÃ TÂN HÒA{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        f"TRUNG TÂM HTCĐ XÃ TÂN HÒA{gap}Độc lập - Tự do - Hạnh phúc",
        f"Số: 03/KH-TTHTCĐ{gap}Tân Hòa, ngày 12 tháng 9 năm 2024",
    )


@pytest.mark.parametrize("gap", GAPS)
def test_a_head_typed_in_columns(gap: str) -> None:
    plan = _in(*_head(gap), *TITLE, SCHEDULE).plan
    assert (plan.centre.name, plan.centre.parent) == (
        "Trung tâm HTCĐ xã Tân Hòa",
        "UBND xã Tân Hòa",
    )
    assert (plan.paper.number, plan.paper.symbol) == ("3", "KH-TTHTCĐ")
    assert str(plan.paper.issued) == "2024-09-12"
    assert plan.centre.locality == "Tân Hòa"
    assert plan.paper.subject == "Hoạt động năm học 2024-2025"


@pytest.mark.parametrize("gap", GAPS)
def test_a_head_in_columns_of_a_pasted_text(gap: str) -> None:
    text = "\n".join((*_head(gap), "", *TITLE, "Tháng\tNội dung", "9/2024\tHọp", "10/2024\tHọp"))
    plan = bring_in(read_text(text)).plan
    assert (plan.centre.name, plan.paper.symbol) == ("Trung tâm HTCĐ xã Tân Hòa", "KH-TTHTCĐ")
    assert plan.paper.subject == "Hoạt động năm học 2024-2025"


def test_who_receives_the_paper_beside_who_signs_it() -> None:
    plan = _in(
        *TITLE,
        SCHEDULE,
        "Nơi nhận:\t\t\tKT. GIÁM ĐỐC",
        "- UBND xã Tân Hòa;\t\tPHÓ GIÁM ĐỐC",
        "- Các thôn;",
        "- Lưu: VT.\t\t\t(Đã ký)",
        "\t\t\t\tLê Thị Thu Hà",
    ).plan
    signer = plan.paper.signer
    assert plan.paper.recipients == ("UBND xã Tân Hòa", "Các thôn")
    assert (signer.authority, signer.position, signer.name) == (
        "KT. GIÁM ĐỐC",
        "Phó giám đốc",
        "Lê Thị Thu Hà",
    )


@pytest.mark.parametrize("mark", ["DỰ THẢO", "DỰ THẢO LẦN 2", "(Dự thảo lần thứ 3)", "BẢN DỰ THẢO"])
def test_a_draft_is_no_part_of_a_name(mark: str) -> None:
    plan = _in("UBND XÃ A", "TRUNG TÂM HTCĐ XÃ TÂN HÒA", mark, *TITLE, SCHEDULE).plan
    assert plan.centre.name == "Trung tâm HTCĐ xã Tân Hòa"
    assert plan.paper.is_draft


@pytest.mark.parametrize("mark", ["HỎA TỐC", "MẬT", "MẪU SỐ 01", "(XIN Ý KIẾN)"])
def test_other_words_in_capitals_near_the_head_are_told(mark: str) -> None:
    brought = _in("TRUNG TÂM HTCĐ XÃ TÂN HÒA", "Số: 03/KH-TTHTCĐ", mark, *TITLE, SCHEDULE)
    assert brought.plan.centre.name == "Trung tâm HTCĐ xã Tân Hòa"
    assert brought.left == [mark]


@pytest.mark.parametrize(
    ("parent", "name", "said", "full"),
    [
        ("UBND XÃ TÂN HÒA", "TRUNG TÂM HTCĐ", "", "Trung tâm HTCĐ xã Tân Hòa"),
        (
            "UBND XÃ TÂN HÒA",
            "TRUNG TÂM HỌC TẬP CỘNG ĐỒNG",
            "Trung tâm HTCĐ xã Tân Hòa xây dựng kế hoạch như sau:",
            "Trung tâm học tập cộng đồng xã Tân Hòa",
        ),
        (
            "UBND THÀNH PHỐ X",
            "TT HỌC TẬP CỘNG ĐỒNG",
            "TTHTCĐ phường Bình An lập kế hoạch như sau:",
            "TT học tập cộng đồng phường Bình An",
        ),
        ("UBND THỊ XÃ KINH MÔN", "TRUNG TÂM HTCĐ", "", "Trung tâm HTCĐ"),
        ("UBND XÃ TÂN HÒA", "TRUNG TÂM HTCĐ HUYỆN X", "", "Trung tâm HTCĐ huyện X"),
    ],
)
def test_a_centre_is_named_with_its_commune(parent: str, name: str, said: str, full: str) -> None:
    assert _in(parent, name, *TITLE, *filter(None, [said]), SCHEDULE).plan.centre.name == full


@pytest.mark.parametrize(
    "title",
    [
        "KẾ HOẠCH HOẠT ĐỘNG NĂM 2025 CỦA TTHTCĐ XÃ TÂN HÒA",
        "KẾ HOẠCH HOẠT ĐỘNG CỦA TRUNG TÂM HTCĐ XÃ TÂN HÒA NĂM 2025",
        "KẾ HOẠCH HOẠT ĐỘNG TRUNG TÂM HỌC TẬP CỘNG ĐỒNG XÃ TÂN HÒA HUYỆN X NĂM 2025",
    ],
)
def test_a_centre_that_only_the_title_names(title: str) -> None:
    brought = _in(title, SCHEDULE)
    assert brought.plan.centre.name == "Trung tâm học tập cộng đồng xã Tân Hòa"
    assert brought.plan.paper.subject
    assert not brought.plan.layout.sections


@pytest.mark.parametrize("heading", ["Kế hoạch từng tháng:", "KẾ HOẠCH TỪNG THÁNG"])
def test_the_heading_of_the_schedule_is_no_subject(heading: str) -> None:
    brought = _in(*TITLE, heading, SCHEDULE)
    assert brought.plan.paper.subject == TITLE[1]
    assert brought.plan.lead_in is None
    assert brought.left == []
    assert f"# {heading}\n" in brought.text


SUBJECTS = [
    "Triển khai thực hiện hoạt động năm học 2024-2025",
    "Thực hiện nhiệm vụ năm học 2024-2025",
    "Tiếp tục thực hiện phong trào học tập suốt đời năm học 2024-2025",
    "Theo chỉ đạo của cấp trên năm học 2024-2025",
]


@pytest.mark.parametrize("is_bold", [True, False])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_that_begins_as_a_basis_does(subject: str, is_bold: bool) -> None:
    bases = ("Căn cứ Kế hoạch số 12/KH-UBND;", "Thực hiện Công văn số 5/PGDĐT;")
    bold = (subject,) if is_bold else ()
    plan = _in("KẾ HOẠCH", subject, *bases, SCHEDULE, bold=bold).plan
    assert plan.paper.subject == subject
    assert len(plan.bases) == 2


def test_a_basis_right_below_a_title_is_one() -> None:
    basis = "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND xã"
    for text in (basis, f"{basis};", "Căn cứ tình hình địa phương"):
        plan = _in("KẾ HOẠCH", text, "Trung tâm lập kế hoạch như sau:", SCHEDULE).plan
        assert (plan.bases, plan.paper.subject) == ((text.rstrip(";"),), None)


@pytest.mark.parametrize(
    "subject", ["", *(text.replace("2024-2025", "2018-2019") for text in SUBJECTS)]
)
def test_the_shipped_plan_comes_back_from_its_paper(subject: str) -> None:
    plan = read_plan(str(SHIPPED), SHIPPED.read_bytes()).plan
    assert plan is not None
    paper = plan.paper.changed(subject=subject) if subject else plan.paper
    plan = plan.changed(paper=paper)
    brought = bring_in(read_word(Printer(None).print(yearly_plan(plan))))
    assert brought.left == []
    again = brought.plan
    assert (again.paper.subject, again.bases) == (paper.subject, plan.bases)
    assert again.lead_in == plan.lead_in
    assert [row.content for _, row in again.activities] == [
        row.content for _, row in plan.activities
    ]


def test_a_title_of_another_year_than_the_months() -> None:
    months: list[list[str | None]] = [["Tháng", "Nội dung"], ["9/2018", "Họp"], ["5/2019", "Họp"]]
    assert _in(*TITLE, months).plan.sound_period.name == "năm học 2018-2019"
