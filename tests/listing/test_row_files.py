"""Rows to files as they come."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from lxplan.failures import Failure
from lxplan.listing import row_workbook
from lxplan.listing.row_files import ROW_FILES
from lxplan.listing.row_keys import RowKey
from lxplan.listing.table_of_values import Value

KEYS = (RowKey("chu", 99), RowKey("so"), RowKey("ngay"))
ROWS: list[tuple[Value, ...]] = [
    ("=1+1", 1_500_000, date(2018, 10, 20)),
    ('hai\ndòng, «ngoặc» "kép"', 0, None),
    (None, None, None),
]


def _made(ending: str, rows: list[tuple[Value, ...]]) -> bytes:
    file = BytesIO()
    ROW_FILES[ending].write(file, KEYS, iter(rows))
    assert not file.closed
    return file.getvalue()


def test_csv() -> None:
    text = _made(".csv", ROWS).decode("utf-8")
    assert text == (
        "\ufeffchu,so,ngay\r\n'=1+1,1500000,20/10/2018\r\n"
        '"hai\ndòng, «ngoặc» ""kép""",0,\r\n,,\r\n'
    )


def test_jsonl() -> None:
    lines = _made(".jsonl", ROWS).decode("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {"chu": "=1+1", "so": 1_500_000, "ngay": "20/10/2018"},
        {"chu": 'hai\ndòng, «ngoặc» "kép"', "so": 0, "ngay": None},
        {"chu": None, "so": None, "ngay": None},
    ]


def test_workbook() -> None:
    sheet = load_workbook(BytesIO(_made(".xlsx", ROWS))).worksheets[0]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0] == ["chu", "so", "ngay"]
    assert (cells[1][0], cells[1][1], cells[1][2].date()) == ("=1+1", 1_500_000, date(2018, 10, 20))
    assert sheet["A2"].data_type == "s", "a text, no formula"
    assert cells[2] == [ROWS[1][0], 0, None]
    assert sheet.auto_filter.ref is not None
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("  lùi vào & <b> ", "  lùi vào & <b> "),
        ("_x0041_ và _X0041_, _x41_", "_x0041_ và _X0041_, _x41_"),
        ("=1+1\tB", "=1+1\tB"),
        ("", None),
        ((), None),
        (("Nông dân", "Phụ nữ"), "Nông dân; Phụ nữ"),
        (0, 0),
        (-5, -5),
        (10**15, "1000000000000000"),
        (date(1900, 1, 1), date(1900, 1, 1)),
        (date(1900, 2, 28), date(1900, 2, 28)),
        (date(1900, 3, 1), date(1900, 3, 1)),
        (date(1899, 12, 31), "31/12/1899"),
        (date(9999, 12, 31), date(9999, 12, 31)),
    ],
)
def test_a_cell_of_a_workbook_is_what_was_given(value: Value, read: object) -> None:
    row: tuple[Value, ...] = (None, value, None)
    cell = load_workbook(BytesIO(_made(".xlsx", [row])), rich_text=True).worksheets[0]["B2"]
    assert (cell.value.date() if cell.is_date else cell.value) == read


def test_a_workbook_without_rows() -> None:
    sheet = load_workbook(BytesIO(_made(".xlsx", []))).worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["chu", "so", "ngay"]]


@pytest.mark.parametrize("ending", ROW_FILES)
def test_a_file_is_known_by_its_beginning(ending: str) -> None:
    beginning = ROW_FILES[ending].beginning
    if beginning is None:
        assert ending == ".xlsx", "people go on working in it, so it has a stamp"
        return
    assert _made(ending, ROWS).startswith(beginning(KEYS))
    assert not _made(ending, ROWS).startswith(beginning((RowKey("khac"), RowKey("so"))))


@pytest.mark.parametrize("ending", ROW_FILES)
def test_rows_that_fail_leave_the_file_to_its_owner(ending: str) -> None:
    def failing() -> Iterator[tuple[Value, ...]]:
        yield ROWS[0]
        raise Failure("hỏng.")

    file = BytesIO()
    with pytest.raises(Failure, match="hỏng"):
        ROW_FILES[ending].write(file, KEYS, failing())
    gc.collect()
    assert not file.closed


def test_more_rows_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_workbook, "_MOST_LINES", 3)
    assert _made(".xlsx", ROWS[:2])
    with pytest.raises(Failure, match=r"Excel không chứa được; ghi ra \.csv"):
        _made(".xlsx", ROWS)
