"""What the form lacks is one note while drafting, and an error a key before signing."""

from __future__ import annotations

from lxplan.checks.form.missing_parts import form_is_complete
from lxplan.diagnostics import Gate, Severity
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
    found = list(form_is_complete.diagnose(case.subject(gate=Gate.ISSUING)))
    assert {diagnostic.severity for diagnostic in found} == {Severity.ERROR}
    keys = [case.text.split("\n")[d.span.line - 1].strip(" :") for d in found if d.span.line > 4]
    assert keys == ["so", "ngay"]
    assert len(found) == len({diagnostic.span for diagnostic in found})
