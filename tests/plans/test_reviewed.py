"""What the review says of the two editions: the kept one is quiet, the received one draws what was
labelled by hand.

`as-received/findings.md` names kinds of mistakes in its own words; `RULES_OF` says which rules look
for each.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from lxplan.diagnostics import Diagnostic, Gate, Severity, Span
from lxplan.plan import read_plan
from lxplan.reviewing.one_file import Choice, review_plan
from tests.plans.editions import KEPT, RECEIVED, ROOT

FINDINGS = RECEIVED.with_name("findings.md")
AS_TYPED = {"nhieu-kieu-viet", "viet-gon"}
"""Good plans that are to be read, and in which names are spelled in other ways than the plan's
own."""

GOOD = sorted((ROOT / "tests" / "plans" / "good").glob("*.yaml"))
CAREFULLY_KEPT = [KEPT, *(path for path in GOOD if path.stem not in AS_TYPED)]
MUST, MAY = "Lỗi và cảnh báo", "Được phép có"

RULES_OF = {
    "can-cu-chep": {"loi-co-quan-khac"},
    "can-cu-thieu": {"can-cu-thieu"},
    "chinh-ta": {"chinh-ta"},
    "dau-thanh": {"dau-thanh"},
    "i-y": {"i-y"},
    "khoang-trang": {"khoang-trang", "thieu-dau-cach", "chu-dinh", "gach-lech"},
    "nguoi": {"khong-phai-don-vi"},
    "so-phan": {"so-muc-go-tay"},
    "so-van-ban": {"so-hieu-sai"},
    "ten": {"ten-khong-thong-nhat", "ten-ghep"},  # names joined in one text are mended together
    "ten-noi": {"ten-ghep"},
    "thieu-the-thuc": {"thieu-the-thuc"},
    "trung-noi-dung": {"trung-hoat-dong"},
    "truoc-can-cu": {"truoc-can-cu"},
    "unicode": {"chu-d-la"},
}

_LINE = re.compile(r"^(\d+):(\d+)-(\d+) (lỗi|cảnh báo|ghi chú) ([a-z-]+) «(.*?)» → ", re.MULTILINE)


class Label(NamedTuple):
    """One line of the hand-made list."""

    span: Span
    severity: Severity
    kind: str
    words: str

    def is_met_by(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a finding is of this kind and severity, and at this place."""
        known = RULES_OF.get(self.kind, set())
        return (
            diagnostic.rule in known
            and diagnostic.severity == self.severity
            and _overlap(self.span, diagnostic.span)
        )


def _overlap(one: Span, other: Span) -> bool:
    starts, ends = (
        ((span.line, span.column) for span in (one, other)),
        ((s.end_line, s.end_column) for s in (one, other)),
    )
    return max(starts) < min(ends)


def _labels(section: str) -> list[Label]:
    sections = FINDINGS.read_text(encoding="utf-8").split("\n## ")
    text = next(text for text in sections if text.startswith(section))
    return [
        Label(Span(int(line), int(start), int(line), int(end)), Severity(severity), kind, words)
        for line, start, end, severity, kind, words in _LINE.findall(text)
    ]


def _findings(path: Path, *, gate: Gate = Gate.DRAFTING) -> list[Diagnostic]:
    found = review_plan(read_plan(str(path), path.read_bytes()), Choice(gate=gate))
    return [diagnostic for diagnostic in found if diagnostic.severity is not Severity.NOTE]


def _shown(findings: list[Diagnostic]) -> list[str]:
    return [
        f"{d.span.line}:{d.span.column} {d.severity.value} {d.rule}: {d.message}" for d in findings
    ]


@pytest.mark.parametrize("path", CAREFULLY_KEPT, ids=lambda path: path.stem)
def test_carefully_kept_plan_is_quiet(path: Path) -> None:
    assert not _shown(_findings(path))


@pytest.mark.parametrize("kind", sorted(RULES_OF))
def test_received_plan_draws_every_labelled_finding(kind: str) -> None:
    found = _findings(RECEIVED, gate=Gate.ISSUING)
    labels = [label for label in _labels(MUST) if label.kind == kind]
    assert labels or any(label.kind == kind for label in _labels(MAY)), "no label of this kind"
    assert [label for label in labels if not any(map(label.is_met_by, found))] == []


def test_received_plan_draws_nothing_that_was_not_labelled() -> None:
    rules = set().union(*RULES_OF.values())
    labels = [*_labels(MUST), *_labels(MAY)]
    found = [
        diagnostic
        for diagnostic in _findings(RECEIVED, gate=Gate.ISSUING)
        if diagnostic.rule in rules
    ]
    assert _shown([d for d in found if not any(label.is_met_by(d) for label in labels)]) == []
