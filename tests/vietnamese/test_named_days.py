"""Days are known by their names, with the date beside them."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.fixed_days import FIXED_DAYS, FixedDay
from lxplan.vietnamese.named_days import OTHER_DAYS, name_in, named_days_in


@pytest.mark.parametrize("known", [*FIXED_DAYS, *OTHER_DAYS], ids=lambda known: known.label)
def test_every_name_is_known_with_its_own_date(known: FixedDay) -> None:
    for name in known.names:
        if name == "khai giảng":
            continue
        found = list(named_days_in(f"mít tinh {name} {known.label}"))
        assert [each.is_right for each in found] == [True], name


@pytest.mark.parametrize(
    "text", ["ngày thành lập đảng bộ xã 12/5", "hội phụ nữ việt nam 12/3", "ngày quốc khánh, 5/9"]
)
def test_what_is_no_such_day(text: str) -> None:
    assert list(named_days_in(text)) == []


def test_the_name_may_stand_behind() -> None:
    (found,) = named_days_in("mít tinh 19/10 - ngày phụ nữ việt nam")
    assert (found.known.label, found.is_right) == ("20/10", False)


def test_a_day_knows_the_year_it_recalls() -> None:
    found = name_in("ngày nhà giáo việt nam 20/11")
    assert found is not None
    assert found.founded == 1982
