"""What the form lacks is one note while drafting, and an error a key before signing."""

from __future__ import annotations

from lxplan.checks.form.form import country_and_motto, form_is_complete, one_form_of_school_year
from lxplan.diagnostics import Severity
from tests.checks.marked import marked

PLAN = "van_ban:\n  so:\n  ky_hieu: KH-TTHTCĐ\n  ngay:\n"


def test_while_drafting_one_note_names_all_that_is_missing() -> None:
    (finding,) = form_is_complete.diagnose(marked(PLAN).subject())
    assert finding.severity is Severity.NOTE
    assert "số văn bản" in finding.message
    assert "nơi nhận" in finding.message
    assert "ký hiệu" not in finding.message


def test_before_signing_each_empty_key_is_an_error_of_its_own() -> None:
    case = marked(PLAN)
    found = list(form_is_complete.diagnose(case.subject(final=True)))
    assert {diagnostic.severity for diagnostic in found} == {Severity.ERROR}
    keys = [case.text.split("\n")[d.span.line - 1].strip(" :") for d in found if d.span.line > 4]
    assert keys == ["so", "ngay"]
    assert len(found) == len({diagnostic.span for diagnostic in found})


def test_the_country_is_mended_and_keeps_its_capitals() -> None:
    (finding,) = country_and_motto.find(marked("ket: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM").subject())
    assert finding.replacement == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_all_forms_of_the_school_year_are_listed() -> None:
    subject = marked("muc_dich: 2018 - 2019, 2018-2019\nket: 2018– 2019").subject()
    (finding,) = one_form_of_school_year.find(subject)
    assert "3 kiểu" in finding.message
    assert finding.suggestion == "2018-2019"
    assert len(finding.related) == 1
