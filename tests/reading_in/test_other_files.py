"""Excel files, separated values and text come in as Word files do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from lxplan.failures import Failure
from lxplan.listing.activity_rows import activity_listing
from lxplan.listing.table_of_values import Screen
from lxplan.listing.text_formats import as_csv
from lxplan.listing.workbook import as_workbook
from lxplan.outputs.libreoffice import find_office
from lxplan.outputs.other_formats import converted
from lxplan.plan import read_plan
from lxplan.plan.agenda import entries_of
from lxplan.reading_in.documents import read_document
from tests.reading_in.brought_in import bring_in

WORD_PLAN = (Path(__file__).parent / "word_plans" / "03-head-sign.docx").read_bytes()
GOOD = Path(__file__).parent.parent / "plans" / "good" / "nam-2026-du-cot.yaml"


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["KẾ HOẠCH NĂM 2026"])
    sheet.append(["Tháng", "Ngày", "Nội dung", "Số người", "Kinh phí"])
    sheet.append([date(2026, 3, 1), date(2026, 3, 8), "Mừng ngày 8/3", 45, 1500000])
    sheet.append([None, date(2026, 3, 26), "Ngày Đoàn", 30.0, None])
    sheet.append(["Tháng 4", "15", "Tập huấn", None, 250000])
    sheet.merge_cells("A3:A4")
    sheet["A3"].number_format = "mm/yyyy"
    sheet["B3"].number_format = "dd/mm"
    sheet["B4"].number_format = "dd/mm/yyyy"
    sheet["E3"].number_format = "#,##0"
    other = book.create_sheet("Tháng 5")
    other.append(["Tháng", "Nội dung"])
    other.append([5, "Tổng kết"])
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def test_a_workbook_with_dates_merged_cells_and_two_sheets() -> None:
    plan = bring_in(read_document("x.xlsx", _workbook())).plan
    rows = [activity for _, activity in plan.activities]
    assert [str(month.month) for month in plan.schedule] == ["03/2026", "04/2026", "05/2026"]
    assert [row.content for row in rows] == ["Mừng ngày 8/3", "Ngày Đoàn", "Tập huấn", "Tổng kết"]
    assert [row.days for row in rows] == [
        (date(2026, 3, 8),),
        (date(2026, 3, 26),),
        (date(2026, 4, 15),),
        (),
    ]
    assert [row.headcount for row in rows] == [45, 30, None, None]
    assert [row.budget for row in rows] == [1_500_000, None, 250_000, None]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_our_own_lists_come_back_in(ending: str) -> None:
    plan = read_plan(str(GOOD), GOOD.read_bytes()).plan
    assert plan is not None
    listing = activity_listing(entries_of(plan), "x", "x")
    data = as_csv(listing, Screen()).encode() if ending == "csv" else as_workbook(listing)
    brought = bring_in(read_document(f"x.{ending}", data)).plan
    for (month, was), (same, now) in zip(plan.activities, brought.activities, strict=True):
        assert same == month
        names = [name for name in was.KEYS if was.KEYS[name].of(was) not in (None, (), {})]
        held = {name: was.KEYS[name].printed(was.KEYS[name].of(was)) for name in names}
        back = {name: now.KEYS[name].printed(now.KEYS[name].of(now)) for name in names}
        assert _flat(back) == _flat(held)


def _flat(printed: Mapping[str, object]) -> dict[str, str]:
    return {
        name: ", ".join(text) if isinstance(text, tuple) else str(text)
        for name, text in printed.items()
    }


def test_semicolons_and_tabs_are_told_from_commas() -> None:
    for mark in ",;\t":
        text = mark.join(("Tháng", "Nội dung")) + "\n" + mark.join(("09/2025", "Họp"))
        assert bring_in(read_document("x.csv", text.encode())).rows == ["09/2025 Họp"]
    pasted = "Tháng\tNội dung\tĐối tượng\n09/2025\tHọp\tNông dân\n\tTập huấn\t"
    assert bring_in(read_document("-", pasted.encode())).rows == ["09/2025 Họp", "09/2025 Tập huấn"]


@pytest.mark.parametrize("ending", ["odt", "doc", "rtf"])
def test_files_of_other_programs_come_in_through_libreoffice(ending: str) -> None:
    try:
        find_office()
    except Failure:
        pytest.skip("no LibreOffice here")
    data = converted(WORD_PLAN, "docx", ending)
    assert bring_in(read_document(f"x.{ending}", data)).found.rows == 34


def test_without_libreoffice_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise Failure("chưa có LibreOffice")

    monkeypatch.setattr("lxplan.outputs.other_formats.find_office", missing)
    with pytest.raises(Failure, match=r"tệp \.doc chỉ đọc được khi máy có LibreOffice"):
        read_document("x.doc", b"\xd0\xcf\x11\xe0")
