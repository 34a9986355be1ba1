"""The reference of the rules and of the faults of structure, in Vietnamese, made from their own
documentation.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxplan.checks.machinery.across_files import ACROSS_FILES
from lxplan.checks.machinery.rule import Rule
from lxplan.checks.machinery.silencing import SILENCING
from lxplan.checks.machinery.structure_faults import FAULTS, StructureFault
from lxplan.checks.rules import RULES

_HEAD = """# Các quy tắc kiểm tra

<!-- Trang này do `python -m building` viết ra từ lxplan/checks; đừng sửa tay. -->

`lxplan validate` báo ba mức: **lỗi** phải sửa, **cảnh báo** nên sửa, **ghi chú** để biết. Nhận xét của quy tắc không
ngăn `lxplan render` in văn bản; chỉ lỗi cấu trúc (cuối trang) mới ngăn.

Muốn giữ nguyên một chỗ, ghi lý do ngay tại đó: `# lxplan: bo-qua tên-quy-tắc – lý do` ở cuối dòng, hoặc ở dòng riêng
ngay phía trên. Muốn bỏ qua cho cả tệp, ghi `quy_tac` và `ly_do` trong danh sách `bo_qua`. Cho một lần chạy:
`lxplan validate --ignore tên-quy-tắc`.
"""


def rule_reference() -> str:
    """Return the page of all rules, and of the faults of structure, as Markdown."""
    rows = "".join(map(_row, RULES))
    sections = "".join(map(_section, RULES))
    return (
        f"{_HEAD}\n| quy tắc | mức | tìm gì |\n|---|---|---|\n{rows}{sections}"
        f"\n## Về chỗ ghi bỏ qua\n\n{_meanings(SILENCING)}"
        f"\n## Về nhiều tệp cùng lúc\n\nBỏ qua bằng `--ignore`.\n\n{_meanings(ACROSS_FILES)}"
        f"\n## Lỗi cấu trúc\n\nĐọc được chắc chắn thì mới in được: những lỗi này không bỏ qua được.\n\n"
        f"{_meanings({name: fault.meaning for name, fault in FAULTS.items()}, linked=True)}"
        + "".join(_fault(name, fault) for name, fault in FAULTS.items())
    )


def _row(rule: Rule) -> str:
    return f"| [`{rule.name}`](#{rule.name}) | {rule.severity.value} | {rule.summary} |\n"


def _section(rule: Rule) -> str:
    """Return what a rule's documentation says, and which file of the program holds the rule."""
    documentation = _as_markdown(rule.documentation)
    where = f"Mã nguồn: [`{rule.module}`](../{rule.module})"
    return f"\n## {rule.name}\n\n*{rule.severity.value}.* {documentation}\n\n{where}\n"


def _fault(name: str, fault: StructureFault) -> str:
    return f"\n### {name}\n\n{_as_markdown(fault.documentation)}\n"


def _meanings(sentences: Mapping[str, str], *, linked: bool = False) -> str:
    rows = "".join(
        f"| {f'[`{name}`](#{name})' if linked else f'`{name}`'} | {sentence} |\n"
        for name, sentence in sentences.items()
    )
    return f"| tên | nghĩa là |\n|---|---|\n{rows}"


def _as_markdown(documentation: str) -> str:
    """Return a docstring with its indented examples as YAML blocks."""
    lines: list[str] = []
    fenced = False
    for line in documentation.splitlines():
        indented = line.startswith("    ")
        if indented and not fenced:
            lines += ["", "```yaml"]
        if fenced and not indented and line.strip():
            while not lines[-1]:
                lines.pop()
            lines += ["```", ""]
        fenced = indented or (fenced and not line.strip())
        lines.append(line[4:] if indented else line)
    return "\n".join([*lines, "```"] if fenced else lines)
