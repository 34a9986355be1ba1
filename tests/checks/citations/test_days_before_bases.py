"""A day before its basis shows the basis."""

from __future__ import annotations

from lxplan.checks.citations.days_before_bases import activities_after_bases, paper_after_bases
from tests.checks.marked import marked

BASIS = "can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]\n"


def test_the_newest_basis_is_shown_at_its_date() -> None:
    case = marked(BASIS + "ke_hoach_thang: {09/2018: [{noi_dung: Dự khai giảng}]}")
    (finding,) = activities_after_bases.find(case.subject())
    (related,) = finding.related
    line = case.text.split("\n")[related.span.line - 1]
    assert line[related.span.column - 1 : related.span.end_column - 1] == "14/09/2018"
    assert "05/09/2018" in finding.message


def test_the_paper_shows_both_dates() -> None:
    (finding,) = paper_after_bases.find(marked(BASIS + "van_ban: {ngay: 05/09/2018}").subject())
    assert "05/09/2018" in finding.message
    assert "14/09/2018" in finding.message
