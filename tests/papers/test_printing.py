from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest
from lxml import etree

from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan.section_references import SECTIONS, with_numbers
from lxplan.word.printer import Printer
from lxplan.word.standards import STANDARDS, Standard
from tests.papers.plans import (
    FULL,
    SMALL,
    W,
    body_of,
    check_schema,
    paragraphs_of,
    parts_of,
    plan_of,
    printed_sections,
    render_plan,
    shipped_plan,
    text_of,
    texts_in,
    with_rows,
)

GOLDEN = Path(__file__).parent / "golden"
ND30, TT01 = STANDARDS["nd30"], STANDARDS["tt01"]
both = pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)


def readable(data: bytes) -> str:
    """Return the main part indented, without the places where the templates broke their lines."""
    root = etree.fromstring(
        parts_of(data)["word/document.xml"], etree.XMLParser(remove_blank_text=True)
    )
    for element in root.iter():
        if element.tag != f"{W}t":
            element.text = element.text if element.text and element.text.strip() else None
        element.tail = None
    etree.indent(root)
    return str(etree.tostring(root, encoding="unicode")) + "\n"


@both
@pytest.mark.parametrize(("name", "text"), [("day-du", FULL), ("toi-thieu", SMALL)])
def test_the_body_is_the_golden_one(
    name: str, text: str, standard: Standard, update_golden: bool
) -> None:
    golden = GOLDEN / f"{name}-{standard.name}.xml"
    found = readable(render_plan(plan_of(text), standard))
    if update_golden:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@both
@pytest.mark.parametrize("text", [FULL, SMALL, with_rows(40)], ids=["full", "small", "forty-rows"])
def test_the_body_follows_the_schema(text: str, standard: Standard) -> None:
    check_schema(parts_of(render_plan(plan_of(text), standard))["word/document.xml"])


@both
def test_two_renders_are_the_same_bytes(standard: Standard) -> None:
    assert render_plan(shipped_plan(), standard) == Printer().print(
        yearly_plan(shipped_plan(), standard)
    )


def test_the_document_opens_in_python_docx_with_its_title() -> None:
    document = docx.Document(io.BytesIO(render_plan(plan_of(FULL))))
    assert (
        document.core_properties.title
        == "Kế hoạch Hoạt động của Trung tâm học tập cộng đồng xã Hòa Bình năm 2026"
    )
    assert document.core_properties.author == "Trung tâm học tập cộng đồng xã Hòa Bình"
    used = {paragraph.style.style_id for paragraph in document.paragraphs if paragraph.style}
    assert "Normal" not in used, "every paragraph has a style of the letterhead"
    assert "CauKet" in used


def test_every_style_of_the_body_is_in_the_letterhead() -> None:
    parts = parts_of(render_plan(plan_of(FULL)))
    known = {
        style.get(f"{W}styleId")
        for style in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")
    }
    body = etree.fromstring(parts["word/document.xml"])
    used = {node.get(f"{W}val") for node in body.iter(f"{W}pStyle", f"{W}tblStyle")}
    assert used <= known
    assert len(used) > 20


def test_every_word_of_the_plan_arrives_in_its_order() -> None:
    plan = shipped_plan()
    printed = " ".join(text for _, text in paragraphs_of(render_plan(plan)))
    printed = re.sub(r"\s+", " ", printed.replace("\u2011", "-"))
    position = 0
    texts = [
        *plan.bases,
        plan.lead_in,
        *plan.purpose,
        plan.advantages.lead_in,
        *plan.advantages.points,
    ]
    texts += [*plan.difficulties.points, *(t for q in plan.quarters for t in (q.quarter, *q.tasks))]
    texts += [t for target in plan.targets for t in (target.field, *target.points)]
    texts += [*plan.solutions.general, *(duty.duty for duty in plan.solutions.duties)]
    for _, activity in plan.activities:
        texts += [activity.content, *activity.audience, *activity.partners, *activity.teachers]
    texts += [*plan.proposals, plan.closing]
    for text in texts:
        if text is None:
            continue
        words = with_numbers(" ".join(text.split()).rstrip(";,."), {"ke_hoach_thang": "V"})
        found = printed.find(words, position)
        assert found >= 0, words
        position = found + len(words)
    assert len(texts) > 150


def test_sections_are_numbered_as_in_the_source() -> None:
    assert texts_in(render_plan(shipped_plan()), "DeMucLon") == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. KẾ HOẠCH HOẠT ĐỘNG TRONG NĂM HỌC 2018-2019",
        "III. CHỈ TIÊU CẦN ĐẠT TRONG NĂM",
        "IV. CÁC GIẢI PHÁP THỰC HIỆN",
        "V. KẾ HOẠCH TỪNG THÁNG",
        "VI. ĐỀ XUẤT - KIẾN NGHỊ",
    ]


def test_numbers_close_up_over_sections_left_out() -> None:
    assert texts_in(render_plan(plan_of(SMALL)), "DeMucLon") == ["KẾ HOẠCH TỪNG THÁNG"]
    assert "II. KẾ HOẠCH HOẠT ĐỘNG TRONG NĂM 2026" in texts_in(
        render_plan(plan_of(FULL)), "DeMucLon"
    )


def test_a_reference_to_a_section_has_the_number_that_the_template_gives_it() -> None:
    text = f"{SMALL}ket: Theo phần ke_hoach_thang nêu trên\n"
    assert texts_in(render_plan(plan_of(text)), "CauKet") == [
        "Theo phần kế hoạch từng tháng nêu trên./."
    ]
    more = f"{text}muc_dich: Học, xem phần ke_hoach_thang\n"
    assert texts_in(render_plan(plan_of(more)), "CauKet") == ["Theo phần II nêu trên./."]
    assert texts_in(render_plan(plan_of(more)), "ThanVanBan") == ["Học, xem phần II"]


@pytest.mark.parametrize("text", [FULL, SMALL], ids=["full", "small"])
def test_the_template_numbers_the_sections_that_references_may_name(text: str) -> None:
    """What the reader takes for printed is what the template prints."""
    plan = plan_of(text)
    assert len(texts_in(render_plan(plan), "DeMucLon")) == len(printed_sections(plan))
    for key in printed_sections(plan):
        closing = text.replace("ket: Trên đây là kế hoạch./.\n", "") + f"ket: Theo phần {key}\n"
        (printed,) = texts_in(render_plan(plan_of(closing)), "CauKet")
        assert re.fullmatch(r"Theo phần ([IVX]+|kế hoạch từng tháng)\./\.", printed), (key, printed)
    assert set(SECTIONS) >= printed_sections(plan)


@pytest.mark.parametrize(
    ("standard", "last"), [(ND30, "Căn cứ thứ hai."), (TT01, "Căn cứ thứ hai,")]
)
def test_bases_end_as_the_standard_asks(standard: Standard, last: str) -> None:
    assert texts_in(render_plan(plan_of(FULL), standard), "CanCu") == ["Căn cứ A & B <C>;", last]


def test_the_head_has_room_for_the_pen_where_the_plan_is_silent() -> None:
    data = render_plan(plan_of(SMALL))
    assert texts_in(data, "SoKyHieu") == ["Số: " + " " * 10 + "/KH-TTHTCĐ"]
    assert texts_in(data, "DiaDanhNgay") == ["…………, ngày      tháng      năm 2018"]
    assert texts_in(data, "CoQuanChuQuan") == []
    assert texts_in(data, "NoiNhanMuc") == ["- " + "…" * 16 + ";", "- Lưu: VT."]


def test_the_head_and_the_signature_are_filled_in() -> None:
    data = render_plan(plan_of(FULL))
    assert texts_in(data, "SoKyHieu") == ["Số: 05/KH-TTHTCĐ"]
    assert texts_in(data, "DiaDanhNgay") == ["Hòa Bình, ngày 05 tháng 01 năm 2026"]
    assert texts_in(data, "CoQuanBanHanh") == ["TRUNG TÂM \nHỌC TẬP CỘNG ĐỒNG \nXÃ HÒA BÌNH"]
    assert texts_in(data, "QuyenHanChucVu") == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert texts_in(data, "HoTen") == ["Nguyễn Thị Minh"]
    assert texts_in(data, "NoiNhanMuc") == [
        "- UBND xã (để báo cáo);",
        "- Các đơn vị phối hợp;",
        "- Lưu: VT.",
    ]


def test_the_end_mark_stands_once() -> None:
    assert texts_in(render_plan(plan_of(FULL)), "CauKet") == ["Trên đây là kế hoạch./."]
    (closing,) = texts_in(render_plan(plan_of(SMALL)), "CauKet")
    assert (
        closing
        == "Trên đây là kế hoạch hoạt động năm học 2018-2019 của Trung tâm học tập cộng đồng xã Long Xuyên./."
    )


def schedule_of(data: bytes) -> list[etree._Element]:
    """Return the rows of the table of months."""
    (table,) = (
        t
        for t in body_of(data).iter(f"{W}tbl")
        if t.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "BangThang"
    )
    return list(table.iter(f"{W}tr"))


@both
def test_tables_state_their_widths_twice_and_fit_the_page(standard: Standard) -> None:
    for table in body_of(render_plan(shipped_plan(), standard)).iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
        assert 9060 <= sum(grid) <= 9071, "16 cm"
        for row in table.iter(f"{W}tr"):
            assert [int(cell.get(f"{W}w")) for cell in row.iter(f"{W}tcW")] == grid


def test_the_header_row_repeats_and_no_row_is_split() -> None:
    rows = schedule_of(render_plan(shipped_plan()))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 34
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert [text_of(cell) for cell in rows[0].iter(f"{W}tc")] == [
        "Tháng", "Nội dung hoạt động", "Đối tượng học", "Đơn vị phối hợp/Người dạy", "Kinh phí",
    ]  # fmt: skip


@pytest.mark.parametrize("text", [FULL, with_rows(4)], ids=["full", "four"])
def test_the_rows_of_a_low_month_hold_together(text: str) -> None:
    plan = plan_of(text)
    rows = schedule_of(render_plan(plan))[1:]
    starts = [row.find(f".//{W}vMerge").get(f"{W}val") == "restart" for row in rows]
    for index, row in enumerate(rows):
        last = index + 1 == len(rows) or starts[index + 1]
        held = {
            paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in row.iter(f"{W}p")
        }
        before_the_closing = index + 1 == len(rows) and not plan.proposals
        assert held == {not last or before_the_closing}
        label = text_of(row.find(f"{W}tc"))
        assert bool(label) is starts[index]


def test_a_month_longer_than_a_page_repeats_its_label() -> None:
    labels = [text for text in texts_in(render_plan(plan_of(with_rows(40))), "OThang") if text]
    assert labels[:2] == ["09/2018", "10/2018"]
    assert set(labels[2:]) == {"10/2018\n(tiếp)"}
    assert len(labels) > 2


def test_a_month_without_activities_has_an_empty_row() -> None:
    row = schedule_of(render_plan(plan_of(FULL)))[1]
    assert [text_of(cell) for cell in row.iter(f"{W}tc")] == ["01/2026", *[""] * 7]
