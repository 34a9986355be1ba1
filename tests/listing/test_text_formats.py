"""Rows to text, exactly."""

import io

import pytest

from lxplan.listing import as_text
from lxplan.listing.activity_rows import activity_listing
from lxplan.listing.months import month_counts
from lxplan.listing.table_of_values import ListColumn, Listing
from lxplan.plan.agenda import entries_of
from tests.listing.plans import small_plan

COLUMNS = (
    ListColumn("ten", "Tên"),
    ListColumn("so", "Số"),
    ListColumn("man_hinh", "Chỉ màn hình", data=False),
)


def listing(*rows: tuple[object, ...]) -> Listing:
    return Listing("Tiêu đề", COLUMNS, rows, "Không có gì.")  # type: ignore[arg-type]  # rows are given loosely here


def test_tsv_is_a_header_and_a_line_for_each_row() -> None:
    assert (
        as_text(listing(("Đỗ", 1, "x"), (("a", "b"), None, "")), "tsv")
        == "Tên\tSố\nĐỗ\t1\na; b\t\n"
    )


@pytest.mark.parametrize("inside", ["hai\ndòng", "hai\r\ndòng", "hai\tdòng", "hai \n\n dòng\n"])
def test_tsv_has_one_line_for_each_row_whatever_a_cell_holds(inside: str) -> None:
    assert as_text(listing((inside, 1, "")), "tsv") == "Tên\tSố\nhai dòng\t1\n"


def test_csv_opens_in_excel() -> None:
    text = as_text(listing(("Đỗ, A", 1, ""), ('nói "vậy"\nhết', None, "")), "csv")
    assert text == '\ufeffTên,Số\r\n"Đỗ, A",1\r\n"nói ""vậy""\nhết",\r\n'


@pytest.mark.parametrize(
    "formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "- gạch đầu dòng"]
)
def test_csv_gives_excel_no_formula(formula: str) -> None:
    import csv

    text = as_text(listing((formula, 5, "")), "csv").removeprefix("\ufeff")
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == ["'" + formula, "5"]


@pytest.mark.parametrize("harmless", ["1+1", "Kế hoạch = mục tiêu", "–5", "a@b"])
def test_csv_leaves_other_texts_alone(harmless: str) -> None:
    assert as_text(listing((harmless, None, "")), "csv") == f"\ufeffTên,Số\r\n{harmless},\r\n"


def test_json_has_the_plans_keys_and_letters() -> None:
    assert as_text(listing(("Đỗ", 1, "x"), (("a",), None, "x")), "json") == (
        '[\n  {\n    "ten": "Đỗ",\n    "so": 1\n  },\n  {\n    "ten": [\n      "a"\n    ],\n    "so": null\n  }\n]\n'
    )


def test_json_of_the_small_plan() -> None:
    import json

    first, second, third = json.loads(
        as_text(activity_listing(entries_of(small_plan()), "", ""), "json")
    )
    assert first["phoi_hop"] == ["Các trường"]
    assert (second["ngay"], second["thu"], second["kinh_phi"]) == (
        "15/09/2018",
        ["Thứ Bảy"],
        1500000,
    )
    assert (third["tu_ngay"], third["den_ngay"], third["ngay"]) == (
        "01/11/2018",
        "30/11/2018",
        None,
    )
    assert list(first)[:2] == ["thang", "stt"]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("tsv", "Tên\tSố\n"),
        ("csv", "\ufeffTên,Số\r\n"),
        ("json", "[]\n"),
        ("table", "Không có gì.\n"),
    ],
)
def test_no_rows(form: str, text: str) -> None:
    assert as_text(listing(), form) == text


def test_counts_in_every_format_hold_the_same_rows() -> None:
    import json

    counts = month_counts(small_plan())
    assert as_text(counts, "tsv").splitlines()[1] == "09/2018\t2"
    assert as_text(counts, "csv").splitlines()[1] == "09/2018,2"
    assert json.loads(as_text(counts, "json"))[0] == {"thang": "09/2018", "so_hoat_dong": 2}
    assert "09/2018" in as_text(counts, "table")


def test_csv_for_an_excel_that_wants_semicolons() -> None:
    import csv

    rows = listing(("Đỗ, A", 1, ""), (("a", "b"), None, ""), ("=1+1", 2, ""))
    text = as_text(rows, "csv", separator=";")
    assert text == '\ufeffTên;Số\r\nĐỗ, A;1\r\n"a; b";\r\n\'=1+1;2\r\n'
    read = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    with_commas = as_text(rows, "csv").removeprefix("\ufeff")
    assert list(read) == list(csv.reader(io.StringIO(with_commas, newline="")))


def test_sums_stand_in_the_last_line_of_a_file() -> None:
    listing = activity_listing(entries_of(small_plan()), "", "")._replace(
        sums=("so_nguoi", "kinh_phi")
    )
    *_, last = as_text(listing, "csv").splitlines()
    assert last.startswith("Tổng cộng,,")
    assert [cell for cell in last.split(",") if cell] == ["Tổng cộng", "45", "1500000"]
    assert "Tổng cộng" not in as_text(listing, "json")
    assert "Tổng cộng" not in as_text(listing._replace(sums=("nguon",)), "csv")
