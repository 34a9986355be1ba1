"""A row that stands twice shows the first place; a district body is told by the date of the plan."""

from __future__ import annotations

import pytest

from lxplan.checks.content.repeats import no_district_bodies, no_row_twice
from tests.checks.marked import marked


def test_the_first_place_is_shown() -> None:
    case = marked(
        "ke_hoach_thang:\n  10/2018:\n    - noi_dung: Vệ sinh\n    - noi_dung: Vệ sinh\n    - noi_dung: Vệ sinh\n"
    )
    found = list(no_row_twice.find(case.subject()))
    assert [finding.span.line for finding in found] == [6, 7]
    assert {finding.related[0].span.line for finding in found} == {5}


def test_two_dated_rows_with_one_partner_are_both_meant() -> None:
    plan = """ke_hoach_thang:
  10/2018: [{noi_dung: Khám bệnh, phoi_hop: Trạm Y tế xã, ngay: 05/10/2018}]
  11/2018: [{noi_dung: Khám bệnh, phoi_hop: Trạm Y tế xã, ngay: 05/11/2018}]
"""
    assert not list(no_row_twice.find(marked(plan).subject()))


@pytest.mark.parametrize(("signed", "count"), [("30/06/2025", 0), ("01/07/2025", 1)])
def test_districts_end_with_june_2025(signed: str, count: int) -> None:
    plan = f"nam: 2025\nvan_ban: {{ngay: {signed}}}\nke_hoach_thang: {{10/2025: [{{noi_dung: a, phoi_hop: Công an huyện}}]}}"
    assert len(list(no_district_bodies.find(marked(plan).subject()))) == count
