"""What a rule finds and why, as text for `lxplan rules NAME`."""

from __future__ import annotations

from lxplan.checks import Rule
from lxplan.checks.machinery.silencing import SILENCING
from lxplan.checks.machinery.structure_faults import FAULTS


def explain(rule: Rule) -> str:
    """Return a rule's documentation as plain text: what, why, examples, and how to silence it."""
    return (
        f"{rule.name} ({rule.severity.value})\n\n{rule.documentation}\n\n"
        f"Giữ nguyên một chỗ: thêm vào cuối dòng đó, kèm lý do\n    # lxplan: bo-qua {rule.name} – lý do\n"
    )


def explain_fault(name: str) -> str:
    """Return what a fault of structure, or a warning about silencers, means."""
    if name in SILENCING:
        return f"{name} (cảnh báo)\n\n{SILENCING[name]}\n"
    return (
        f"{name} (lỗi)\n\n{FAULTS[name]}\n\n"
        "Đây là lỗi cấu trúc: luôn được báo, không bỏ qua được, và sửa xong mới in được văn bản.\n"
    )
