"""Everything that `validate` may report by name: what it finds and why, as `lxplan rules` says
it.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxplan.checks.machinery.across_files import ACROSS_FILES, severity_of
from lxplan.checks.machinery.rule import Rule
from lxplan.checks.machinery.silencing import SILENCING
from lxplan.checks.machinery.structure_faults import FAULTS
from lxplan.checks.rules import RULES
from lxplan.diagnostics import Meaning, Severity
from lxplan.named_tuple import NamedTuple


class Reported(NamedTuple):
    """A name in square brackets at the end of a finding: how severe it is, what it means in one
    sentence, and what it is about.
    """

    name: str
    severity: Severity
    summary: str
    group: str


_FAMILIES = {
    "organisations": "Đơn vị",
    "citations": "Căn cứ và số, ký hiệu",
    "dates": "Ngày tháng",
    "form": "Thể thức",
    "content": "Nội dung",
    "wording": "Câu chữ",
    "results": "Kết quả",
}
"""What a folder of rules is called."""


def all_reported() -> tuple[Reported, ...]:
    """Return the faults of structure, the rules by their families, and what is said of silencers
    and of several files together; each group in one piece.
    """
    return (
        *(
            Reported(name, Severity.ERROR, fault.meaning, "Lỗi cấu trúc")
            for name, fault in FAULTS.items()
        ),
        *(
            Reported(rule.name, rule.severity, rule.summary, group)
            for family, group in _FAMILIES.items()
            for rule in RULES
            if f"/checks/{family}/" in rule.module
        ),
        *(
            Reported(name, Severity.WARNING, summary, "Chỗ ghi bỏ qua")
            for name, summary in SILENCING.items()
        ),
        *(
            Reported(name, severity_of(name), summary, "Nhiều tệp")
            for name, summary in ACROSS_FILES.items()
        ),
    )


def meanings_of(names: Iterable[str]) -> dict[str, Meaning]:
    """Return what names that are reported mean."""
    summaries = {each.name: each.summary for each in all_reported()}
    return {name: Meaning(summaries[name], explanation_of(name) or "") for name in names}


def explanation_of(name: str) -> str | None:
    """Return what a name means, as text for a person; None when nothing is reported by that
    name.
    """
    if name in SILENCING:
        return f"{name} ({Severity.WARNING.value})\n\n{SILENCING[name]}\n"
    if name in ACROSS_FILES:
        return f"{name} ({severity_of(name).value})\n\n{ACROSS_FILES[name]}\n"
    if name in FAULTS:
        return (
            f"{name} (lỗi)\n\n{FAULTS[name].documentation}\n\n"
            "Đây là lỗi cấu trúc: luôn được báo, không bỏ qua được, và sửa xong mới in được văn bản.\n"
        )
    rule = next((rule for rule in RULES if rule.name == name), None)
    return None if rule is None else _of_rule(rule)


def _of_rule(rule: Rule) -> str:
    """Return a rule's documentation as plain text: what, why, examples, and how to silence it."""
    return (
        f"{rule.name} ({rule.severity.value})\n\n{rule.documentation}\n\n"
        f"Giữ nguyên một chỗ: thêm vào cuối dòng đó, kèm lý do\n    # lxplan: bo-qua {rule.name} – lý do\n"
    )
