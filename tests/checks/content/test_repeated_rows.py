"""A row that stands twice shows the first place."""

from __future__ import annotations

from lxplan.checks.content.repeated_rows import no_row_twice
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
