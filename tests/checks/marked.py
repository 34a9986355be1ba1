"""Plan fragments that mark the expected places of findings: ⟦these words⟧."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Diagnostic, Gate, Span
from lxplan.plan import read_plan
from lxplan.plan.values import parse_date

# The smallest plan that draws no finding; a fragment replaces its top-level keys.
BASE = {
    "nam_hoc": "nam_hoc: 2018-2019",
    "trung_tam": "trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên, viet_tat: TTHTCĐ}",
    "ke_hoach_thang": "ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn kỹ thuật chăm sóc lúa}]}",
}


@dataclass(frozen=True)
class Marked:
    """A whole plan file made of a fragment, and the spans that its marks enclose."""

    text: str
    spans: tuple[Span, ...]

    def subject(self, *, gate: Gate = Gate.DRAFTING) -> Subject:
        """Return the plan under review, on the day that a comment `# hôm nay 05/12/2018` names."""
        read = read_plan("plan.yaml", self.text.encode())
        assert read.plan is not None, [fault.message for fault in read.faults]
        return Subject(read.source, read.plan, gate=gate, today=today_of(self.text))


def today_of(text: str) -> date | None:
    """Return the day after `# hôm nay`, dd/mm/yyyy; None where a text names none."""
    match = re.search(r"# hôm nay (\S+)", text)
    return parse_date(match[1]) if match else None


def gate_of(fragment: str, mark: str = "# final") -> Gate:
    """Return the gate that a fragment names after `mark`: `# final ky`, or `# final` alone."""
    if mark not in fragment:
        return Gate.DRAFTING
    word = fragment.partition(mark)[2].split("\n", 1)[0].strip(" :=`,.;")
    return Gate.SIGNING if word.startswith(Gate.SIGNING.value) else Gate.ISSUING


def marked(fragment: str) -> Marked:
    """Complete a fragment to a plan file and take its marks out."""
    unmarked = fragment.replace("⟦", "").replace("⟧", "")
    top_level = {
        line.partition(":")[0] for line in unmarked.splitlines() if re.match(r"[a-z_]+:", line)
    }
    base = [
        line
        for key, line in BASE.items()
        if key not in top_level and not (key == "nam_hoc" and top_level & {"nam", "ky"})
    ]
    text = "\n".join([*base, fragment])
    spans, plain, line, column, opened = [], [], 1, 1, (0, 0)
    for character in text:
        if character == "⟦":
            opened = (line, column)
        elif character == "⟧":
            spans.append(Span(*opened, line, column))
        else:
            plain.append(character)
            line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
    return Marked("".join(plain), tuple(spans))


def shown(diagnostics: list[Diagnostic]) -> str:
    """Return findings one a line, for the message of a failed test."""
    return "\n".join(
        f"{d.span.line}:{d.span.column}-{d.span.end_line}:{d.span.end_column} {d.rule}: {d.message}"
        for d in diagnostics
    )
