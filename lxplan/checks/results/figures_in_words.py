"""The check that the words of a report say what its figures say."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity


@rule("bao-cao-khac-so-lieu", Severity.WARNING)
def words_say_what_was_counted(subject: Subject) -> Iterator[Finding]:
    """Con số trong lời hoặc trong so_lieu của báo cáo (bao_cao) khác với số cộng từ ket_qua trong kỳ, hoặc khác nhau.

    Vì sao: lời báo cáo và bảng số liệu in trên cùng một tờ giấy; hai số khác nhau thì cấp trên hỏi lại. Số của riêng một
    lĩnh vực, một đơn vị chỉ so khi tên có trong kế hoạch; số ước chừng, số của năm trước, của từng thôn không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_luot: 45}}]}
        bao_cao: {danh_gia: Đã tổ chức 1/1 hoạt động với 45 lượt người tham gia}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_luot: 45}}]}
        bao_cao: {danh_gia: Đã tổ chức 1/1 hoạt động với 54 lượt người tham gia}
    """
    if subject.plan.period is None or not subject.plan.reports:
        return
    # What counts is imported for a plan that has the words of a report, which few have.
    from lxplan.checks.shared.figures.classes_told import classes_told_otherwise
    from lxplan.checks.shared.figures.told_and_counted import told_in, told_otherwise

    for report in subject.plan.reports:
        found = dict(classes_told_otherwise(subject.plan, report, told_in(report)))
        for span, message in {**found, **dict(told_otherwise(subject.plan, report))}.items():
            yield Finding(span, message)
