"""A person or a phrase is sent to where it belongs, and the organisation offered."""

from __future__ import annotations

from lxplan.checks.organisations.people_and_phrases import organisations_not_people
from tests.checks.organisations.declared import the_finding


def test_a_person_is_sent_to_nguoi_day_and_the_organisation_offered() -> None:
    finding = the_finding(organisations_not_people, "phoi_hop: [Cán bộ phòng nông nghiệp]")
    assert "nguoi_day" in finding.message
    assert (finding.suggestion, finding.replacement) == ("Phòng Nông nghiệp", None)


def test_a_person_declared_as_another_spelling_still_gives_the_organisation() -> None:
    assert (
        the_finding(organisations_not_people, "chu_tri: Bí thư Đoàn xã").suggestion
        == "Đoàn Thanh niên"
    )


def test_a_phrase_is_offered_its_name() -> None:
    assert (
        the_finding(organisations_not_people, "phoi_hop: [Phối hợp với các ban ngành]").suggestion
        == "Các ban ngành"
    )
