"""Joined names are offered as the list that they should have been."""

from __future__ import annotations

from lxplan.checks.organisations.joined_names import one_name_to_an_item
from tests.checks.organisations.declared import the_finding


def test_a_joined_text_is_offered_as_a_list_of_declared_names() -> None:
    finding = the_finding(one_name_to_an_item, 'phoi_hop: "Trường TH THCS, HND"')
    assert (finding.suggestion, finding.replacement) == (
        "[Trường Tiểu học, Trường THCS, Hội Nông dân]",
        None,
    )
