"""The sections of a paper as its template gets them, and what of them is printed how."""

from __future__ import annotations

from pathlib import Path

from lxplan.papers.sections import Sections, WordsContext
from tests.papers.plans import (
    FULL,
    SMALL,
    body_of,
    check_schema,
    paragraphs_of,
    parts_of,
    plan_of,
    render_plan,
    texts_in,
)

OWN = """bo_cuc:
  phan:
    - ke_hoach_thang
    - tieu_de: Tổ chức
      khoa: to_chuc
      noi_dung: |
        I. Chung
        1. Phân công
        Các thôn:
        - Thôn 1
        a) Một;
        | Lớp | Số | Ghi chú |
        | Tin học | 25 |
        | A & B | 1.000 | |
"""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_numbers_follow_the_layout() -> None:
    sections = Sections(
        plan_of(f"{FULL}bo_cuc: {{danh_so: A-1, phan: [ke_hoach_thang, muc_dich: Mục tiêu]}}\n")
    )
    found = [
        (section.khoa, section.so, section.tieu_de, section.gom)
        for section in sections.contexts[:3]
    ]
    assert found == [
        ("ke_hoach_thang", "A", "", ()),
        ("muc_dich", "B", "Mục tiêu", ("thuan_loi", "kho_khan")),
        ("nhiem_vu_quy", "C", "", ()),
    ]
    assert sections.numbers["thuan_loi"] == "B"


def test_a_single_section_has_no_number_and_sentences_name_it() -> None:
    one = "bo_cuc: {phan: [{tieu_de: Nội dung, khoa: noi_dung_chinh, noi_dung: Xem phần noi_dung_chinh}]}\n"
    plan = plan_of(SMALL[: SMALL.index("ke_hoach_thang")] + one)
    assert [section.so for section in Sections(plan).contexts] == [""]
    assert texts_in(render_plan(plan), "DeMucLon") == ["NỘI DUNG"]
    assert texts_in(render_plan(plan), "ThanVanBan") == ["Xem phần Nội dung"]


def test_each_block_has_its_style() -> None:
    data = render_plan(plan_of(SMALL + OWN))
    start = next(
        place for place, (_, text) in enumerate(paragraphs_of(data)) if text == "II. TỔ CHỨC"
    )
    assert paragraphs_of(data)[start : start + 17] == [
        ("DeMucLon", "II. TỔ CHỨC"),
        ("DeMucLon", "I. CHUNG"),
        ("DeMuc", "1. Phân công"),
        ("ThanVanBan", "Các thôn:"),
        ("ThanVanBan", "- Thôn 1"),
        ("ThanVanBan", "a) Một;"),
        ("NganCach", ""),
        ("DauBang", "Lớp"),
        ("DauBang", "Số"),
        ("DauBang", "Ghi chú"),
        ("OBang", "Tin học"),
        ("OBangGiua", "25"),
        ("OBangGiua", ""),
        ("OBang", "A & B"),
        ("OBangGiua", "1.000"),
        ("OBangGiua", ""),
        (
            "CauKet",
            "Trên đây là kế hoạch hoạt động năm học 2018-2019 của Trung tâm học tập cộng đồng xã Long Xuyên./.",
        ),
    ]


def test_a_table_of_text_repeats_its_head_and_fills_the_page() -> None:
    table = body_of(render_plan(plan_of(SMALL + OWN))).findall(f".//{W}tbl")[2]
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    grid = [int(column.get(f"{W}w")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
    assert sum(grid) == int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) == 9070


def test_a_part_stands_in_the_middle_and_the_document_is_sound() -> None:
    text = (SMALL + OWN).replace("bo_cuc:\n", "bo_cuc:\n  danh_so: Phần I-1-a\n")
    data = render_plan(plan_of(text))
    assert texts_in(data, "DeMucLon") == ["Phần I\nKẾ HOẠCH TỪNG THÁNG", "Phần II\nTỔ CHỨC"]
    first = next(p for p in body_of(data).iter(f"{W}p") if "Phần I" in "".join(p.itertext()))
    assert first.find(f"{W}pPr/{W}jc").get(f"{W}val") == "center"
    check_schema(parts_of(data)["word/document.xml"])


def test_words_as_on_paper_are_lines_for_a_template_that_prints_them_itself() -> None:
    (_, own) = Sections(plan_of(SMALL + OWN)).contexts
    assert isinstance(own.noi_dung, WordsContext)
    assert own.noi_dung[1:5] == ("1. Phân công", "Các thôn:", "- Thôn 1", "a) Một;")
    assert own.noi_dung[5] == "Lớp | Số | Ghi chú"


def test_a_template_of_before_still_numbers_and_prints_its_sections(tmp_path: Path) -> None:
    (tmp_path / "ke-hoach.xml.j2").write_text(
        """{% import "the-thuc.xml.j2" as tt %}
{% set phan = danh_so(muc_dich=muc_dich, de_xuat=de_xuat, ke_hoach_thang=true) %}
{{ tt.dau_trang(trung_tam, van_ban) }}
{% if phan.muc_dich %}{{ tt.muc(phan.muc_dich, "MỤC ĐÍCH") }}
{{ tt.cac_doan(muc_dich) }}{% endif %}
{% if phan.de_xuat %}{{ tt.muc(phan.de_xuat, "ĐỀ XUẤT") }}
{{ tt.cac_doan(de_xuat, "- ") }}{% endif %}
{{ tt.muc(phan.ke_hoach_thang, "LỊCH") }}
{{ tt.cau_ket(ket) }}
""",
        encoding="utf-8",
    )
    plan = plan_of(
        f"{SMALL}muc_dich: |\n  1. Một\n  - Hai\nde_xuat: [Ba]\nket: Theo phần ke_hoach_thang\n"
    )
    data = render_plan(plan, templates=tmp_path)
    printed = [
        text
        for style, text in paragraphs_of(data)
        if style in ("DeMucLon", "DeMuc", "ThanVanBan", "CauKet")
    ]
    assert printed == [
        "I. MỤC ĐÍCH",
        "1. Một",
        "- Hai",
        "II. ĐỀ XUẤT",
        "- Ba",
        "III. LỊCH",
        "Theo phần III./.",
    ]
