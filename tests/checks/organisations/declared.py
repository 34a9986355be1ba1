"""A plan that declares its organisations, and the one finding that a row of it draws."""

from __future__ import annotations

from lxplan.checks.machinery.rule import Finding, Rule
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
    subject = marked(
        DECLARED + f"ke_hoach_thang: {{10/2018: [{{noi_dung: Tập huấn, {row}}}]}}"
    ).subject()
    (finding,) = rule.find(subject)
    return finding
