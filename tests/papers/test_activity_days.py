from __future__ import annotations

from lxplan.papers.activity_days import first_date
from tests.papers.plans import SMALL, WORKED, plan_of


def test_the_first_date_is_as_far_as_the_plan_says() -> None:
    dates = [first_date(activity) for _, activity in plan_of(WORKED).activities]
    assert [date and f"{date:%d/%m}" for date in dates] == [None, None, "07/02", "07/02", "02/02", "07/02"]
    ((_, until),) = plan_of(SMALL + "      den_ngay: 20/09/2018\n").activities
    assert f"{first_date(until):%d/%m}" == "20/09"
