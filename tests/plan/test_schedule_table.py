"""The columns of the schedule's table, as a plan chooses them."""

from __future__ import annotations

import pytest

from lxplan.plan import Plan, read_plan
from lxplan.plan.schedule_table import COLUMNS, LYING, UPRIGHT

HEAD = "nam: 2026\ntrung_tam: {ten: A}\nke_hoach_thang: {10/2026: [{noi_dung: Họp}]}\n"


def plan_of(table: str) -> Plan:
    read = read_plan("p", f"{HEAD}bang_thang: {table}\n".encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan


@pytest.mark.parametrize(
    "columns",
    [
        "[stt: TT, ngay, rieng.san_pham: Sản phẩm, rieng.so_sach]",
        "{stt: TT, ngay: , rieng.san_pham: Sản phẩm, rieng.so_sach: }",
        "[{stt: TT, ngay: }, {rieng.san_pham: Sản phẩm}, rieng.so_sach]",
    ],
)
def test_columns_have_their_own_title_or_the_usual_one(columns: str) -> None:
    chosen = plan_of(f"{{cot: {columns}}}").table.columns
    assert [column.key for column in chosen] == ["stt", "ngay", "rieng.san_pham", "rieng.so_sach"]
    assert [column.title for column in chosen] == ["TT", "Ngày", "Sản phẩm", "So sach"]
    assert [column.own_name for column in chosen] == ["", "", "san_pham", "so_sach"]


@pytest.mark.parametrize(
    ("typed", "page"), [("ngang", LYING), ("Dọc", UPRIGHT), ("doc", UPRIGHT), ("", None)]
)
def test_the_page_is_said_with_or_without_marks(typed: str, page: str | None) -> None:
    assert plan_of(f"{{kho: {typed}}}").table.page == page


def test_a_plan_without_a_table_chooses_nothing() -> None:
    assert plan_of("").table.columns == ()


def test_every_column_has_a_title() -> None:
    assert all(COLUMNS.values())
