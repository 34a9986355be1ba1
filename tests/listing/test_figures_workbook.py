"""The workbook of a report: numbers are numbers, and its formulas agree with the figures."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from lxplan.listing.figures import figures_listing
from lxplan.listing.figures_workbook import figures_workbook
from lxplan.plan import Plan
from lxplan.plan.totals import BY, Totals, totals_of
from tests.papers.plans import good_plan


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


@pytest.mark.parametrize("number", range(len(BY)))
def test_what_is_stored_is_what_the_table_says(number: int) -> None:
    plan = good_plan("nam-2026-bao-cao")
    sheet = load_workbook(io.BytesIO(book(plan)), data_only=True).worksheets[number]
    assert rows(sheet) == expected(plan, BY[number])


def test_sums_are_formulas_and_the_bytes_are_the_same_again() -> None:
    plan = good_plan("nam-2026-bao-cao")
    assert book(plan) == book(plan)
    sheets = load_workbook(io.BytesIO(book(plan))).worksheets
    together = next(row for row in sheets[0].iter_rows() if row[0].value == "Cộng")
    assert together[5].value.startswith("=IF(COUNT(F4:F")
    partners = next(row for row in sheets[3].iter_rows() if row[0].value == "Cộng")
    assert partners[5].value == f"='Lĩnh vực'!F{together[0].row}"


def without_values(data: bytes) -> bytes:
    """Return a workbook whose formulas have no stored values, so that whoever opens it computes."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as before, ZipFile(target, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name.startswith("xl/worksheets/"):
                part = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
                part = part.replace(b' t="str"', b"")
            after.writestr(name, part)
    return target.getvalue()


def test_a_spreadsheet_computes_the_same(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not here")
    plan = good_plan("nam-2026-bao-cao")
    (tmp_path / "a.xlsx").write_bytes(without_values(book(plan)))
    profile = f"-env:UserInstallation=file://{tmp_path}/lo"
    target = ["--convert-to", "xlsx", "--outdir", str(tmp_path / "b"), str(tmp_path / "a.xlsx")]
    subprocess.run([soffice, profile, "--headless", *target], check=True, capture_output=True)
    computed = load_workbook(tmp_path / "b" / "a.xlsx", data_only=True)
    for by, sheet in zip(BY, computed.worksheets, strict=True):
        assert rows(sheet) == expected(plan, by), by
