"""A district body is told by the date of the plan."""

from __future__ import annotations

import pytest

from lxplan.checks.organisations.district_bodies import no_district_bodies
from tests.checks.marked import marked


@pytest.mark.parametrize(("signed", "count"), [("30/06/2025", 0), ("01/07/2025", 1)])
def test_districts_end_with_june_2025(signed: str, count: int) -> None:
    plan = f"nam: 2025\nvan_ban: {{ngay: {signed}}}\nke_hoach_thang: {{10/2025: [{{noi_dung: a, phoi_hop: Công an huyện}}]}}"
    assert len(list(no_district_bodies.find(marked(plan).subject()))) == count
