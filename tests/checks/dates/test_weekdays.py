"""A wrong weekday is told with the right one."""

from __future__ import annotations

from lxplan.checks.dates.weekdays import weekday_matches_date
from tests.checks.marked import marked


def test_the_right_weekday_is_offered() -> None:
    subject = marked(
        "muc_dich: Họp thứ Hai, ngày 20/10/2018\nket: a, thứ Hai, ngày 20/10/2018"
    ).subject()
    (finding,) = weekday_matches_date.find(subject)
    assert finding.suggestion == "Thứ Bảy"


def test_a_basis_without_a_year_is_not_of_this_period() -> None:
    assert not list(
        weekday_matches_date.find(
            marked("can_cu: ['Căn cứ cuộc họp, thứ Hai, ngày 20/10']").subject()
        )
    )
