"""What holds for every kind of paper: of the sample plan here, of hard cases in `the_thuc`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building.sample_plan import sample_plan
from lxplan.papers import all_papers
from lxplan.papers.all_papers import PAPERS, PaperKind
from lxplan.word.printer import Printer
from lxplan.word.template_folders import SHARED_TEMPLATE, shipped_templates
from tests.papers.plans import W, body_of, check_schema, parts_of, printed, texts_in
from tests.papers.the_thuc.table_rules import spanned

each = pytest.mark.parametrize("kind", PAPERS, ids=lambda kind: kind.name)


def test_every_paper_and_every_template_is_in_the_list() -> None:
    folder = Path(all_papers.__file__).parent
    modules = {
        file.stem
        for file in folder.glob("*.py")
        if "\nTEMPLATE = " in file.read_text(encoding="utf-8")
    }
    assert modules == {kind.name for kind in PAPERS}
    templates = {path.name for path in shipped_templates().iterdir() if path.name.endswith(".j2")}
    assert templates == {*(kind.template for kind in PAPERS), SHARED_TEMPLATE}


@each
def test_a_paper_says_what_its_file_is_called_and_by_which_template_it_is_printed(
    kind: PaperKind,
) -> None:
    paper = kind.sample(sample_plan())
    assert re.fullmatch(r"[a-z0-9-]+\.docx", paper.file_name)
    assert paper.template == kind.template
    assert paper.title
    assert paper.author == "Trung tâm học tập cộng đồng xã Hòa Bình"


@each
def test_the_same_paper_is_an_equal_value_and_the_same_bytes(kind: PaperKind) -> None:
    one, two = kind.sample(sample_plan()), kind.sample(sample_plan())
    assert one == two
    assert Printer().print(one) == Printer().print(two)


@each
def test_the_body_follows_the_schema_in_styles_of_the_letterhead(kind: PaperKind) -> None:
    parts = parts_of(printed(kind.sample(sample_plan())))
    check_schema(parts["word/document.xml"])
    used = set(
        re.findall(r'<w:(?:pStyle|tblStyle) w:val="(\w+)"', parts["word/document.xml"].decode())
    )
    assert used <= set(re.findall(r'w:styleId="(\w+)"', parts["word/styles.xml"].decode()))
    assert used


@each
def test_a_table_is_told_to_those_who_do_not_see_it(kind: PaperKind) -> None:
    for table in body_of(printed(kind.sample(sample_plan()))).iter(f"{W}tbl"):
        properties = table.find(f"{W}tblPr")
        if properties.find(f"{W}tblStyle").get(f"{W}val") == "BangThang":
            head = ["".join(cell.itertext()) for cell in table.find(f"{W}tr").iter(f"{W}tc")]
            caption = properties.find(f"{W}tblCaption").get(f"{W}val")
            is_report = kind.name == "period_report"
            assert caption == ("Bảng số liệu" if is_report else "Bảng các hoạt động")
            described = properties.find(f"{W}tblDescription").get(f"{W}val")
            has_head = table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
            assert described == (f"Các cột: {'; '.join(head)}." if has_head else "Mỗi ô một tháng.")


@each
def test_tables_state_their_widths_twice_and_fit_the_page(kind: PaperKind) -> None:
    lies = False
    for table in body_of(printed(kind.sample(sample_plan()))).iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        # What little follows the table stays on its page.
        is_schedule = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "BangThang"
        lies = lies or (is_schedule and kind.name != "period_report")
        least, most = (
            (13990, 14004)
            if lies or kind.name in ("month_schedule", "partner_page")
            else (9060, 9071)
        )
        assert least <= sum(grid) <= most, (
            "16 cm; 24.7 cm where the sample asks for a page that lies"
        )
        for row in table.iter(f"{W}tr"):
            assert [int(cell.get(f"{W}w")) for cell in row.iter(f"{W}tcW")] == spanned(grid, row)


@each
def test_a_template_of_ones_own_is_used(kind: PaperKind, tmp_path: Path) -> None:
    (tmp_path / kind.template).write_text(
        '{{ ("Riêng " ~ trung_tam.ten)|kieu("ThanVanBan") }}', encoding="utf-8"
    )
    data = Printer(tmp_path).print(kind.sample(sample_plan()))
    assert texts_in(data, "ThanVanBan") == ["Riêng Trung tâm học tập cộng đồng xã Hòa Bình"]
