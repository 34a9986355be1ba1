"""Excel workbooks, read back with openpyxl."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from lxplan.failures import Failure
from lxplan.listing import ListColumn, Listing, as_text, partner_counts
from lxplan.listing.activity_rows import activity_listing
from lxplan.listing.matrix import matrix_of
from lxplan.listing.workbook import as_workbook
from lxplan.plan import Month, read_plan
from lxplan.plan.agenda import as_now_held, entries_of, in_order, on_in
from lxplan.plan.directory import Directory
from tests.listing.plans import small_plan

ALL = activity_listing(entries_of(small_plan()), "Tháng 09/2018: 3 hoạt động", "")
COLUMNS = (
    ListColumn("ten", "Tên", always=True),
    ListColumn("so", "Số"),
    ListColumn("ngay", "Ngày", screen=False),
    ListColumn("luc", "Thời gian", data=False, always=True),
)


def listing(*rows: tuple[object, ...], title: str = "Tiêu đề") -> Listing:
    return Listing(title, COLUMNS, rows, "Không có gì.")  # type: ignore[arg-type]  # rows are given loosely here


def sheet_of(shown: Listing) -> Any:
    return load_workbook(io.BytesIO(as_workbook(shown))).active


def cells(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_dates_are_dates_and_numbers_are_numbers() -> None:
    sheet = sheet_of(
        listing(("Đỗ", 1500000, date(2018, 10, 20), "x"), (("a", "b"), None, None, "x"))
    )
    assert cells(sheet) == [
        ["Tên", "Số", "Ngày"],
        ["Đỗ", 1500000, datetime(2018, 10, 20)],  # noqa: DTZ001
        ["a; b", None, None],
    ]
    assert sheet["B2"].number_format == "#,##0"
    assert sheet["C2"].number_format == "dd/mm/yyyy"


def test_the_columns_are_those_of_csv_that_hold_something() -> None:
    header = [cell.value for cell in sheet_of(ALL)[1]]
    csv = [column.heading for column, _ in ALL.line_columns]
    assert header == [heading for heading in csv if heading not in ("Thời gian", "Thay đổi")], (
        "no row states it in words, none was moved"
    )
    assert header[-1] == "rieng.san_pham"
    first = sheet_of(activity_listing(entries_of(small_plan())[:1], "Một", "", [Month(2018, 9)]))
    assert [cell.value for cell in first[1]] == [
        "Tháng",
        "STT",
        "Nội dung",
        "Đối tượng",
        "Đơn vị phối hợp",
    ]


def test_every_cell_of_the_small_plan_arrives() -> None:
    rows = cells(sheet_of(ALL))
    first, second, third = (dict(zip(rows[0], row, strict=True)) for row in rows[1:])
    assert first["Đối tượng"] == "Học sinh; Giáo viên"
    assert second["Ngày"] == datetime(2018, 9, 15)  # noqa: DTZ001 - a day
    assert (second["Thứ"], second["Giờ"], second["Kinh phí"]) == ("Thứ Bảy", "07:30", 1500000)
    assert third["Nội dung"] == '=HYPERLINK("x")\ndòng hai'


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=A1}", "http://a.vn", "007", "_x0041_", "<&>"]
)
def test_a_text_is_a_text(text: str) -> None:
    cell = sheet_of(listing((text, None, None, "")))["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_what_excel_cannot_count_stays_as_written() -> None:
    sheet = sheet_of(
        listing(("a", 10**400, date(1899, 12, 31), ""), ("b", 10**15 - 1, date(1900, 1, 1), ""))
    )
    assert [sheet["B2"].value, sheet["C2"].value] == ["1" + "0" * 400, "31/12/1899"]
    assert sheet["B3"].value == 10**15 - 1
    assert sheet["C3"].is_date


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    longest = "ă" * 32_767
    assert sheet_of(listing((longest, None, None, "")))["A2"].value == longest
    with pytest.raises(
        Failure,
        match=r"^một ô Tên dài hơn 32767 ký tự, Excel không chứa được; rút ngắn, hoặc ghi ra",
    ):
        as_workbook(listing((longest + "ă", None, None, "")))


def test_it_is_a_table_with_a_filter_and_a_header_that_stays() -> None:
    sheet = sheet_of(ALL)
    (table,) = sheet.tables.values()
    assert table.ref == sheet.dimensions
    assert table.autoFilter.ref == table.ref
    assert table.headerRowCount == 1
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.b
    assert sheet["A1"].alignment.wrap_text
    assert sheet["I3"].alignment.wrap_text


def test_it_prints_on_a4_paper_lying_down_one_page_wide() -> None:
    sheet = sheet_of(ALL)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (int(sheet.page_setup.fitToWidth or 1), sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.oddHeader.center.text == "Tháng 09/2018: 3 hoạt động"
    assert sheet.oddFooter.center.text == "Trang &P/&N"


def test_columns_are_as_wide_as_their_content_and_rows_as_high() -> None:
    sheet = sheet_of(listing(("x", 1, date(2018, 1, 1), ""), ("chữ " * 200, None, None, "")))
    widths = {letter: sheet.column_dimensions[letter].width for letter in "ABC"}
    assert widths["B"] < widths["C"] < widths["A"] <= 140
    assert widths["C"] >= len("01/01/2018")
    heights = [sheet.row_dimensions[line].height for line in (1, 2, 3)]
    assert heights[0] == pytest.approx(
        2 * heights[1], abs=1
    )  # the buttons of the filter stand under the headings
    assert heights[2] >= 5 * heights[1]
    assert sheet_of(listing(("chữ " * 8000, None, None, ""))).row_dimensions[
        2
    ].height == pytest.approx(409, abs=1)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tháng 02/2019: 3 hoạt động", "Tháng 02-2019"),
        ("Hội Nông dân: 3 hoạt động trong kế hoạch 2018-2019", "Hội Nông dân"),
        ("27 quy tắc", "27 quy tắc"),
        ("Đội [A] *?: 1", "Đội -A- --"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam xã: 2", "Ủy ban Mặt trận Tổ quốc Việt Na"),
        ("😀" * 20 + ": 1", "😀" * 15),
        ("'': 1", "lxplan"),
        ("a" * 30 + "'b: 1", "a" * 30),
        ("a" * 28 + "  ''b: 1", "a" * 28),
        ("History: 1", "lxplan"),
    ],
)
def test_the_sheet_is_named_by_what_was_asked(title: str, name: str) -> None:
    assert sheet_of(listing(("a", 1, None, ""), title=title)).title == name


def test_a_title_with_signs_that_mean_something_in_a_page_header() -> None:
    data = as_workbook(listing(("a", 1, None, ""), title="A & B &P: 1"))
    xml = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    assert "&amp;14 A &amp;&amp; B &amp;&amp;P: 1<" in xml
    assert (
        sheet_of(listing(("a", 1, None, ""), title="T" * 400)).oddHeader.center.text
        == "T" * 100 + "…"
    )


def test_no_rows_are_said_to_be_none() -> None:
    sheet = sheet_of(listing())
    assert cells(sheet) == [["Tên"], ["Không có gì."]]
    assert not sheet.tables


def test_counts() -> None:
    plan = small_plan()
    rows = cells(sheet_of(partner_counts(plan, Directory.of(plan))))
    assert rows[:2] == [["Đơn vị", "Số hoạt động"], ["Hội Nông dân", 1]]
    assert len(rows) == 5


def test_the_same_listing_gives_the_same_bytes_whatever_the_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = as_workbook(ALL, "Trung tâm")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert as_workbook(ALL, "Trung tâm") == data
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = load_workbook(io.BytesIO(data)).properties
    assert (properties.title, properties.creator) == (ALL.title, "Trung tâm")
    assert properties.created == properties.modified == datetime(1980, 1, 1)  # noqa: DTZ001


def test_sums_and_the_plan_at_a_glance_beside_the_rows() -> None:
    plan = small_plan()
    rows = ALL._replace(sums=("so_nguoi", "kinh_phi", "nguon"))
    data = as_workbook(rows, "Trung tâm", matrix_of(plan))
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Tháng 09-2018", "Tổng hợp"]
    first, second = book.worksheets
    headings = [cell.value for cell in first[1]]
    last = {heading: cell.value for heading, cell in zip(headings, first[5], strict=True)}
    assert {heading: value for heading, value in last.items() if value} == {
        "Tháng": "Tổng cộng",
        "Số người": f"=SUBTOTAL(109,{_column(headings, 'Số người')})",
        "Kinh phí": f"=SUBTOTAL(109,{_column(headings, 'Kinh phí')})",
    }
    known = load_workbook(io.BytesIO(data), data_only=True).worksheets[0][5]
    assert [cell.value for cell in known if isinstance(cell.value, int)] == [45, 1_500_000]
    assert cells(second)[1] == ["Hội Nông dân", 1, *[0] * 11, 1]
    assert cells(second)[-1][0] == "Tổng cộng"
    assert cells(second)[-1][-1] == 3
    (scale,) = second.conditional_formatting
    assert (str(scale.sqref), scale.rules[0].type) == ("B2:M5", "colorScale")


@pytest.mark.parametrize(
    ("result", "people"),
    [
        ("tinh_trang: hủy", [100, 7]),
        ("tinh_trang: hoãn", [100, 7]),
        ("tinh_trang: chuyển, sang: 11/2018", [100, 30, 7]),
        ("tinh_trang: chuyển, ngay: 5/11/2018", [100, 30, 7]),
        ("so_luot: 25", [100, 30, 7]),
    ],
)
def test_sums_leave_out_what_is_off_and_count_once_what_was_moved(
    result: str, people: list[int]
) -> None:
    text = f"""\
nam: 2018
trung_tam: {{ten: A}}
ke_hoach_thang:
  10/2018:
    - {{noi_dung: a, so_nguoi: 100}}
    - {{noi_dung: b, so_nguoi: 30, ket_qua: {{{result}}}}}
  11/2018:
    - {{noi_dung: c, so_nguoi: 7}}
"""
    plan = read_plan("p", text.encode()).plan
    assert plan is not None
    once = in_order(map(as_now_held, entries_of(plan)))
    for found in (once, on_in(plan, Month(2018, 10), Month(2018, 11)).own):
        shown = activity_listing(found, "", "")._replace(sums=("so_nguoi",))
        assert as_text(shown, "csv").splitlines()[-1].count(f",{sum(people)},") == 1
        _check_workbook(as_workbook(shown), people)


def _check_workbook(data: bytes, people: list[int]) -> None:
    """The sum, and its formula reckoned over the cells, also of rows in another order."""
    formula, known = (
        load_workbook(io.BytesIO(data), data_only=only).worksheets[0] for only in (False, True)
    )
    header, *rows, last = known.iter_rows(values_only=True)
    place = header.index("Số người")
    assert last[place] == sum(people)
    if "Thay đổi" not in header:
        assert str(formula.cell(len(rows) + 2, place + 1).value).startswith("=SUBTOTAL(109,")
        return
    change = header.index("Thay đổi")
    letters = [f"{get_column_letter(at + 1)}2" for at in (place, change)]
    cells_, changes = (f"{letter}:{letter[:-1]}{len(rows) + 1}" for letter in letters)
    assert formula.cell(len(rows) + 2, place + 1).value == (
        f"=SUMPRODUCT(SUBTOTAL(109,OFFSET({letters[0]},ROW({cells_})-ROW({letters[0]}),0)),"
        f'({changes}="")+(LEFT({changes},10)="chuyển từ "))'
    )
    counted = [row[place] for row in rows if not row[change] or row[change][:10] == "chuyển từ "]
    assert sorted(counted) == sorted(people)


def _column(headings: list[Any], heading: str) -> str:
    letter = get_column_letter(headings.index(heading) + 1)
    return f"{letter}2:{letter}4"


def test_nothing_is_summed_where_there_are_no_numbers() -> None:
    one = listing(("a", None, None, ""))._replace(sums=("so_nguoi", "kinh_phi"))
    assert len(cells(sheet_of(one))) == 2
