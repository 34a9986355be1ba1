"""Every way of writing a school year is told, the first odd one shown."""

from __future__ import annotations

from lxplan.checks.form.school_years import one_form_of_school_year
from tests.checks.marked import marked


def test_all_forms_of_the_school_year_are_listed() -> None:
    subject = marked("muc_dich: 2018 - 2019, 2018-2019\nket: 2018– 2019").subject()
    (finding,) = one_form_of_school_year.find(subject)
    assert "3 kiểu" in finding.message
    assert finding.suggestion == "2018-2019"
    assert len(finding.related) == 1
