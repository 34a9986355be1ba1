"""Activities put into schedules of every kind."""

from __future__ import annotations

import pytest

from lxplan.drafting.activities import with_activity
from lxplan.drafting.changes import changed
from lxplan.drafting.draft import Entry, Group
from lxplan.failures import Failure
from lxplan.plan.values import parse_month
from lxplan.source import read_source

NEW = Group((Entry("noi_dung", "Mới, lạ"),))


def _with(text: str, month: str | None = "10/2018") -> str:
    source, faults = read_source("p", text.encode())
    assert not faults
    wanted = parse_month(month) if month else None
    return changed(source, [with_activity(source, wanted, NEW)]).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("nam: 2018\n", "nam: 2018\nke_hoach_thang:\n  10/2018:\n    - noi_dung: Mới, lạ\n"),
        ("ke_hoach_thang:", "ke_hoach_thang:\n  10/2018:\n    - noi_dung: Mới, lạ"),
        ("ke_hoach_thang: ~ # a\n", "ke_hoach_thang:  # a\n  10/2018:\n    - noi_dung: Mới, lạ\n"),
        ("ke_hoach_thang: {}\n", 'ke_hoach_thang: {10/2018: [{noi_dung: "Mới, lạ"}]}\n'),
        (
            "{nam: 2018, ke_hoach_thang: {11/2018: }}",
            '{nam: 2018, ke_hoach_thang: {10/2018: [{noi_dung: "Mới, lạ"}], 11/2018: }}',
        ),
        (
            "ke_hoach_thang:\n 11/2018:\n - {noi_dung: A}\n",
            "ke_hoach_thang:\n 10/2018:\n   - noi_dung: Mới, lạ\n 11/2018:\n - {noi_dung: A}\n",
        ),
        (
            "ke_hoach_thang:\r\n  10/2018:\r\n  - ngay: 1\r\n    noi_dung: A\r\n    # của A\r\n  # sau\r\n",
            "ke_hoach_thang:\r\n  10/2018:\r\n  - ngay: 1\r\n    noi_dung: A\r\n    # của A\r\n"
            "  - noi_dung: Mới, lạ\r\n  # sau\r\n",
        ),
        (
            "ke_hoach_thang:\n  09/2018: [{noi_dung: A}]\n\n  11/2018: [ ]\n",
            "ke_hoach_thang:\n  09/2018: [{noi_dung: A}]\n\n  10/2018:\n    - noi_dung: Mới, lạ\n\n  11/2018: [ ]\n",
        ),
        (
            "x: &a {noi_dung: A}\nke_hoach_thang:\n  10/2018:\n    - *a\n",
            "x: &a {noi_dung: A}\nke_hoach_thang:\n  10/2018:\n    - *a\n    - noi_dung: Mới, lạ\n",
        ),
        (
            "ke_hoach_thang:\n  10/2018:\n    - noi_dung: |+\n        A\n\n\nket: B\n",
            "ke_hoach_thang:\n  10/2018:\n    - noi_dung: |+\n        A\n\n\n    - noi_dung: Mới, lạ\nket: B\n",
        ),
    ],
)
def test_an_activity_stands_where_its_month_is(before: str, after: str) -> None:
    assert _with(before) == after


def test_a_list_that_two_months_share_is_left_alone() -> None:
    with pytest.raises(Failure, match="chưa ghi gì"):
        _with("ke_hoach_thang:\n  09/2018: &a [{noi_dung: A}]\n  10/2018: *a\n")
