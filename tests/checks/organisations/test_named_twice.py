"""A finding about a name that stands twice shows the other place."""

from __future__ import annotations

from lxplan.checks.organisations.named_twice import each_organisation_once
from tests.checks.marked import marked


def test_the_group_that_has_the_member_is_shown() -> None:
    case = marked(
        "don_vi: [{ten: Trường THCS}, {ten: Trường Mầm non}, {ten: Các trường, gom: [Trường THCS, Trường Mầm non]}]\n"
        "ke_hoach_thang:\n  10/2018:\n    - {noi_dung: Thi đua, phoi_hop: [Trường THCS, Các trường]}\n"
    )
    (finding,) = each_organisation_once.find(case.subject())
    assert "nhóm «Các trường»" in finding.message
    (related,) = finding.related
    assert related.span.line == finding.span.line
    assert related.span.column > finding.span.column
