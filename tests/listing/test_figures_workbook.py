"""The workbook of a report: numbers are numbers, and its formulas agree with the figures."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from openpyxl import load_workbook

from lxplan.listing.figures import figures_listing
from lxplan.listing.figures_workbook import figures_workbook
from lxplan.plan import Plan
from lxplan.plan.totals import BY, Totals, totals_of
from tests.papers.plans import good_plan
from tests.plan.test_totals import generated, plan_of


def book(plan: Plan) -> bytes:
    def totals_by(by: str) -> Totals:
        return totals_of([plan], by)

    return figures_workbook(totals_by, plan.sound_period, "TTHTCĐ")


def rows(sheet: Any) -> list[list[Any]]:
    values = [
        [cell or None for cell in row] for row in sheet.iter_rows(min_row=4, values_only=True)
    ]
    return [row for row in values if any(row)]


def expected(plan: Plan, by: str) -> list[list[Any]]:
    listing = figures_listing(totals_of([plan], by), by, plan.sound_period)
    return [[cell or None for cell in row] for row in listing.rows]


def test_sums_are_formulas_and_the_bytes_are_the_same_again() -> None:
    plan = good_plan("nam-2026-bao-cao")
    assert book(plan) == book(plan)
    sheets = load_workbook(io.BytesIO(book(plan))).worksheets
    together = next(row for row in sheets[0].iter_rows() if row[0].value == "Cộng")
    assert together[5].value.startswith("=IF(COUNT(F4:F")
    partners = next(row for row in sheets[3].iter_rows() if row[0].value == "Cộng")
    assert partners[5].value == f"='Lĩnh vực'!F{together[0].row}"


def computed(book: Any, sheet: Any, formula: str) -> object:
    """Return what a formula of ours gives, out of the values that other cells store."""
    if ends := re.search(r"SUM\((\w+):(\w+)\)", formula):
        cells = [cell.value for row in sheet[f"{ends[1]}:{ends[2]}"] for cell in row]
        numbers = [value for value in cells if isinstance(value, int | float)]
        return sum(numbers) if numbers else None
    if elsewhere := re.match(r"='(.+)'!(\w+)", formula):
        return book[elsewhere[1]][elsewhere[2]].value
    share = re.search(r"ROUND\((\w+)/(\w+)\*100,0\)", formula)
    assert share is not None
    held, planned = sheet[share[1]].value, sheet[share[2]].value
    if planned in (None, "", 0) or held in (None, ""):
        return None
    return (200 * held + planned) // (2 * planned)  # Excel rounds halves up


OUTSIDE_ALONE = {
    "nam": 2026,
    "trung_tam": {"ten": "A"},
    "ke_hoach_thang": {
        "10/2026": [{"noi_dung": "a", "phat_sinh": "có", "ket_qua": {"so_luot": 5, "chi": 0}}]
    },
}


@pytest.mark.parametrize(
    "plan",
    [
        good_plan("nam-2026-bao-cao"),
        plan_of(OUTSIDE_ALONE),
        *(plan_of(generated(seed)) for seed in range(5)),
    ],
    ids=["nam-2026-bao-cao", "ngoài kế hoạch", *map(str, range(5))],
)
def test_every_formula_gives_what_is_stored(plan: Plan) -> None:
    data = book(plan)
    for number, by in enumerate(BY):
        sheet = load_workbook(io.BytesIO(data), data_only=True).worksheets[number]
        assert rows(sheet) == expected(plan, by)
    assert formulas_checked(data) > 5


def formulas_checked(data: bytes) -> int:
    """Return how many formulas a workbook has; each gives what is stored beside it."""
    values, formulas = (
        load_workbook(io.BytesIO(data), data_only=True),
        load_workbook(io.BytesIO(data)),
    )
    seen = 0
    for sheet in formulas.worksheets:
        stored = values[sheet.title]
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            seen += 1
            found = stored[cell.coordinate].value
            found = None if found == "" else found
            assert found == computed(values, stored, cell.value), (sheet.title, cell.coordinate)
    return seen
