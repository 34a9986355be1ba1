"""The bases of a plan are taken apart, and the newest is found."""

from __future__ import annotations

from datetime import date

from lxplan.checks.shared.bases import dated, newest
from tests.checks.marked import marked


def test_a_basis_has_a_date_an_issuer_and_a_rank() -> None:
    plan = """can_cu:
  - Căn cứ Quyết định số 09/2008/QĐ-BGDĐT ngày 24 tháng 03 năm 2008 về việc ban hành Quy chế của trung tâm
  - Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn về việc học tập của xã
  - Căn cứ chương trình hành động của Đảng ủy, UBND xã
  - Căn cứ Luật Giáo dục
"""
    bases = marked(plan).subject().bases
    assert [basis.citation.date for basis in bases] == [
        date(2008, 3, 24),
        date(2018, 9, 14),
        None,
        None,
    ]
    assert [basis.citation.issuer for basis in bases] == [
        None,
        "Phòng GD&ĐT Kinh Môn",
        "Đảng ủy",
        None,
    ]
    assert [basis.citation.rank for basis in bases] == [3, 5, None, 0]
    assert newest(bases) == dated(bases[1])


def test_of_two_bases_of_one_day_the_first_is_the_newest() -> None:
    plan = "can_cu: [Căn cứ Kế hoạch số 1/KH-UBND ngày 5/9/2018, Căn cứ Kế hoạch số 2/KH-UBND ngày 5/9/2018]"
    bases = marked(plan).subject().bases
    assert newest(bases) == dated(bases[0])
    assert newest(()) is None
