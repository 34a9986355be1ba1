"""The plan at a glance, counted again by hand and over generated plans."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lxplan.listing.matrix import SHADES, WAYS, Matrix, as_listing, matrix_of
from lxplan.plan import Month, Plan, read_plan
from tests.listing.plans import small_plan


def plan_of(text: str) -> Plan:
    read = read_plan("nho.yaml", text.encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan


def rows_of(matrix: Matrix) -> dict[str, tuple[int, ...]]:
    return {row.name: (*row.counts, row.total) for row in matrix.rows}


def test_partners_in_the_plans_order_also_those_without_anything() -> None:
    matrix = matrix_of(small_plan())
    assert [row.name for row in matrix.rows] == [
        "Hội Nông dân",
        "Trường Tiểu học",
        "Trường THCS",
        "Hội Khuyến học",
    ]
    nothing = (0,) * 9
    assert rows_of(matrix) == {
        "Hội Nông dân": (1, 0, 0, *nothing, 1),
        "Trường Tiểu học": (1, 0, 1, *nothing, 2),
        "Trường THCS": (2, 0, 0, *nothing, 2),
        "Hội Khuyến học": (0, 0, 0, *nothing, 0),
    }
    assert (matrix.total.counts[:3], matrix.total.total) == ((2, 0, 1), 3)
    assert matrix.title == "Năm học 2018-2019: 3 hoạt động"
    assert matrix.empty[:2] == (Month(2018, 10), Month(2018, 12))


def test_what_names_no_partner_and_no_field_has_a_row_of_its_own_last() -> None:
    plan = plan_of(
        "nam: 2019\ntrung_tam: {ten: A}\nthuong_xuyen:\n  - noi_dung: Mở thư viện\n"
        "ke_hoach_thang:\n  03/2019:\n    - {noi_dung: a, linh_vuc: Y tế}\n    - {noi_dung: b, linh_vuc: y te}\n"
    )
    matrix = matrix_of(plan, "linh_vuc")
    assert matrix.months[-1] is None
    assert [(row.name, row.counts[2], row.counts[-1], row.total) for row in matrix.rows] == [
        ("Y tế", 2, 0, 2),
        ("(chưa ghi lĩnh vực)", 0, 1, 1),
    ]
    assert [row.name for row in matrix_of(plan).rows] == ["(chưa ghi đơn vị)"]
    assert [row.name for row in matrix_of(plan, "doi_tuong").rows] == ["(chưa ghi đối tượng)"]
    columns = [column.key for column in as_listing(matrix).columns]
    assert (columns[0], columns[1], columns[-2:]) == ("ten", "01/2019", ["thuong_xuyen", "tong"])
    assert as_listing(matrix).rows[-1][-1] == 3


def test_shades_grow_with_the_numbers() -> None:
    matrix = matrix_of(small_plan())
    assert [matrix.shade(count) for count in (0, 1, 2)] == [0, 2, SHADES]


activities = st.lists(
    st.tuples(
        st.integers(1, 12),
        st.lists(st.sampled_from(["Hội A", "Hội B", "hội a", "Hội C"]), max_size=3),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(activities)
def test_the_sums_are_those_of_an_independent_count(drawn: list[tuple[int, list[str]]]) -> None:
    by_month: dict[int, list[list[str]]] = {}
    for month, partners in drawn:
        by_month.setdefault(month, []).append(partners)
    lines = ["nam: 2026", "trung_tam: {ten: A}", "ke_hoach_thang:"]
    for month, rows in by_month.items():
        lines.append(f"  {month:02}/2026:")
        lines += [f"    - {{noi_dung: x, phoi_hop: [{', '.join(each)}]}}" for each in rows]
    matrix = matrix_of(plan_of("\n".join([*lines, ""])))
    expected = Counter(
        (name, month)
        for month, partners in drawn
        for name in {partner.lower() for partner in partners} or {"(chưa ghi đơn vị)"}
    )
    found = {
        (row.name.lower(), place + 1): count
        for row in matrix.rows
        for place, count in enumerate(row.counts)
        if count
    }
    assert found == expected
    assert matrix.total.total == len(drawn)
    assert sum(matrix.total.counts) == len(drawn)


@pytest.mark.parametrize("by", WAYS)
def test_every_way_counts_every_activity(by: str) -> None:
    assert matrix_of(small_plan(), by).total.total == 3
