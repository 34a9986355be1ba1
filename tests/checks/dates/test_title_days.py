"""A day that is astray says where its row may go."""

from __future__ import annotations

from lxplan.checks.dates.title_days import title_day_in_its_month
from tests.checks.marked import marked


def test_a_named_day_says_its_date_and_month() -> None:
    subject = marked(
        "ke_hoach_thang: {11/2018: [{noi_dung: Lễ kỷ niệm ngày quốc tế người cao tuổi}]}"
    ).subject()
    (finding,) = title_day_in_its_month.find(subject)
    assert "1/10" in finding.message
    assert "tháng 10" in finding.message


def test_every_day_of_a_title_is_looked_at() -> None:
    subject = marked(
        "ke_hoach_thang: {10/2018: [{noi_dung: Các ngày 20/10; 20/11 và 22/12}]}"
    ).subject()
    assert len(list(title_day_in_its_month.find(subject))) == 2


def test_a_day_of_the_previous_year_is_another_rules() -> None:
    subject = marked("ke_hoach_thang: {11/2018: [{noi_dung: Mít tinh ngày 20/10/2017}]}").subject()
    assert not list(title_day_in_its_month.find(subject))
