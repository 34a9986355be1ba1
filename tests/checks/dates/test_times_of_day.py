"""Hours are read wherever they stand."""

from __future__ import annotations

from lxplan.checks.dates.times_of_day import times_run_forward
from tests.checks.marked import marked


def test_hours_are_read_in_every_text_of_the_plan() -> None:
    found = list(
        times_run_forward.find(marked("de_xuat: ['Mở cửa 17h-7h', 'Mở cửa 7h-17h']").subject())
    )
    assert len(found) == 1
