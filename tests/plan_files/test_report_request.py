"""What a report is asked for: cuts of the years of a centre sum to the whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from lxplan.failures import Failure
from lxplan.plan import Period, Plan, read_plan
from lxplan.plan.plans_in_use import rows_in_use
from lxplan.plan.totals import Counted, Figures, sum_of, totals_of_rows
from lxplan.plan_files.report_request import in_period
from tests.plan.test_totals import generated

TODAY = date(2019, 3, 1)
CUTS = {
    "năm": [Period.of_year(year) for year in range(2018, 2022)],
    "năm học": [Period.of_school_year(year) for year in range(2017, 2021)],
}


def plan_of(text: str) -> Plan:
    plan = read_plan("p", text.encode()).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("seed", range(25))
def test_the_cuts_of_overlapping_plans_sum_to_the_whole(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows were moved and held after their plan's end, in the months of a plan that overlaps it, and
    in years that no plan touches.
    """
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    school = yaml.safe_dump(generated(seed), allow_unicode=True)
    later = yaml.safe_dump(generated(seed + 100), allow_unicode=True)
    later = later.replace("2019", "2020").replace("2018", "2019")
    overlapping = generated(seed + 200)
    overlapping["ke_hoach_thang"] = {
        month: rows
        for month, rows in overlapping["ke_hoach_thang"].items()  # type: ignore[attr-defined]
        if month.endswith("2019")
    }
    del overlapping["nam_hoc"]
    overlapping["nam"] = 2019
    texts = [school, later, yaml.safe_dump(overlapping, allow_unicode=True)]
    for number, text in enumerate(texts):
        (tmp_path / "plans" / f"{number}.yaml").write_text(text, encoding="utf-8")
    expected = figures(rows_in_use([plan_of(text) for text in texts]))
    for periods in CUTS.values():
        found = Figures()
        for period in periods:
            found = found.plus(_reported(period))
        assert found._replace(own={}) == expected


def _reported(period: Period) -> Figures:
    try:
        asked = in_period(period, None, TODAY)
    except Failure:  # no plan, and nothing held
        return Figures()
    plans = [chosen.read.plan for chosen in asked.plans]
    rows = rows_in_use([plan for plan in plans if plan is not None])
    return totals_of_rows(rows, stretch=asked.stretch).everything._replace(is_beyond_plan=False)


def figures(rows: tuple[Counted, ...]) -> Figures:
    return sum_of(row.figures() for row in rows)._replace(own={})
