"""Mending the as-received plan: what is certain is mended, once."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.subject import Subject
from lxplan.checks.wording import WORDING
from lxplan.diagnostics import Diagnostic, Severity
from lxplan.drafting.certain_fixes import mend
from lxplan.plan import ReadPlan, read_plan
from tests.plans.editions import RECEIVED


def _findings(read: ReadPlan) -> Iterator[Diagnostic]:
    assert read.plan is not None
    subject = Subject(read.source, read.plan)
    for rule in WORDING:
        yield from rule.diagnose(subject)


def test_the_received_plan_is_mended_of_all_errors_and_warnings_of_words() -> None:
    mended = mend("p", RECEIVED.read_bytes(), _findings)
    left = [
        found
        for found in _findings(read_plan("p", mended.after))
        if found.severity is not Severity.NOTE
    ]
    assert [found.suggestion for found in left] == [
        "GV 3"
    ]  # a declared spelling of an organisation: the names' business
    assert mended.after.count(b"\n") == mended.before.count(b"\n")
    text = mended.after.decode()
    for right in ("Đảng và Nhà nước", "Ủy ban nhân dân xã Long Xuyên, Ngành", "Quý III, IV", "khi sinh, phòng chống",
                  "2018–2019", "HIV/AIDS", "khoa học - kỹ thuật", "Đoàn TN xã", '"Cần gì học nấy, học suốt đời"'):  # fmt: skip
        assert right in text, right
