"""`--show` tells each place of what a finding counts or groups."""

from __future__ import annotations

from lxplan.report.rows import rows_of
from lxplan.reviewing.one_file import Choice, review

PLAN = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên}
ket: UBND xã  và  các thôn
ke_hoach_thang:
  10/2018:
    - {noi_dung: Tập huấn chăm sóc lúa, kinh_phi: 500.000}
    - {noi_dung: Thi đọc sách}
"""


def test_a_count_tells_its_rows_and_not_itself() -> None:
    found = review([("p.yaml", PLAN.encode())], Choice(("chua-co-kinh-phi",)))
    assert rows_of(found, ("chua-co-kinh-phi",)) == (
        "p.yaml:7:18: 10/2018 2, «Thi đọc sách»: chưa ghi kinh_phi [chua-co-kinh-phi]\n"
    )


def test_a_group_tells_its_places_from_the_first_on() -> None:
    found = review([("p.yaml", PLAN.encode())], Choice(("khoang-trang",)))
    lines = rows_of(found, ("khoang-trang",)).splitlines()
    assert [line.split(": ")[0] for line in lines] == ["p.yaml:3:13", "p.yaml:3:17"]


def test_other_rules_are_left_out() -> None:
    found = review([("p.yaml", PLAN.encode())])
    assert rows_of(found, ("viet-tat",)) == ""
