"""What is certain about a name is mended, what is a judgement is offered."""

from __future__ import annotations

from unicodedata import normalize

from lxplan.checks import Finding, Rule
from lxplan.checks.organisations.partner_names import one_name_each, one_name_to_an_item, organisations_not_people
from tests.checks.marked import marked

DECLARED = """don_vi:
  - {ten: Hội Nông dân, ten_khac: [HND]}
  - {ten: Đoàn Thanh niên, ten_khac: [Bí thư Đoàn xã]}
  - {ten: Phòng Nông nghiệp}
  - {ten: Trường Tiểu học}
  - {ten: Trường THCS}
  - {ten: "Trường Tiểu học, Trường THCS", ten_khac: [Trường TH THCS], gom: [Trường Tiểu học, Trường THCS]}
"""


def the_finding(rule: Rule, row: str) -> Finding:
    subject = marked(DECLARED + f"ke_hoach_thang: {{10/2018: [{{noi_dung: Tập huấn, {row}}}]}}").subject()
    (finding,) = rule.find(subject)
    return finding


def test_a_declared_spelling_of_a_partner_is_mended() -> None:
    assert the_finding(one_name_each, "phoi_hop: [HND]").replacement == "Hội Nông dân"


def test_a_quoted_spelling_is_mended_inside_its_quotes() -> None:
    finding = the_finding(one_name_each, 'phoi_hop: ["HND"]')
    assert finding.replacement == "Hội Nông dân"
    assert finding.span.end_column - finding.span.column == len("HND")


def test_an_audience_is_only_offered_the_name() -> None:
    finding = the_finding(one_name_each, "doi_tuong: hội nông dân")
    assert (finding.suggestion, finding.replacement) == ("Hội Nông dân", None)


def test_a_name_that_needs_quotes_is_only_offered_as_a_list() -> None:
    finding = the_finding(one_name_each, "phoi_hop: [Trường TH THCS]")
    assert (finding.suggestion, finding.replacement) == ("[Trường Tiểu học, Trường THCS]", None)


def test_a_person_is_sent_to_nguoi_day_and_the_organisation_offered() -> None:
    finding = the_finding(organisations_not_people, "phoi_hop: [Cán bộ phòng nông nghiệp]")
    assert "nguoi_day" in finding.message
    assert (finding.suggestion, finding.replacement) == ("Phòng Nông nghiệp", None)


def test_a_person_declared_as_another_spelling_still_gives_the_organisation() -> None:
    assert the_finding(organisations_not_people, "chu_tri: Bí thư Đoàn xã").suggestion == "Đoàn Thanh niên"


def test_a_phrase_is_offered_its_name() -> None:
    assert the_finding(organisations_not_people, "phoi_hop: [Phối hợp với các ban ngành]").suggestion == "Các ban ngành"


def test_a_joined_text_is_offered_as_a_list_of_declared_names() -> None:
    finding = the_finding(one_name_to_an_item, 'phoi_hop: "Trường TH THCS, HND"')
    assert (finding.suggestion, finding.replacement) == ("[Trường Tiểu học, Trường THCS, Hội Nông dân]", None)


def test_letters_composed_otherwise_are_no_other_spelling() -> None:
    row = "ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, phoi_hop: [" + normalize("NFD", "Hội Nông dân") + "]}]}"
    assert not list(one_name_each.find(marked(DECLARED + row).subject()))
